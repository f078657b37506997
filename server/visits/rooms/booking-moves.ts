import { next } from '#shared/visits/bookings/booking-states'
import type { BookingReason, FailReason } from '#shared/visits/bookings/reasons.contract'
import type { BookingMove } from '#shared/visits/bookings/states.contract'
import { isFamilys } from '#shared/visits/rooms/cut-off'
import { type Fault, settlesItself } from '#shared/visits/rooms/outcome'
import { type Settled, moveToSettle, settleChoices } from '#shared/visits/rooms/settling'
import type { ClientSession } from '../../platform/database'
import type { Vault } from '../../platform/vault'
import { bookingById } from '../bookings/bookings.model'
import { type Moving, moveThis } from '../bookings/moves'
import type { PrisonWord, StoredOutcome } from './outcomes.model'
import type { StoredRoom } from './rooms.model'

/** When it is, and what opens what families need who get a time by it. */
export interface Now {
  now: Date
  vault: Vault
}

/** The family has been let in: whoever was not seen at a desk is seen now, and the visit begins. */
export async function beginVisit({ id }: StoredRoom, session: ClientSession, now: Now) {
  const by: Moving = { role: 'system', staffId: null, ...now }
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
  now: Now,
  session: ClientSession,
): Promise<void> {
  const lead = leadsTo(outcome, room)
  const booking = await bookingById(room.id, session)
  if (!lead || !booking || next(booking.state, lead.move) === null) return
  const by: Moving = { role: staffId === null ? 'system' : 'prison', staffId, ...now }
  await moveThis(booking, lead.move, by, session, { reason: lead.reason })
}

/** Whether a booking is, or can become, what the prison says. */
export async function mayStillMove(
  id: string,
  outcome: Settled,
  session: ClientSession,
): Promise<boolean> {
  const booking = await bookingById(id, session)
  return booking !== null && settleChoices(booking.state).includes(outcome)
}

const REASONS: Partial<Record<Settled, BookingReason>> = {
  failed: 'fault-unknown',
  'no-show': 'did-not-come',
}

/** Moves a booking to what the prison says; one that is there already stays. */
export async function moveAsSettled(
  id: string,
  { outcome, staffId, at }: PrisonWord,
  vault: Vault,
  session: ClientSession,
): Promise<void> {
  const booking = await bookingById(id, session)
  const move = booking && moveToSettle(booking.state, outcome)
  if (!booking || move === null) return
  const by: Moving = { role: 'prison', staffId, now: at, vault }
  await moveThis(booking, move, by, session, { reason: REASONS[outcome] ?? null })
}
