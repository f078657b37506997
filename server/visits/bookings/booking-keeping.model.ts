import type { ClientSession } from '../../platform/database'
import { type BookingDocument, Bookings } from './booking-rows.model'

/** Of which it is so long since they were over that what was said need not be kept. */
export async function bookingsOverBefore(upTo: Date, limit: number): Promise<string[]> {
  const rows = await Bookings.find(
    { open: false, emptied: false, stateAt: { $lt: upTo } },
    { _id: 1 },
  )
    .sort({ stateAt: 1 })
    .limit(limit)
    .lean<BookingDocument[]>()
  return rows.map(({ _id }) => _id)
}

/** Lets go of names, needs and words; what was decided, when and by whom stays. @returns of how many. */
export async function emptyBookings(
  ids: readonly string[],
  upTo: Date,
  session: ClientSession,
): Promise<number> {
  const { modifiedCount } = await Bookings.updateMany(
    { _id: { $in: ids }, open: false, stateAt: { $lt: upTo } },
    { $set: { sealed: null, marks: [], 'history.$[].sealed': null, emptied: true } },
    { session },
  )
  return modifiedCount
}
