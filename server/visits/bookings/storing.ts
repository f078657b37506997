import { MOST_ASKED } from '#shared/visits/bookings/limits'
import { addEvidence } from '../../evidence/records.model'
import { createBatches } from '../../platform/batches'
import { type ClientSession, inTransaction, isDuplicate } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import { addToOutbox } from '../../platform/outbox.model'
import { type AnswerTo, askTogether } from '../../platform/together'
import { type Places, placesAmong } from '../prisons/places.model'
import { unansweredAsked } from './booking-counts.model'
import { bookingEvidence } from './bookings.evidence'
import {
  type StoredBooking,
  addBookings,
  attemptsAsked,
  bookingNews,
  bookingOfAttempt,
} from './bookings.model'
import { type VisitRequest, bookingFor } from './judging'
import { type Known, knownAsked, knownFrom } from './known'
import { roomFor } from './rooms-for'
import { takeTurns, turnOfCount, turnOfRelative } from './turns.model'

/** A request that is stored. */
export interface AskedVisit {
  booking: StoredBooking
  /** What was read for it; null when the same attempt came before. */
  known: Known | null
}

/** One that is not, and why: the others of its group do not fail with it. */
interface Failed {
  error: unknown
}

/** On the first of a month all families press at once: they go into one transaction together. */
const CROWD = { most: 50, mostBytes: 200_000, milliseconds: 0, abreast: 1, waiting: 2000 }
const BYTES_EACH = 1500

/**
 * Families who want the same time go one after another, without waiting for those who want another one.
 * More lanes would make smaller groups: a crowd at many times would ask the disk too often.
 */
const LANES = 8

const lanes = Array.from({ length: LANES }, () =>
  createBatches<VisitRequest, AskedVisit | Failed>(CROWD, group => storeAll(group)),
)

/** The lane of a time, always the same; of a relative where no time is asked for. */
function laneOf({ slotId, relativeId }: VisitRequest) {
  let sum = 0
  for (const byte of Buffer.from(slotId ?? relativeId)) sum = (sum * 31 + byte) % 65_521
  return lanes[sum % LANES]!
}

/**
 * Judges a request and stores it with its time, its room and what is proved of it: all of it, or nothing.
 * The same attempt again gives the first one, whatever stands in its way by now.
 *
 * @throws {Refusal} 404 his account, his kinship, who comes along, the prison or the time is not there;
 *   400, 422 as `bookingFor`; 409 he has asked for too much, or somebody else has the last place or room;
 *   503 too many ask at this moment.
 */
export async function storeRequest(request: VisitRequest): Promise<AskedVisit> {
  const { relativeId, attemptId } = request
  try {
    const stored = await laneOf(request).add(request, BYTES_EACH)
    if ('error' in stored) throw stored.error
    return stored
  } catch (error) {
    // Whoever asks again because the first answer was lost need not wait until there is room.
    const isBusy = error instanceof Refusal && error.code === 'too-busy'
    const before = isBusy ? await bookingOfAttempt(relativeId, attemptId) : null
    if (before) return { booking: before, known: null }
    throw error
  }
}

async function storeAll(
  group: readonly VisitRequest[],
  again = true,
): Promise<(AskedVisit | Failed)[]> {
  try {
    return await inTransaction(session => storeIn(group, session))
  } catch (error) {
    // Another process has just stored one of these attempts: now it is known.
    if (again && isDuplicate(error)) return storeAll(group, false)
    throw error
  }
}

/**
 * Everything is asked at once and seen as of one moment. Whoever closes the account, suspends the visits,
 * adds to the counts or tells bookings of a fact meanwhile takes the same turns, and whoever changes the
 * time changes the same row: then this begins anew, and sees it. What the prison says at that moment of
 * its rules holds for whoever asks next.
 */
async function storeIn(group: readonly VisitRequest[], session: ClientSession) {
  const found = await askTogether(groupAsked(group), session)
  const moment = { found, fresh: [], places: placesAmong(found.slots, session) }
  const stored: (AskedVisit | Failed)[] = []
  for (const request of group) stored.push(await storeOne(request, moment, session))
  await write(moment, session)
  return stored
}

async function write({ fresh, places }: Moment, session: ClientSession) {
  if (fresh.length === 0) return
  await takeTurns(
    fresh.flatMap(one => [turnOfRelative(one.relativeId), turnOfCount(one.countedWith)]),
    session,
  )
  await places.keep()
  await addBookings(fresh, session)
  await addEvidence(fresh.map(bookingEvidence), session)
  await addToOutbox(
    fresh.map(one => bookingNews(one, one.stateAt)),
    session,
  )
}

const groupAsked = (group: readonly VisitRequest[]) => ({
  before: attemptsAsked(group),
  unanswered: unansweredAsked(group.map(({ relativeId }) => relativeId)),
  ...knownAsked(group),
})

/** What a group finds, and what its earlier ones add to it. */
interface Moment {
  found: AnswerTo<ReturnType<typeof groupAsked>>
  fresh: StoredBooking[]
  places: Places
}

async function storeOne(
  request: VisitRequest,
  moment: Moment,
  session: ClientSession,
): Promise<AskedVisit | Failed> {
  const judged = judge(request, moment)
  if ('error' in judged || judged.known === null) return judged
  const { known } = judged
  const booking = await withTime(request, { ...judged, known }, moment, session)
  if (booking instanceof Refusal) return { error: booking }
  moment.fresh.push(booking)
  return { booking, known }
}

/** Asks nobody. Whatever is wrong with one request, the others of its group go on. */
function judge(request: VisitRequest, { found, fresh }: Moment): AskedVisit | Failed {
  const { relativeId, attemptId } = request
  const his = fresh.filter(one => one.relativeId === relativeId)
  const before = [...found.before, ...his].find(
    one => one.relativeId === relativeId && one.attemptId === attemptId,
  )
  if (before) return { booking: before, known: null }
  try {
    const known = knownFrom(found, request, { meanwhile: fresh })
    const booking = bookingFor(request, known)
    const unanswered = found.unanswered.filter(id => id === relativeId).length + his.length
    if (unanswered >= MOST_ASKED) throw new Refusal(409, 'too-many-bookings')
    return { booking, known }
  } catch (error) {
    return { error }
  }
}

/** Takes the time and a room at it; neither without the other. */
async function withTime(
  { needs }: VisitRequest,
  { booking, known }: { booking: StoredBooking; known: Known },
  { places }: Moment,
  session: ClientSession,
): Promise<StoredBooking | Refusal> {
  const { slotId } = booking
  if (slotId === null) return booking
  if (!places.take(slotId)) return new Refusal(409, 'slot-taken')
  if (!known.countyHasRooms) return booking
  const room = await roomFor(booking, { wheelchair: needs.includes('wheelchair') }, session)
  if (room === 'none') {
    places.giveBack(slotId)
    return new Refusal(409, 'no-room-free')
  }
  const { roomId } = room
  return { ...booking, roomId, asked: { ...booking.asked, roomId } }
}
