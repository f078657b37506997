import type { Vault } from '../../platform/vault'
import type { Chore } from '../../platform/chores'
import { matchWaiting } from '../relatives/matching.actions'
import { listsToMatch, noteMatched } from './lists.model'

/** So many in one round; the next goes on. */
const MOST_AT_ONCE = 20

/**
 * Lays claims that were accepted earlier against lists that were taken in since. A list counts as done
 * when all of them were: whoever dies over it begins again, which finds nobody twice.
 */
export async function matchLists(now: Date, vault: Vault): Promise<void> {
  for (const { id, prisonId, undoneAt } of await listsToMatch(MOST_AT_ONCE)) {
    if (undoneAt === null) await matchWaiting(prisonId, { now, vault, listId: id })
    await noteMatched(id, now)
  }
}

/** An import answers first: many claims do not hold it up. */
export const matchChore = (vault: Vault): Chore => ({
  name: 'visits.match-claims',
  everyMilliseconds: 10_000,
  run: now => matchLists(now, vault),
})
