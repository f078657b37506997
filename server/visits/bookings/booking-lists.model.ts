import { UNRESOLVED_AFTER_MINUTES } from '#shared/visits/bookings/limits'
import type { BookingState } from '#shared/visits/bookings/states.contract'
import { type Day, daysAfter, instantInChina } from '#shared/time/days'
import { pageOf, readCursor } from '../../platform/cursor'
import { type BookingDocument, Bookings, toBooking } from './booking-rows.model'

type Field = 'askedAt' | 'stateAt' | 'startsAt'

interface Order {
  by: Field
  newestFirst: boolean
}

/** Which rows, and in which order. */
interface Asked {
  match: Record<string, unknown>
  order: Order
}

async function page({ match, order }: Asked, after: string | undefined, limit: number) {
  const from = readCursor(after)
  const [beyond, sign] = order.newestFirst ? (['$lt', -1] as const) : (['$gt', 1] as const)
  const next = from && {
    $or: [
      { [order.by]: { [beyond]: from.at } },
      { [order.by]: from.at, _id: { [beyond]: from.id } },
    ],
  }
  const rows = await Bookings.find({ $and: [match, ...(next ? [next] : [])] })
    .sort({ [order.by]: sign, _id: sign })
    .limit(limit + 1)
    .lean<BookingDocument[]>()
  const cut = pageOf(rows.map(toBooking), limit, one => ({
    at: one[order.by] ?? one.askedAt,
    id: one.id,
  }))
  return { bookings: cut.page, next: cut.next }
}

/** One page of what a relative asked for, newest first. */
export const ownBookingPage = (
  relativeId: string,
  which: 'open' | 'over' | undefined,
  after: string | undefined,
  limit: number,
) =>
  page(
    {
      match: { relativeId, ...(which && { open: which === 'open' }) },
      order: { by: 'askedAt', newestFirst: true },
    },
    after,
    limit,
  )

/** Narrows the lists of a desk. */
export interface Narrowed {
  scope: { within: string; reachedOnly: boolean }
  prisonId?: string | undefined
}

const matchOf = ({ scope, prisonId }: Narrowed) => ({
  within: scope.within,
  ...(prisonId !== undefined && { prisonId }),
})

/** Before, a prison does not see it. */
const reachedOf = ({ scope }: Narrowed) => (scope.reachedOnly ? { reached: true } : {})

const TO_COME: readonly BookingState[] = ['approved', 'checked-in', 'in-progress']

/** Whose time is over and of whom nobody has said what became of it. */
const unresolvedAt = (now: Date) => ({
  state: { $in: TO_COME },
  startsAt: { $lt: new Date(now.getTime() - UNRESOLVED_AFTER_MINUTES * 60_000) },
})

/** What each list of a desk holds. */
export function listOf(
  list: 'to-check' | 'at-prison' | 'approved' | 'unresolved' | 'attention' | 'waiting' | 'over',
  narrowed: Narrowed,
  now: Date,
): Asked {
  const match = matchOf(narrowed)
  const longestFirst = { by: 'stateAt', newestFirst: false } as const
  const soonestFirst = { by: 'startsAt', newestFirst: false } as const
  switch (list) {
    case 'to-check':
      return {
        match: { ...match, ...reachedOf(narrowed), state: 'submitted' },
        order: longestFirst,
      }
    case 'at-prison':
      return { match: { ...match, state: 'forwarded' }, order: longestFirst }
    case 'approved':
      return { match: { ...match, state: { $in: TO_COME } }, order: soonestFirst }
    case 'unresolved':
      return { match: { ...match, ...unresolvedAt(now) }, order: soonestFirst }
    case 'attention':
      return {
        match: { ...match, ...reachedOf(narrowed), needsAttention: true },
        order: soonestFirst,
      }
    case 'waiting':
      return { match: { ...match, state: 'waiting' }, order: { by: 'askedAt', newestFirst: false } }
    case 'over':
      return {
        match: { ...match, ...reachedOf(narrowed), open: false },
        order: { by: 'stateAt', newestFirst: true },
      }
  }
}

export const deskPage = page

/** One page of all of a day, in the order of the day. */
export const dayPage = (narrowed: Narrowed, day: Day, after: string | undefined, limit: number) =>
  page({ match: ofDay(narrowed, day), order: { by: 'startsAt', newestFirst: false } }, after, limit)

const ofDay = (narrowed: Narrowed, day: Day) => ({
  ...matchOf(narrowed),
  ...reachedOf(narrowed),
  startsAt: { $gte: instantInChina(day, '00:00'), $lt: instantInChina(daysAfter(day, 1), '00:00') },
})

/** One page of those whose name or phone it is, or whose number; newest first. */
export const foundPage = (
  narrowed: Narrowed,
  found: { marks: readonly string[] } | { number: string },
  after: string | undefined,
  limit: number,
) =>
  page(
    {
      match: {
        ...('number' in found ? { number: found.number } : { marks: { $in: found.marks } }),
        ...matchOf(narrowed),
        ...reachedOf(narrowed),
      },
      order: { by: 'askedAt', newestFirst: true },
    },
    after,
    limit,
  )

/** How many wait for whom. */
export async function countBookings(narrowed: Narrowed, now: Date) {
  const count = (list: Parameters<typeof listOf>[0]) =>
    Bookings.countDocuments(listOf(list, narrowed, now).match)
  const [toCheck, atPrison, attention, unresolved, waiting] = await Promise.all([
    count('to-check'),
    count('at-prison'),
    count('attention'),
    count('unresolved'),
    count('waiting'),
  ])
  return { toCheck, atPrison, attention, unresolved, waiting }
}
