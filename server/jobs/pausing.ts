import type { ClientSession } from '../platform/database'
import type { Vault } from '../platform/vault'
import { moveOn } from './posting-steps'
import { openOfEmployer } from './postings-of.model'

/** What officers read where nobody paused a posting itself. */
const BECAUSE = '用人单位的信息有变，待重新核实'

/** Pauses all that is open of an employer: nobody knows any longer whether it is genuine. */
export async function pausePostingsOf(
  employerId: string,
  { staffId, now, vault }: { staffId: string; now: Date; vault: Vault },
  session: ClientSession,
): Promise<void> {
  for (const posting of await openOfEmployer(employerId, session)) {
    const paused = {
      ...posting,
      state: 'paused' as const,
      reason: BECAUSE,
      steps: posting.steps + 1,
      changedAt: now,
      changedBy: staffId,
    }
    await moveOn(
      posting,
      paused,
      { what: 'paused', reason: BECAUSE, staffId, at: now },
      vault,
      session,
    )
  }
}
