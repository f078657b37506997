import { Refused } from '#shared/ask'
import type { IdentityRequest, ReviewAction, ReviewVerdict } from '#shared/faces/reviews.contract'
import { decideRequest, openRequest } from '#shared/faces/reviews.endpoints'
import type { Purpose } from '#shared/oversight/oversight.contract'
import { call } from '../../http/call'

/** What an officer says after looking. */
export interface Decision {
  id: string
  verdict: ReviewVerdict
  action: ReviewAction
  note: string
  sensitive: boolean
}

/** A request with its review, and whether that is somebody else's, who was quicker. */
export interface Decided {
  request: IdentityRequest
  byAnother: boolean
}

const CONFLICT = 409

/**
 * Decides; where somebody has decided before, reads what they said.
 *
 * @throws {Refused} somebody else holds it, or may not. @throws {Unreachable} it is not known whether
 *   anything was decided.
 */
export async function decide(decision: Decision, purpose: Purpose): Promise<Decided> {
  try {
    return { request: await call(decideRequest, decision), byAnother: false }
  } catch (error) {
    if (!(error instanceof Refused) || error.problem.status !== CONFLICT) throw error
    const { request } = await call(openRequest, { id: decision.id, purpose })
    if (!request.review) throw error
    return { request, byAnother: true }
  }
}
