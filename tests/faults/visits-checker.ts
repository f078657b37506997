import { holdsSlot } from '#shared/visits/bookings/booking-states'
import type { StoredBooking } from '../../server/visits/bookings/bookings.model'
import type { StoredSlot } from '../../server/visits/prisons/slots.model'
import type { Wrongs } from './checker'

/** One request of a family, and what it was answered in the end. */
export interface VisitCase {
  attemptId: string
  slotId: string
  /** The booking that it was told of; null: it was refused. */
  told: string | null
  /** The last code of a refusal; empty where there was none. */
  code: string
}

/** What lies in the database of it. */
export interface StoredVisits {
  bookings: readonly StoredBooking[]
  slots: readonly StoredSlot[]
  /** Bookings for which a room is taken, as often as it is. */
  roomsFor: readonly string[]
  /** Names of the records in the evidence log. */
  recorded: ReadonlySet<string>
}

/** Compares what families heard with what is stored: no time is given twice, none is lost. */
export function checkVisits(cases: readonly VisitCase[], stored: StoredVisits): Wrongs {
  const wrongs: Wrongs = { lost: [], doubled: [], mistimed: [], phantom: [], wrong: [] }
  for (const one of cases) checkTold(one, stored, wrongs)
  const attempts = new Set(cases.map(({ attemptId }) => attemptId))
  for (const { id, attemptId } of stored.bookings) {
    if (!attempts.has(attemptId)) wrongs.phantom.push(`booking ${id} nobody asked for`)
  }
  for (const slot of stored.slots) checkSlot(slot, cases, stored, wrongs)
  return wrongs
}

function checkTold(
  { attemptId, told, code }: VisitCase,
  { bookings, roomsFor, recorded }: StoredVisits,
  wrongs: Wrongs,
) {
  const kept = bookings.filter(one => one.attemptId === attemptId)
  if (kept.length > 1) wrongs.doubled.push(`attempt ${attemptId} is ${kept.length} bookings`)
  const [booking] = kept
  if (told === null) {
    if (booking) wrongs.phantom.push(`attempt ${attemptId} was refused and is booked`)
    if (code !== 'slot-taken') wrongs.wrong.push(`attempt ${attemptId} was told ${code}`)
    return
  }
  if (booking?.id !== told) return void wrongs.lost.push(`booking ${told}`)
  if (!recorded.has(`visit-booking:${told}`)) wrongs.lost.push(`booking ${told} has no record`)
  const rooms = roomsFor.filter(id => id === told).length
  if (rooms !== (booking.roomId === null ? 0 : 1)) {
    wrongs.wrong.push(`booking ${told} has ${rooms} rooms`)
  }
}

/** As many have it as the time says, never more than there are places, and no place is left unused. */
function checkSlot(
  { id, taken, capacity }: StoredSlot,
  cases: readonly VisitCase[],
  { bookings }: StoredVisits,
  wrongs: Wrongs,
) {
  const held = bookings.filter(({ slotId, state }) => slotId === id && holdsSlot(state)).length
  if (held > capacity) wrongs.doubled.push(`time ${id} has ${held} families on ${capacity} places`)
  if (taken !== held) wrongs.wrong.push(`time ${id} counts ${taken} and has ${held}`)
  const asked = cases.filter(({ slotId }) => slotId === id).length
  const due = Math.min(asked, capacity)
  if (held < due) wrongs.lost.push(`time ${id} has ${held} families though ${asked} asked`)
}
