import { randomUUID } from 'node:crypto'
import { monthOf } from '#shared/visits/bookings/rules'
import type { BookingState } from '#shared/visits/bookings/states.contract'
import { addEvidence } from '../../server/evidence/records.model'
import { inTransaction } from '../../server/platform/database'
import { RELATIVES } from '../../server/scripts/demo/relatives'
import { ORGANISATIONS } from '../../server/scripts/demo/tree'
import { bookingEvidence } from '../../server/visits/bookings/bookings.evidence'
import { type StoredBooking, addBookings } from '../../server/visits/bookings/bookings.model'

interface Booked {
  startsAt: Date
  minutes?: number
  place?: 'bureau' | 'phone'
  state?: BookingState
  /** By number, from 1. */
  relative?: number
  prisonId?: string
  countyId?: string
  kinshipId?: string
}

/** Stores a visit that the prison has approved, without the long way there. @returns it. */
export async function booked({
  startsAt,
  minutes = 20,
  place = 'phone',
  state = 'approved',
  relative = 1,
  prisonId = ORGANISATIONS.prison.id,
  countyId = ORGANISATIONS.county.id,
  kinshipId = 'no-kinship',
}: Booked): Promise<StoredBooking> {
  const at = new Date(startsAt.getTime() - 86_400_000)
  const terms = {
    ...{ slotId: null, startsAt, minutes, companions: [], said: '', roomId: null },
  }
  const booking: StoredBooking = {
    id: randomUUID(),
    number: '1124-0001',
    attemptId: randomUUID(),
    relativeId: RELATIVES[relative - 1]!.id,
    ...{ kinshipId, prisonId, countyId, within: [countyId, prisonId] },
    prisonerId: null,
    countedWith: kinshipId,
    type: place === 'phone' ? 'remote-phone' : 'remote-bureau',
    place,
    isFirst: false,
    askedAt: at,
    asked: { ...terms, state },
    ...terms,
    sealed: null,
    wish: null,
    state,
    stateAt: at,
    open: true,
    reached: true,
    holdUntil: null,
    month: monthOf(startsAt),
    history: [
      {
        ...{ number: 0, move: null, state, at, by: 'relative', staffId: null, reason: null },
        ...{ changes: {}, said: '', sealed: null },
      },
    ],
    attention: [],
    needsAttention: false,
    replacementOf: null,
    replacedBy: null,
    marks: [],
    steps: 0,
    emptied: false,
  }
  await inTransaction(async session => {
    await addBookings([booking], session)
    await addEvidence([bookingEvidence(booking)], session)
  })
  return booking
}
