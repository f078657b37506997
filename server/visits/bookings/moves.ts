import { slotAfter } from '#shared/visits/bookings/booking-states'
import type { BookingMove } from '#shared/visits/bookings/states.contract'
import type { ClientSession } from '../../platform/database'
import type { Vault } from '../../platform/vault'
import { type StoredBooking, writeReplacedBy } from './bookings.model'
import { replaceFailed } from './replacing'
import { type MovedBy, type Told, step } from './stepping'
import { offerSlot } from './waiting'

export type { Told } from './stepping'

/** Whose step it is, and what opens what families need who get a time by it. */
export interface Moving extends MovedBy {
  vault: Vault
}

/**
 * Moves a booking on, with all that follows: a time that is given back goes to whoever stands in line,
 * and a visit that failed without the family's fault gets a new one.
 *
 * @param booking - as it was read: whoever took a step meanwhile was first.
 * @throws {Refusal} 409 it cannot be moved so.
 */
export async function moveThis(
  booking: StoredBooking,
  move: BookingMove,
  by: Moving,
  session: ClientSession,
  told: Told = {},
): Promise<StoredBooking> {
  const moved = await step(booking, move, told, by, session)
  const isFree = slotAfter(booking.state, moved.state) === 'give-back'
  if (isFree && booking.slotId !== null) await offerSlot(booking.slotId, by, session)
  if (move !== 'fail') return moved
  const replacement = await replaceFailed(moved, by, session)
  if (!replacement) return moved
  await writeReplacedBy(moved.id, replacement.id, session)
  return { ...moved, replacedBy: replacement.id }
}
