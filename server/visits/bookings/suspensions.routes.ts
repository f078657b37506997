import * as endpoints from '#shared/visits/bookings/desk.endpoints'
import * as contract from '#shared/visits/bookings/suspensions.contract'
import { dayInChina } from '#shared/time/days'
import { staffNamed } from '../../account/staff.model'
import { Refusal } from '../../platform/errors'
import { implement } from '../../platform/implement'
import type { Vault } from '../../platform/vault'
import { kinshipsByIds, namedIn } from '../relatives/kinships.model'
import { contactsOf } from '../relatives/relative-contacts.model'
import { suspendingPrisonOf } from './bookings.policy'
import { prisonOf, readOne } from './desk-reading'
import { suspensionWords } from './secrets'
import { lift, suspend } from './suspending.actions'
import { type StoredSuspension, suspensionPage, suspensionsById } from './suspensions.model'

const PAGE = 30

/** What a prison suspends. */
export const suspensionRoutes = (vault: Vault) => [
  /** The prison lets a family not visit for some months. */
  implement(
    endpoints.suspendVisits,
    contract.suspendVisits,
  )(async ({ input: { bookingId, ...asked }, actor, outside }) => {
    const booking = await readOne(bookingId, actor)
    const prison = await prisonOf(booking)
    const by = { staffId: actor.staffId, now: outside.now(), vault }
    return presented(await suspend(booking, asked, prison, by), vault)
  }),

  /** The prison ends that before its time. */
  implement(
    endpoints.liftSuspension,
    contract.liftSuspension,
  )(async ({ input: { id, words }, actor, outside }) => {
    const [one] = await suspensionsById([id])
    if (one?.prisonId !== suspendingPrisonOf(actor)) throw new Refusal(404, 'no-such-suspension')
    const by = { staffId: actor.staffId, now: outside.now(), vault }
    return presented(await lift(one, words, by), vault)
  }),

  implement(
    endpoints.listSuspensions,
    contract.listSuspensions,
  )(async ({ input: { which, after }, actor, outside }) => {
    const prisonId = suspendingPrisonOf(actor)
    const today = dayInChina(outside.now())
    const { suspensions, next } = await suspensionPage(prisonId, { which, today, after }, PAGE)
    return { suspensions: await presentSuspensions(suspensions, vault), next }
  }),
]

async function presented(one: StoredSuspension, vault: Vault) {
  const [shown] = await presentSuspensions([one], vault)
  return shown!
}

async function presentSuspensions(suspensions: readonly StoredSuspension[], vault: Vault) {
  const [contacts, kinships, staff] = await Promise.all([
    contactsOf(
      suspensions.map(({ relativeId }) => relativeId),
      vault,
    ),
    kinshipsByIds(suspensions.map(({ kinshipId }) => kinshipId)),
    staffNamed(suspensions.map(({ staffId }) => staffId)),
  ])
  const named = new Map(kinships.map(one => [one.id, namedIn(one, vault)?.prisonerName ?? '']))
  return suspensions.map(one => ({
    id: one.id,
    kinshipId: one.kinshipId,
    relativeName: contacts.get(one.relativeId)?.name ?? '',
    prisonerName: named.get(one.kinshipId) ?? '',
    reason: one.reason,
    words: suspensionWords(one.id, one.sealed, vault).words,
    from: one.from,
    until: one.until,
    byName: staff.get(one.staffId)?.name ?? '',
    liftedAt: one.lifted?.at.toISOString() ?? null,
  }))
}
