import { slotAfter } from '#shared/visits/bookings/booking-states'
import type { BookingMove } from '#shared/visits/bookings/states.contract'
import type { ClientSession } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import { type StoredBooking, bookingById, writeReplacedBy } from './bookings.model'
import { replaceFailed } from './replacing'
import { type MovedBy, type Told, step } from './stepping'
import { offerSlot } from './waiting'

export type { MovedBy, Told } from './stepping'

/**
 * Moves a booking on, with all that follows: a time that is given back goes to whoever stands in line,
 * and a visit that failed without the family's fault gets a new one.
 *
 * @throws {Refusal} 404 there is no such booking; 409 it cannot be moved so.
 */
export async function moveBooking(
  id: string,
  move: BookingMove,
  by: MovedBy,
  session: ClientSession,
  told: Told = {},
): Promise<StoredBooking> {
  const booking = await bookingById(id, session)
  if (!booking) throw new Refusal(404, 'no-such-booking')
  return moveThis(booking, move, by, session, told)
}

/** The same, where the booking was read before: whoever took a step meanwhile was first. */
export async function moveThis(
  booking: StoredBooking,
  move: BookingMove,
  by: MovedBy,
  session: ClientSession,
  told: Told = {},
): Promise<StoredBooking> {
  const moved = await step(booking, move, told, by, session)
  const isFree = slotAfter(booking.state, moved.state) === 'give-back'
  if (isFree && booking.slotId !== null) await offerSlot(booking.slotId, by.now, session)
  if (move !== 'fail') return moved
  const replacement = await replaceFailed(moved, by.now, session)
  if (!replacement) return moved
  await writeReplacedBy(moved.id, replacement.id, session)
  return { ...moved, replacedBy: replacement.id }
}
