import { next } from '#shared/visits/bookings/booking-states'
import type { BookingReason, FailReason } from '#shared/visits/bookings/reasons.contract'
import type { BookingMove, BookingState } from '#shared/visits/bookings/states.contract'
import { isFamilys } from '#shared/visits/rooms/cut-off'
import { type Fault, settlesItself } from '#shared/visits/rooms/outcome'
import type { ClientSession } from '../../platform/database'
import { type StoredBooking, bookingById } from '../bookings/bookings.model'
import { type MovedBy, moveThis } from '../bookings/moves'
import type { PrisonWord, StoredOutcome } from './outcomes.model'
import type { StoredRoom } from './rooms.model'

/** The family has been let in: whoever was not seen at a desk is seen now, and the visit begins. */
export async function beginVisit({ id }: StoredRoom, session: ClientSession, now: Date) {
  const by: MovedBy = { role: 'system', staffId: null, now }
  let booking = await bookingById(id, session)
  for (const move of ['check-in', 'begin'] as const) {
    if (booking && next(booking.state, move) !== null) {
      booking = await moveThis(booking, move, by, session)
    }
  }
}

const FAIL_REASONS: Partial<Record<Fault, FailReason>> = {
  prison: 'fault-prison',
  bridge: 'fault-line',
}

/** Where a visit leads without anybody's word, or by the word of whoever cut it off. */
function leadsTo(
  { proposal, fault, reasons }: Pick<StoredOutcome, 'proposal' | 'fault' | 'reasons'>,
  { reason }: StoredRoom,
): { move: BookingMove; reason: BookingReason | null } | null {
  if (proposal === 'cut-off' && reason !== null && isFamilys(reason)) {
    return { move: 'cut-off', reason }
  }
  if (!settlesItself({ proposal, fault, reasons })) return null
  return proposal === 'completed'
    ? { move: 'finish', reason: null }
    : { move: 'fail', reason: FAIL_REASONS[fault] ?? 'fault-unknown' }
}

/**
 * Moves the booking of a visit that is over, where that needs nobody's word: it took place, somebody of
 * the prison cut it off, or it did not take place and the family is not at fault.
 */
export async function settleBooking(
  room: StoredRoom,
  outcome: StoredOutcome,
  { staffId }: { staffId: string | null },
  now: Date,
  session: ClientSession,
): Promise<void> {
  const lead = leadsTo(outcome, room)
  const booking = await bookingById(room.id, session)
  if (!lead || !booking || next(booking.state, lead.move) === null) return
  const by: MovedBy = { role: staffId === null ? 'system' : 'prison', staffId, now }
  await moveThis(booking, lead.move, by, session, { reason: lead.reason })
}

const SETTLING = {
  completed: 'finish',
  failed: 'fail',
  'no-show': 'no-show',
} as const satisfies Partial<Record<PrisonWord['outcome'], BookingMove>>

type Settled = keyof typeof SETTLING
const isSettled = (outcome: string): outcome is Settled => outcome in SETTLING

/** Whether a booking is, or can become, what the prison says. */
export const canBecome = (state: BookingState, outcome: PrisonWord['outcome']): boolean =>
  state === outcome || (isSettled(outcome) && next(state, SETTLING[outcome]) !== null)

/** The same, of a booking by its id. */
export async function mayStillMove(
  id: string,
  outcome: PrisonWord['outcome'],
  session: ClientSession,
): Promise<boolean> {
  const booking = await bookingById(id, session)
  return booking !== null && canBecome(booking.state, outcome)
}

/** Moves a booking to what the prison says; one that is there already stays. */
export async function moveAsSettled(
  id: string,
  { outcome, staffId, at }: PrisonWord,
  session: ClientSession,
): Promise<void> {
  const booking: StoredBooking | null = await bookingById(id, session)
  if (!booking || booking.state === outcome || !isSettled(outcome)) return
  const reason: BookingReason | null =
    outcome === 'failed' ? 'fault-unknown' : outcome === 'no-show' ? 'did-not-come' : null
  const by: MovedBy = { role: 'prison', staffId, now: at }
  await moveThis(booking, SETTLING[outcome], by, session, { reason })
}
