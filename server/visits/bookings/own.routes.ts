import * as contract from '#shared/visits/bookings/bookings.contract'
import * as endpoints from '#shared/visits/bookings/bookings.endpoints'
import * as reminders from '#shared/visits/bookings/reminders.contract'
import { listOwnSuspensions } from '#shared/visits/bookings/desk.endpoints'
import * as suspensions from '#shared/visits/bookings/suspensions.contract'
import type { Actor } from '#shared/endpoint'
import { dayInChina } from '#shared/time/days'
import { noteAnswerOf, promptStateOf } from '../../messages/prompts.actions'
import { Refusal } from '../../platform/errors'
import { implement } from '../../platform/implement'
import type { Outside } from '../../platform/outside'
import type { Vault } from '../../platform/vault'
import { roomById } from '../prisons/rooms.model'
import { openidOfRelative } from '../relatives/relatives.model'
import { askForVisit, prepare, standInLine } from './asking.actions'
import { ownBookingPage } from './booking-lists.model'
import { bookingById } from './bookings.model'
import { bookerOf, mayReadBooking } from './bookings.policy'
import { calendarOf } from './calendar'
import type { Asker } from './judging'
import * as own from './own.actions'
import { presentOwnBooking, presentOwnBookings } from './own-presenting'
import { suspensionWords } from './secrets'
import { runningOf } from './suspensions.model'

const PAGE = 20

type Relative = Extract<Actor, { role: 'relative' }>

/** What a relative does with his own visits. */
export const bookingRoutes = (vault: Vault) => [
  /** A relative is told how the visit is made and what stands in the way. */
  implement(
    endpoints.prepareBooking,
    contract.prepareBooking,
  )(async ({ input, actor, outside }) => prepare(input, askerOf(actor, outside, vault))),

  /** A relative asks for a visit. Sending the same one twice is harmless. */
  implement(
    endpoints.book,
    contract.book,
  )(async ({ input, actor, outside }) => {
    const { booking, known } = await askForVisit(input, askerOf(actor, outside, vault))
    return presentOwnBooking(booking, { now: outside.now(), vault }, known)
  }),

  /** A relative stands in line for a time. */
  implement(
    endpoints.joinWaitingList,
    contract.joinWaitingList,
  )(async ({ input, actor, outside }) => {
    const { booking, known } = await standInLine(input, askerOf(actor, outside, vault))
    return presentOwnBooking(booking, { now: outside.now(), vault }, known)
  }),

  /** A relative sees his visits. */
  implement(
    endpoints.listOwnBookings,
    contract.listOwnBookings,
  )(async ({ input: { which, after }, actor, outside }) => {
    const now = outside.now()
    const { bookings, next } = await ownBookingPage(bookerOf(actor), which, after, PAGE)
    const shown = await presentOwnBookings(bookings, { now, vault })
    return { bookings: shown, next, now: now.toISOString() }
  }),

  /** A relative opens one. */
  implement(
    endpoints.readOwnBooking,
    contract.readOwnBooking,
  )(async ({ input: { id }, actor, outside }) => {
    const now = outside.now()
    const booking = await presentOwnBooking(await ownOne(id, actor), { now, vault })
    return { booking, now: now.toISOString() }
  }),

  /** A relative puts a visit into a calendar. */
  implement(
    endpoints.readCalendar,
    contract.readCalendar,
  )(async ({ input: { id }, actor }) => {
    const one = await ownOne(id, actor)
    const room = one.roomId === null ? null : await roomById(one.roomId)
    const text = one.open ? calendarOf(one, room?.address ?? '') : null
    if (text === null) throw new Refusal(409, 'booking-changed')
    return { fileName: `guitu-${one.number}.ics`, text }
  }),
]

/** What a relative makes of one that is asked for. */
export const bookingActsOfRelative = (vault: Vault) => [
  /** A relative takes one back. */
  implement(
    endpoints.withdrawBooking,
    contract.withdrawBooking,
  )(async ({ input: { id, words }, actor, outside }) => {
    const by = { now: outside.now(), vault }
    return presentOwnBooking(await own.withdraw(await ownOne(id, actor), words, by), by)
  }),

  /** A relative wants another time. */
  implement(
    endpoints.rescheduleBooking,
    contract.rescheduleBooking,
  )(async ({ input: { id, ...wanted }, actor, outside }) => {
    const by = { now: outside.now(), vault }
    return presentOwnBooking(await own.reschedule(await ownOne(id, actor), wanted, by), by)
  }),

  /** A relative has completed what came back. */
  implement(
    endpoints.completeBooking,
    contract.completeBooking,
  )(async ({ input: { id, ...completed }, actor, outside }) => {
    const by = { now: outside.now(), vault }
    return presentOwnBooking(await own.complete(await ownOne(id, actor), completed, by), by)
  }),
]

/** What else a relative reads of his visits. */
export const visitPromptRoutes = (vault: Vault) => [
  /** Whether WeChat will remind a relative. */
  implement(
    endpoints.readVisitPrompt,
    reminders.readVisitPrompt,
  )(async ({ actor, outside }) => promptOf(actor, outside, vault)),

  /** A relative answered WeChat. */
  implement(
    endpoints.answerVisitPrompt,
    reminders.answerVisitPrompt,
  )(async ({ input, actor, outside }) => {
    const relativeId = bookerOf(actor)
    const openid = await openidOfRelative(relativeId, vault)
    const said = { topic: 'visit' as const, ...input }
    await noteAnswerOf({ id: relativeId, openid }, said, outside.now())
    return promptOf(actor, outside, vault)
  }),

  /** A relative reads by what his visits are suspended. */
  implement(
    listOwnSuspensions,
    suspensions.listOwnSuspensions,
  )(async ({ actor, outside }) => {
    const running = await runningOf(bookerOf(actor), dayInChina(outside.now()))
    return {
      suspensions: running.map(({ id, kinshipId, reason, from, until, sealed }) => ({
        ...{ id, kinshipId, reason, from, until },
        words: suspensionWords(id, sealed, vault).words,
      })),
    }
  }),
]

const askerOf = (actor: Relative, outside: Outside, vault: Vault): Asker => ({
  relativeId: bookerOf(actor),
  now: outside.now(),
  vault,
  callsOnPhone: outside.calls.onPhone,
})

async function ownOne(id: string, actor: Relative) {
  const one = await bookingById(id)
  // "Not yours" sounds like "not there".
  if (!one || !mayReadBooking(actor, one)) throw new Refusal(404, 'no-such-booking')
  return one
}

async function promptOf(actor: Relative, outside: Outside, vault: Vault) {
  const relativeId = bookerOf(actor)
  const openid = await openidOfRelative(relativeId, vault)
  return promptStateOf({ id: relativeId, openid }, 'visit', outside.wechat.messages)
}
