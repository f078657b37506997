import * as contract from '#shared/visits/bookings/desk.contract'
import * as endpoints from '#shared/visits/bookings/desk.endpoints'
import { Refusal } from '../../platform/errors'
import { implement } from '../../platform/implement'
import type { Vault } from '../../platform/vault'
import { recordVisitLook } from '../relatives/looks.model'
import type { StoredBooking } from './bookings.model'
import { mayAnswerFor } from './bookings.policy'
import { type Official, byOf, opened, prisonOf, readOne } from './desk-reading'
import * as desk from './desk.actions'
import { requestFor } from './request-sheet'
import { asRead } from './saying'

/** What a prison answers, or the desk for one that has no people here. */
export const bookingAnswerRoutes = (vault: Vault) => [
  /** What a prison without accounts has answered. */
  implement(
    endpoints.enterAnswer,
    contract.enterAnswer,
  )(async ({ input: { id, steps, ...answer }, actor, outside }) => {
    const one = asRead(await readAnswerable(id, actor), steps)
    const by = byOf(actor, outside, vault)
    return opened(await desk.enter(one, answer, by), actor, outside, vault)
  }),

  /** The request as it is sent to a prison without accounts. */
  implement(
    endpoints.exportRequest,
    contract.exportRequest,
  )(async ({ input: { id }, actor, outside }) => {
    const one = await readAnswerable(id, actor)
    const { relativeId } = one
    const at = outside.now()
    await recordVisitLook({ staffId: actor.staffId, relativeId, purpose: 'booking-check', at })
    const booking = await opened(one, actor, outside, vault)
    return requestFor(one, booking, { staffId: actor.staffId, now: at, vault })
  }),

  /** The prison says yes. */
  implement(
    endpoints.approveBooking,
    contract.approveBooking,
  )(async ({ input: { id, steps, ...granted }, actor, outside }) => {
    const one = asRead(await readAnswerable(id, actor), steps)
    const by = byOf(actor, outside, vault)
    return opened(await desk.approve(one, granted, by), actor, outside, vault)
  }),

  /** The prison says no. */
  implement(
    endpoints.refuseBooking,
    contract.refuseBooking,
  )(async ({ input: { id, steps, ...said }, actor, outside }) => {
    const one = asRead(await readAnswerable(id, actor), steps)
    const by = byOf(actor, outside, vault)
    return opened(await desk.sayNo(one, 'refuse', said, by), actor, outside, vault)
  }),

  /** The prison takes its word back. */
  implement(
    endpoints.cancelBooking,
    contract.cancelBooking,
  )(async ({ input: { id, steps, ...said }, actor, outside }) => {
    const one = asRead(await readAnswerable(id, actor), steps)
    const by = byOf(actor, outside, vault)
    return opened(await desk.sayNo(one, 'cancel', said, by), actor, outside, vault)
  }),
]

/** One for whose prison the asker may speak. @throws {Refusal} 404, 409 the prison answers itself. */
async function readAnswerable(id: string, actor: Official): Promise<StoredBooking> {
  const one = await readOne(id, actor)
  if (!mayAnswerFor(actor, await prisonOf(one))) throw new Refusal(409, 'prison-answers-itself')
  return one
}
