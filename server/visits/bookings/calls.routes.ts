import * as endpoints from '#shared/visits/bookings/desk.endpoints'
import * as contract from '#shared/visits/bookings/reminders.contract'
import { staffNamed } from '../../account/staff.model'
import { recordAct } from '../../oversight/acts.model'
import { inTransaction } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import { implement } from '../../platform/implement'
import type { Vault } from '../../platform/vault'
import { contactsOf } from '../relatives/relative-contacts.model'
import { aroundOf } from './around'
import { bookingsById } from './bookings.model'
import { callingCountyOf } from './bookings.policy'
import { type StoredReminder, callPage, reminderById, saveCall } from './reminders.model'

const PAGE = 30

/** Whom a desk calls because WeChat does not reach them. */
export const callRoutes = (vault: Vault) => [
  /** Those still to be called. */
  implement(
    endpoints.listCalls,
    contract.listCalls,
  )(async ({ input: { after }, actor, outside }) => {
    const { calls, next } = await callPage(
      callingCountyOf(actor),
      { now: outside.now(), after },
      PAGE,
    )
    return { calls: await presentCalls(calls, vault), next }
  }),

  /** Somebody was called. */
  implement(
    endpoints.noteCall,
    contract.noteCall,
  )(async ({ input: { id, outcome }, actor, outside }) => {
    const one = await reminderById(id)
    if (one?.countyId !== callingCountyOf(actor)) throw new Refusal(404, 'no-such-call')
    const { staffId } = actor
    const at = outside.now()
    const noted = await inTransaction(async session => {
      const act = { staffId, act: endpoints.noteCall.id, subjectId: id, at, details: { outcome } }
      await recordAct(act, session)
      return saveCall(id, { at, staffId, outcome }, session)
    })
    if (!noted) throw new Refusal(404, 'no-such-call')
    const [shown] = await presentCalls([noted], vault)
    return shown!
  }),
]

async function presentCalls(
  calls: readonly StoredReminder[],
  vault: Vault,
): Promise<contract.CallToMake[]> {
  const [contacts, bookings, staff] = await Promise.all([
    contactsOf(
      calls.map(({ relativeId }) => relativeId),
      vault,
    ),
    bookingsById(calls.map(({ bookingId }) => bookingId)),
    staffNamed(calls.flatMap(({ called }) => called?.staffId ?? [])),
  ])
  const { prisons } = await aroundOf(bookings)
  const byId = new Map(bookings.map(one => [one.id, one]))
  return calls.map(({ id, bookingId, kind, dueAt, startsAt, relativeId, called }) => {
    const booking = byId.get(bookingId)
    const contact = contacts.get(relativeId)
    return {
      ...{ id, bookingId, kind },
      dueAt: dueAt.toISOString(),
      startsAt: startsAt.toISOString(),
      relativeName: contact?.name ?? '',
      relativePhone: contact?.phone ?? '',
      prisonName: (booking && prisons.get(booking.prisonId)?.name) ?? '',
      place: booking?.place ?? 'bureau',
      called: called && {
        at: called.at.toISOString(),
        outcome: called.outcome,
        byName: staff.get(called.staffId)?.name ?? '',
      },
    }
  })
}
