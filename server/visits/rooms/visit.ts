import type { BookingState } from '#shared/visits/bookings/states.contract'
import type { ClientSession } from '../../platform/database'
import { type StoredBooking, bookingById } from '../bookings/bookings.model'
import type { RoomOf } from './rooms.model'

/** A booking that has a time, as far as its room asks. */
export interface Visit extends RoomOf {
  /** As it can be said on the phone. */
  number: string
  place: 'bureau' | 'phone'
  state: BookingState
}

/** Null while no time is set. */
export const visitOf = (booking: StoredBooking): Visit | null => {
  const { id, number, relativeId, prisonId, countyId, place, state, startsAt, minutes } = booking
  if (startsAt === null || minutes === null) return null
  return { id, number, relativeId, prisonId, countyId, place, state, startsAt, minutes }
}

/** A visit by its booking; null when there is none, or it has no time. */
export async function visitById(id: string, session?: ClientSession): Promise<Visit | null> {
  const booking = await bookingById(id, session)
  return booking && visitOf(booking)
}
