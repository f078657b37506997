import { isFirm, maySay, next, slotAfter } from '#shared/visits/bookings/booking-states'
import type { BookingReason } from '#shared/visits/bookings/reasons.contract'
import type { BookingMove, BookingMover } from '#shared/visits/bookings/states.contract'
import { addEvidence } from '../../evidence/records.model'
import type { ClientSession } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import { addToOutbox } from '../../platform/outbox.model'
import { giveBackRoom } from '../prisons/room-takings.model'
import { giveBackSlot } from '../prisons/slots.model'
import { stepEvidence } from './bookings.evidence'
import {
  type StoredBooking,
  type StoredStep,
  type Terms,
  type Written,
  bookingNews,
  writeStep,
} from './bookings.model'
import { dropReminders, planReminders } from './reminders.model'
import { NOTHING_SAID } from './secrets'
import { tellOfStep } from './telling'

/** Whose step it is, and when. */
export interface MovedBy {
  role: BookingMover
  staffId: string | null
  now: Date
}

/** What a step says, besides where it leads. */
export interface Told {
  reason?: BookingReason | null
  /** Words that were sealed for this step. */
  words?: { said: string; sealed: string | null }
  /** What it changes of the terms. */
  changes?: Partial<Terms>
  /** What else it writes. */
  written?: Written
}

/**
 * Takes one step with all that belongs to it: its evidence, that others hear of it, and that a time which
 * is needed no longer is given back, once.
 *
 * @param move - null where it stays where it stands.
 * @throws {Refusal} 409 it cannot be made, or something else has happened meanwhile.
 */
export async function step(
  booking: StoredBooking,
  move: BookingMove | null,
  { reason = null, words = NOTHING_SAID, changes = {}, written = {} }: Told,
  { role, staffId, now }: MovedBy,
  session: ClientSession,
): Promise<StoredBooking> {
  const state = move === null ? booking.state : next(booking.state, move)
  if (state === null || (move !== null && !maySay(move, role))) {
    throw new Refusal(409, 'booking-changed')
  }
  const taken: StoredStep = {
    number: booking.steps + 1,
    move,
    state,
    at: now,
    by: role,
    staffId,
    reason,
    changes,
    ...words,
  }
  const hold = move === null ? {} : { holdUntil: null }
  const after = await writeStep(booking, taken, { ...hold, ...changes, ...written }, session)
  if (!after) throw new Refusal(409, 'booking-changed')
  await addEvidence([stepEvidence(booking.id, taken)], session)
  await addToOutbox([bookingNews(after, now)], session)
  if (slotAfter(booking.state, state) === 'give-back') await giveBack(booking, session)
  await keepReminders(booking, after, now, session)
  if (role !== 'relative') await tellOfStep(after, move, now, session)
  return after
}

/** Nobody of this booking comes at that time any more. */
export async function giveBack(
  { slotId, roomId, startsAt }: Pick<StoredBooking, 'slotId' | 'roomId' | 'startsAt'>,
  session: ClientSession,
): Promise<void> {
  if (slotId !== null && !(await giveBackSlot(slotId, session))) {
    throw new Error('a time was given back that nobody had taken')
  }
  if (roomId !== null && startsAt !== null) await giveBackRoom(roomId, startsAt, session)
}

async function keepReminders(
  before: StoredBooking,
  after: StoredBooking,
  now: Date,
  session: ClientSession,
): Promise<void> {
  if (after.state === 'approved' && before.state !== 'approved') {
    return planReminders(after, now, session)
  }
  if (isFirm(before.state) && after.state !== before.state) await dropReminders(after.id, session)
}
