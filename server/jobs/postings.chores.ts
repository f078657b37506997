import { dayInChina } from '#shared/time/days'
import type { Chore } from '../platform/chores'
import { inTransaction } from '../platform/database'
import type { Vault } from '../platform/vault'
import { keepSteps, stepOf } from './posting-steps'
import { runOut } from './postings-of.model'
import { postingById, replacePosting } from './postings.model'

const GROUP = 200

/**
 * Ends what is open beyond its last day. Nobody sees it from midnight on whether or not this has run;
 * officers find it among what ran out lately. Two processes at once do it once.
 */
export async function expirePostings(now: Date, vault: Vault): Promise<void> {
  const today = dayInChina(now)
  for (;;) {
    const ids = await runOut(today, GROUP)
    for (const id of ids) await expire(id, now, vault)
    if (ids.length < GROUP) return
  }
}

async function expire(id: string, now: Date, vault: Vault): Promise<void> {
  await inTransaction(async session => {
    const posting = await postingById(id, session)
    if (!posting || posting.state !== 'open' || posting.shownUntil! >= dayInChina(now)) return
    const expired = {
      ...posting,
      state: 'expired' as const,
      reason: '',
      steps: posting.steps + 1,
      changedAt: now,
    }
    if (!(await replacePosting(expired, posting, session))) return
    await keepSteps(
      [stepOf(expired, { what: 'expired', staffId: null, at: now }, vault)],
      vault,
      session,
    )
  })
}

/** What offers of work need done by themselves. */
export const postingChores = (vault: Vault): readonly Chore[] => [
  {
    name: 'jobs.expire-postings',
    everyMilliseconds: 60_000,
    run: now => expirePostings(now, vault),
  },
]
