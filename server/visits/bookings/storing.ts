import { MOST_ASKED } from '#shared/visits/bookings/limits'
import type { RefusalCode } from '#shared/refusals.words'
import { dayInChina } from '#shared/time/days'
import { addEvidence } from '../../evidence/records.model'
import { createBatches } from '../../platform/batches'
import { type ClientSession, inTransaction, isDuplicate } from '../../platform/database'
import { addToOutbox } from '../../platform/outbox.model'
import { askTogether } from '../../platform/together'
import { withRoomsAsked } from '../prisons/rooms.model'
import { placesAmong, placesAsked } from '../prisons/places.model'
import { openAsked } from '../relatives/relative-contacts.model'
import { monthKey, unansweredAsked, usedAsked } from './booking-counts.model'
import { bookingEvidence } from './bookings.evidence'
import { type StoredBooking, addBookings, attemptsAsked, bookingNews } from './bookings.model'
import { roomFor } from './rooms-for'
import { suspensionsAsked } from './suspensions.model'
import { takeTurns, turnOfCount, turnOfRelative } from './turns.model'

/** A request on its way into the database. */
export interface Storing {
  booking: StoredBooking
  /** Visits of one month; null: nobody has said. */
  perMonth: number | null
  noShowsCount: boolean
  wheelchair: boolean
  now: Date
}

/** Stored, or known already; or why not. */
export type Stored = StoredBooking | RefusalCode

/** On the first of a month all families press at once: they go into one transaction together. */
const CROWD = { most: 50, mostBytes: 200_000, milliseconds: 0, abreast: 1, waiting: 2000 }
const BYTES_EACH = 1500

/**
 * Families who want the same time go one after another, without waiting for those who want another one.
 * More lanes would make smaller groups: a crowd at many times would ask the disk too often.
 */
const LANES = 8

const lanes = Array.from({ length: LANES }, () =>
  createBatches<Storing, Stored>(CROWD, group => storeAll(group)),
)

/** The lane of a time, always the same; of a relative where no time is asked for. */
function laneOf({ slotId, relativeId }: StoredBooking) {
  let sum = 0
  for (const byte of Buffer.from(slotId ?? relativeId)) sum = (sum * 31 + byte) % 65_521
  return lanes[sum % LANES]!
}

/**
 * Stores a request with its time, its room and what is proved of it: all of it, or nothing. The same
 * attempt again gives the first one.
 */
export const storeBooking = (one: Storing): Promise<Stored> =>
  laneOf(one.booking).add(one, BYTES_EACH)

async function storeAll(group: readonly Storing[], again = true): Promise<Stored[]> {
  try {
    return await inTransaction(session => storeIn(group, session))
  } catch (error) {
    // Another process has just stored one of these attempts: now it is known.
    if (again && isDuplicate(error)) return storeAll(group, false)
    throw error
  }
}

async function storeIn(group: readonly Storing[], session: ClientSession): Promise<Stored[]> {
  const bookings = group.map(({ booking }) => booking)
  await takeTurns(
    bookings.flatMap(({ relativeId, countedWith }) => [
      turnOfRelative(relativeId),
      turnOfCount(countedWith),
    ]),
    session,
  )
  const standing = await standingOf(group, session)
  const stored: Stored[] = []
  const fresh: StoredBooking[] = []
  for (const one of group) {
    const got = await storeOne(one, standing, session)
    if (typeof got !== 'string' && got.id === one.booking.id) fresh.push(got)
    stored.push(got)
  }
  await standing.places.keep()
  await addBookings(fresh, session)
  await addEvidence(fresh.map(bookingEvidence), session)
  await addToOutbox(
    fresh.map(one => bookingNews(one, one.stateAt)),
    session,
  )
  return stored
}

type Standing = Awaited<ReturnType<typeof standingOf>>

/**
 * What may have changed since somebody looked. Read beside the transaction, all of it in one question:
 * since it is our turn, nobody else can change it.
 */
async function standingOf(group: readonly Storing[], session: ClientSession) {
  const bookings = group.map(({ booking }) => booking)
  const relatives = bookings.map(({ relativeId }) => relativeId)
  const kinships = bookings.map(({ kinshipId }) => kinshipId)
  const months = group.flatMap(({ booking: { countedWith, month }, perMonth, noShowsCount }) =>
    month === null || perMonth === null ? [] : [{ countedWith, month, noShowsCount }],
  )
  const found = await askTogether({
    known: attemptsAsked(bookings),
    open: openAsked(relatives),
    suspensions: suspensionsAsked(kinships, dayInChina(group[0]!.now)),
    used: usedAsked(months),
    unanswered: unansweredAsked(relatives),
    withRooms: withRoomsAsked(bookings.map(({ countyId }) => countyId)),
    places: placesAsked(bookings.flatMap(({ slotId }) => slotId ?? [])),
  })
  return {
    known: new Map(found.known.map(one => [attemptKey(one), one])),
    open: new Set(found.open),
    suspended: new Map(found.suspensions.map(one => [one.kinshipId, one])),
    used: numberOfEach(found.used),
    asked: numberOfEach(found.unanswered),
    withRooms: new Set(found.withRooms),
    places: placesAmong(found.places, session),
  }
}

function numberOfEach(keys: readonly string[]): Map<string, number> {
  const numbers = new Map<string, number>()
  for (const key of keys) oneMore(numbers, key)
  return numbers
}

const oneMore = (numbers: Map<string, number>, key: string) =>
  void numbers.set(key, (numbers.get(key) ?? 0) + 1)

const attemptKey = ({ relativeId, attemptId }: StoredBooking) => `${relativeId} ${attemptId}`

async function storeOne(one: Storing, standing: Standing, session: ClientSession): Promise<Stored> {
  const { booking } = one
  const known = standing.known.get(attemptKey(booking))
  if (known) return known
  const bar = barOf(one, standing)
  if (bar) return bar
  const got =
    booking.slotId === null ? booking : await withTime(one, booking.slotId, standing, session)
  if (typeof got !== 'string') count(one, got, standing)
  return got
}

function barOf({ booking, perMonth }: Storing, standing: Standing): RefusalCode | null {
  const { relativeId, kinshipId, countedWith, month, startsAt } = booking
  if (!standing.open.has(relativeId)) return 'no-such-relative'
  if ((standing.asked.get(relativeId) ?? 0) >= MOST_ASKED) return 'too-many-bookings'
  if (startsAt === null || month === null) return null
  const suspension = standing.suspended.get(kinshipId)
  if (suspension && dayInChina(startsAt) <= suspension.until) return 'visits-suspended'
  const used = standing.used.get(monthKey({ countedWith, month })) ?? 0
  return perMonth !== null && used >= perMonth ? 'month-used-up' : null
}

/** Takes the time and a room at it; neither without the other. */
async function withTime(
  { booking, wheelchair }: Storing,
  slotId: string,
  { places, withRooms }: Standing,
  session: ClientSession,
): Promise<Stored> {
  if (!places.take(slotId)) return 'slot-taken'
  if (!withRooms.has(booking.countyId)) return booking
  const room = await roomFor(booking, { wheelchair }, session)
  if (room === 'none') {
    places.giveBack(slotId)
    return 'no-room-free'
  }
  const { roomId } = room
  return { ...booking, roomId, asked: { ...booking.asked, roomId } }
}

/** The next one of the group must know what this one has taken. */
function count({ booking }: Storing, got: StoredBooking, { known, used, asked }: Standing) {
  const { relativeId, countedWith, month } = booking
  known.set(attemptKey(booking), got)
  oneMore(asked, relativeId)
  if (month !== null) oneMore(used, monthKey({ countedWith, month }))
}
