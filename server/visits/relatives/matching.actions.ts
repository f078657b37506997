import { addEvidence } from '../../evidence/records.model'
import { type ClientSession, inTransaction } from '../../platform/database'
import type { Vault } from '../../platform/vault'
import { countWithPrisoner } from '../bookings/booking-counts.model'
import { takeTurns, turnOfCount, turnOfRelative } from '../bookings/turns.model'
import { prisonerMatching } from '../prisons/prisoners.model'
import { kinshipMatchEvidence } from './kinships.evidence'
import { type StoredKinship, addMatch, kinshipById, namedIn, unmatchedAt } from './kinships.model'

interface By {
  now: Date
  vault: Vault
  /** The list that was taken in; null: the claim was accepted just now. */
  listId: string | null
}

/** So many in one round. */
const GROUP = 100

/**
 * Finds who it is on the prison's list, where the prison keeps one, and keeps that with its evidence.
 * Nobody is told whether he was found.
 */
export async function matched(
  kinship: StoredKinship,
  { now, vault, listId }: By,
  session: ClientSession,
): Promise<StoredKinship> {
  const named = namedIn(kinship, vault)
  if (!named) return kinship
  const { prisonerName: name, prisonerNumber: number } = named
  const found = await prisonerMatching(kinship.prisonId, { name, number }, vault, session)
  const match = { at: now, prisonerId: found?.id ?? null, listId }
  if (match.prisonerId === kinship.prisonerId) return kinship
  if (!(await addMatch(kinship, match, session))) return kinship
  if (match.prisonerId !== null) {
    const { id, relativeId } = kinship
    // What he asks for at this moment must be counted with the others as well.
    await takeTurns([turnOfRelative(relativeId), turnOfCount(match.prisonerId)], session)
    await countWithPrisoner(id, match.prisonerId, session)
  }
  await addEvidence([kinshipMatchEvidence(kinship.id, kinship.matches.length, match)], session)
  return { ...kinship, prisonerId: match.prisonerId, matches: [...kinship.matches, match] }
}

/**
 * Lays the accepted claims that were found on no list against what the prison has now, each in a
 * transaction of its own: many of them do not hold up the import that brought him.
 *
 * @returns how many were found.
 */
export async function matchWaiting(prisonId: string, by: By): Promise<number> {
  let found = 0
  let after: string | null = null
  for (;;) {
    const waiting: StoredKinship[] = await unmatchedAt(prisonId, after, GROUP)
    for (const { id } of waiting) {
      found += await inTransaction(async session => {
        const kinship = await kinshipById(id, session)
        if (kinship?.state !== 'accepted' || kinship.prisonerId !== null) return 0
        return (await matched(kinship, by, session)).prisonerId === null ? 0 : 1
      })
    }
    after = waiting.at(-1)?.id ?? null
    if (after === null || waiting.length < GROUP) return found
  }
}
