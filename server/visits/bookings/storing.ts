import { ASKED_STATES } from '#shared/visits/bookings/booking-states'
import { MOST_ASKED } from '#shared/visits/bookings/limits'
import type { RefusalCode } from '#shared/refusals.words'
import { dayInChina } from '#shared/time/days'
import { addEvidence } from '../../evidence/records.model'
import { createBatches } from '../../platform/batches'
import { type ClientSession, inTransaction, isDuplicate } from '../../platform/database'
import { addToOutbox } from '../../platform/outbox.model'
import { countiesWithRooms } from '../prisons/rooms.model'
import { type Places, openPlaces } from '../prisons/slots.model'
import { openAmong } from '../relatives/relative-contacts.model'
import { askedBy, monthKey, usedInMonths } from './booking-counts.model'
import { bookingEvidence } from './bookings.evidence'
import { type StoredBooking, addBookings, bookingNews, bookingsOfAttempts } from './bookings.model'
import { roomFor } from './rooms-for'
import { suspensionsOfKinships } from './suspensions.model'
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

const crowd = createBatches<Storing, Stored>(CROWD, group => storeAll(group))

/**
 * Stores a request with its time, its room and what is proved of it: all of it, or nothing. The same
 * attempt again gives the first one.
 */
export const storeBooking = (one: Storing): Promise<Stored> => crowd.add(one, BYTES_EACH)

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
  const slotIds = bookings.flatMap(({ slotId }) => slotId ?? [])
  const [places, outside] = await Promise.all([openPlaces(slotIds, session), standingOf(group)])
  const standing = { ...outside, places }
  const stored: Stored[] = []
  const fresh: StoredBooking[] = []
  for (const one of group) {
    const got = await storeOne(one, standing, session)
    if (typeof got !== 'string' && got.id === one.booking.id) fresh.push(got)
    stored.push(got)
  }
  await places.keep()
  await addBookings(fresh, session)
  await addEvidence(fresh.map(bookingEvidence), session)
  await addToOutbox(
    fresh.map(one => bookingNews(one, one.stateAt)),
    session,
  )
  return stored
}

type Standing = Awaited<ReturnType<typeof standingOf>> & { places: Places }

/**
 * What may have changed since somebody looked. Read beside the transaction, all of it at once: since it
 * is our turn, nobody else can change it.
 */
async function standingOf(group: readonly Storing[]) {
  const bookings = group.map(({ booking }) => booking)
  const relatives = bookings.map(({ relativeId }) => relativeId)
  const kinships = bookings.map(({ kinshipId }) => kinshipId)
  const months = group.flatMap(({ booking: { countedWith, month }, perMonth, noShowsCount }) =>
    month === null || perMonth === null ? [] : [{ countedWith, month, noShowsCount }],
  )
  const [known, open, suspended, used, asked, withRooms] = await Promise.all([
    bookingsOfAttempts(bookings),
    openAmong(relatives),
    suspensionsOfKinships(kinships, dayInChina(group[0]!.now)),
    usedInMonths(months),
    askedBy(relatives, [...ASKED_STATES, 'waiting']),
    countiesWithRooms(bookings.map(({ countyId }) => countyId)),
  ])
  const byAttempt = new Map(known.map(one => [attemptKey(one), one]))
  return { known: byAttempt, open, suspended, used, asked, withRooms }
}

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
  asked.set(relativeId, (asked.get(relativeId) ?? 0) + 1)
  if (month === null) return
  const key = monthKey({ countedWith, month })
  used.set(key, (used.get(key) ?? 0) + 1)
}
