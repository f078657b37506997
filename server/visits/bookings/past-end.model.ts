import { FIRM_STATES } from '#shared/visits/bookings/booking-states'
import { windowOf } from '#shared/visits/rooms/windows'
import { type BookingDocument, Bookings, type StoredBooking, toBooking } from './booking-rows.model'

/** However long nobody was there to look, what is older has been settled by hand. */
const LOOK_BACK_DAYS = 7

/** Visits whose time is over and that nobody has settled; the longest over first. */
export async function visitsPastEnd(now: Date, limit: number): Promise<StoredBooking[]> {
  const from = new Date(now.getTime() - LOOK_BACK_DAYS * 86_400_000)
  const rows = await Bookings.find({
    state: { $in: FIRM_STATES },
    startsAt: { $gt: from, $lte: now },
  })
    .sort({ startsAt: 1 })
    .limit(limit)
    .lean<BookingDocument[]>()
  return rows.map(toBooking).filter(({ startsAt, minutes }) => {
    return startsAt !== null && minutes !== null && windowOf({ startsAt, minutes }).endsAt <= now
  })
}
