import { Refused } from '#shared/ask'
import type { CheckIn, Outcome } from '#shared/checkins/checkins.contract'
import type { FindingMark } from '#shared/checkins/findings.contract'
import { openCheckIn, reviewCheckIn } from '#shared/checkins/checkins.endpoints'
import type { Purpose } from '#shared/oversight/oversight.contract'
import type { RefusalCode } from '#shared/refusals.words'
import { call } from '../../http/call'

/** What an officer says of one check-in. */
export interface Decision {
  id: string
  outcome: Outcome
  note: string
  /** One for each finding that calls for attention. */
  marks: FindingMark[]
}

/** A check-in with its review, and whether that is somebody else's, who was quicker. */
export interface Decided {
  checkIn: CheckIn
  byAnother: boolean
}

const QUICKER: RefusalCode = 'already-reviewed'

/**
 * Decides; where somebody has decided before, reads what they said.
 *
 * @throws {Refused} @throws {Unreachable} it is not known whether anything was decided.
 */
export async function decide(decision: Decision, purpose: Purpose): Promise<Decided> {
  try {
    return { checkIn: await call(reviewCheckIn, decision), byAnother: false }
  } catch (error) {
    if (!(error instanceof Refused) || error.problem.code !== QUICKER) throw error
    const { checkIn } = await call(openCheckIn, { id: decision.id, purpose })
    return { checkIn, byAnother: true }
  }
}
