import * as contract from '#shared/visits/bookings/desk.contract'
import * as endpoints from '#shared/visits/bookings/desk.endpoints'
import { dayInChina } from '#shared/time/days'
import { organisationById } from '../../organisation/organisation.model'
import { implement } from '../../platform/implement'
import type { Vault } from '../../platform/vault'
import { recordVisitLook } from '../relatives/looks.model'
import { countBookings, dayPage, deskPage, foundPage, listOf } from './booking-lists.model'
import { bookingScopeOf } from './bookings.policy'
import * as attending from './attending.actions'
import * as desk from './desk.actions'
import { presentDeskBookings, presentDeskRows } from './desk-presenting'
import { byOf, opened, prisonOf, readOne, sideOf } from './desk-reading'
import { asRead } from './saying'
import { marksSought } from './search-marks'

const PAGE = 30

/** A sheet is never longer: no county and no prison has so many visits on a day. */
const MOST_ON_A_DAY = 300

/** What the desk of a county and the prison do with bookings. */
export const bookingDeskRoutes = (vault: Vault) => [
  /** What is asked of them. */
  implement(
    endpoints.listBookings,
    contract.listBookings,
  )(async ({ input: { list, prisonId, search, after }, actor, outside }) => {
    const now = outside.now()
    const narrowed = { scope: bookingScopeOf(actor), prisonId }
    const { bookings, next } = search
      ? await foundPage(narrowed, soughtFor(search, vault), after, PAGE)
      : list === 'today'
        ? await dayPage(narrowed, dayInChina(now), after, PAGE)
        : await deskPage(listOf(list, narrowed, now), after, PAGE)
    const [rows, counts] = await Promise.all([
      presentDeskRows(bookings, { now, vault }),
      countBookings(narrowed, now),
    ])
    return { bookings: rows, next, counts, now: now.toISOString() }
  }),

  /** One of them. The look at the relative is recorded first. */
  implement(
    endpoints.openBooking,
    contract.openBooking,
  )(async ({ input: { id }, actor, outside }) => {
    const one = await readOne(id, actor)
    const { relativeId } = one
    const at = outside.now()
    await recordVisitLook({ staffId: actor.staffId, relativeId, purpose: 'booking-check', at })
    return opened(one, actor, outside, vault)
  }),

  /** All of a day. */
  implement(
    endpoints.readDay,
    contract.readDay,
  )(async ({ input: { day, prisonId }, actor, outside }) => {
    const now = outside.now()
    const narrowed = { scope: bookingScopeOf(actor), prisonId }
    const { bookings } = await dayPage(narrowed, day, undefined, MOST_ON_A_DAY)
    const organisation = await organisationById(actor.organisationId)
    return {
      day,
      organisationName: organisation?.name ?? '',
      bookings: await presentDeskBookings(bookings, { now, vault, side: sideOf(actor) }),
      madeAt: now.toISOString(),
    }
  }),
]

/** What they do with one of them. */
export const bookingActRoutes = (vault: Vault) => [
  /** The desk has looked at a request. */
  implement(
    endpoints.checkBooking,
    contract.checkBooking,
  )(async ({ input: { id, steps, decision }, actor, outside }) => {
    const one = asRead(await readOne(id, actor), steps)
    const prison = await prisonOf(one)
    return opened(
      await desk.check(one, decision, prison, byOf(actor, outside, vault)),
      actor,
      outside,
      vault,
    )
  }),

  /** The desk sets a room. */
  implement(
    endpoints.setRoom,
    contract.setRoom,
  )(async ({ input: { id, steps, roomId }, actor, outside }) => {
    const one = asRead(await readOne(id, actor), steps)
    const by = byOf(actor, outside, vault)
    return opened(await desk.changeRoom(one, roomId, by), actor, outside, vault)
  }),

  /** The desk notes who came. */
  implement(
    endpoints.noteAttendance,
    contract.noteAttendance,
  )(async ({ input: { id, steps, ...said }, actor, outside }) => {
    const one = asRead(await readOne(id, actor), steps)
    const { rules } = await prisonOf(one)
    const by = byOf(actor, outside, vault)
    return opened(await attending.attend(one, said, rules.lateMinutes, by), actor, outside, vault)
  }),

  /** Somebody has seen to what changed. */
  implement(
    endpoints.settleAttention,
    contract.settleAttention,
  )(async ({ input: { id, steps, note }, actor, outside }) => {
    const one = asRead(await readOne(id, actor), steps)
    const by = byOf(actor, outside, vault)
    return opened(await attending.settle(one, note, by), actor, outside, vault)
  }),
]

/** Somebody types the number of a booking, a whole name or a whole phone number. */
const soughtFor = (search: string, vault: Vault) =>
  /^\d{4}-\d{4}$/.test(search) ? { number: search } : { marks: marksSought(search, vault) }
