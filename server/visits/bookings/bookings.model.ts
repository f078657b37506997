import { isOpen } from '#shared/visits/bookings/booking-states'
import type { ClientSession } from '../../platform/database'
import type { Part } from '../../platform/together'
import { insertRows } from '../../platform/writes.model'
import {
  type BookingDocument,
  Bookings,
  type StoredBooking,
  type StoredStep,
  type Terms,
  toBooking,
} from './booking-rows.model'

export type {
  RemoteType,
  StoredAttention,
  StoredBooking,
  StoredStep,
  Terms,
  Wish,
} from './booking-rows.model'

/** What happened, as the outbox says it. */
export const VISIT_CHANGED = 'visit-booking'

/** What the outbox is told of a booking. */
export const bookingNews = (
  { id, within, countyId, reached, state, steps }: StoredBooking,
  at: Date,
) => ({
  _id: `${VISIT_CHANGED}:${id}:${steps}`,
  kind: VISIT_CHANGED,
  subjectId: id,
  // A prison hears of what it may see.
  within: reached || state === 'waiting' ? within : [countyId],
  at,
})

/** Stores bookings. @throws a duplicate when an attempt is known. */
export const addBookings = (bookings: readonly StoredBooking[], session: ClientSession) =>
  insertRows(
    'visit_bookings',
    bookings.map(({ id, ...rest }) => ({ _id: id, ...rest })),
    session,
  )

/** Bookings by id. */
export async function bookingsById(
  ids: readonly string[],
  session?: ClientSession,
): Promise<StoredBooking[]> {
  if (ids.length === 0) return []
  const rows = await Bookings.find({ _id: { $in: [...new Set(ids)] } })
    .session(session ?? null)
    .lean<BookingDocument[]>()
  return rows.map(toBooking)
}

/** One booking, or null. */
export async function bookingById(
  id: string,
  session?: ClientSession,
): Promise<StoredBooking | null> {
  const [one] = await bookingsById([id], session)
  return one ?? null
}

/** What a step writes besides itself. */
export type Written = Partial<
  Terms &
    Pick<
      StoredBooking,
      'holdUntil' | 'month' | 'sealed' | 'replacedBy' | 'reached' | 'needsAttention' | 'attention'
    >
>

/**
 * Writes a step, unless somebody else has taken one meanwhile. @returns the booking as it is then, or
 * null.
 */
export async function writeStep(
  { id, steps }: Pick<StoredBooking, 'id' | 'steps'>,
  step: StoredStep,
  written: Written,
  session: ClientSession,
): Promise<StoredBooking | null> {
  const moved =
    step.move === null ? {} : { state: step.state, stateAt: step.at, open: isOpen(step.state) }
  const row = await Bookings.findOneAndUpdate(
    { _id: id, steps },
    { $set: { ...written, ...moved, steps: steps + 1 }, $push: { history: step } },
    { session, returnDocument: 'after' },
  ).lean<BookingDocument>()
  return row && toBooking(row)
}

/** The request of an attempt, or null. */
export async function bookingOfAttempt(relativeId: string, attemptId: string) {
  const row = await Bookings.findOne({ relativeId, attemptId }).lean<BookingDocument>()
  return row && toBooking(row)
}

/** The part of a question that asks for the requests of some attempts, whoever made them. */
export const attemptsAsked = (
  attempts: readonly Pick<StoredBooking, 'relativeId' | 'attemptId'>[],
): Part<StoredBooking> => ({
  model: Bookings,
  match: { $or: attempts.map(({ relativeId, attemptId }) => ({ relativeId, attemptId })) },
  read: toBooking,
})

/** Notes which booking has taken the place of one. */
export async function writeReplacedBy(id: string, by: string, session: ClientSession) {
  await Bookings.updateOne({ _id: id }, { $set: { replacedBy: by } }, { session })
}

/**
 * Writes what has changed of what a booking rests on. It counts as no step: whoever decides meanwhile is
 * not kept from it.
 */
export async function writeAttention(
  { id }: Pick<StoredBooking, 'id'>,
  attention: StoredBooking['attention'],
  session: ClientSession,
): Promise<StoredBooking> {
  const needsAttention = attention.some(({ settledAt }) => settledAt === null)
  const row = await Bookings.findOneAndUpdate(
    { _id: id },
    { $set: { attention, needsAttention } },
    { session, returnDocument: 'after' },
  ).lean<BookingDocument>()
  return toBooking(row!)
}

/** All of a prison, the longest asked for first; for whoever checks them. */
export async function bookingsOfPrison(prisonId: string): Promise<StoredBooking[]> {
  const rows = await Bookings.find({ prisonId }).sort({ askedAt: 1 }).lean<BookingDocument[]>()
  return rows.map(toBooking)
}
