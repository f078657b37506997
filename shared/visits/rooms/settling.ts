import { next } from '../bookings/booking-states'
import type { BookingMove, BookingState } from '../bookings/states.contract'

/** What the prison can say that a visit came to; that it was cut off it can only stand by. */
export const SETTLED = ['completed', 'failed', 'no-show', 'cut-off'] as const
export type Settled = (typeof SETTLED)[number]

const MOVES: Readonly<Partial<Record<Settled, BookingMove>>> = {
  completed: 'finish',
  failed: 'fail',
  'no-show': 'no-show',
}

/** How a booking gets there; null: it is there, or cannot get there. */
export function moveToSettle(state: BookingState, outcome: Settled): BookingMove | null {
  const move = MOVES[outcome]
  return move !== undefined && next(state, move) !== null ? move : null
}

/** What the prison can say of a visit as its booking stands: what it is, or can still become. */
export const settleChoices = (state: BookingState): Settled[] =>
  SETTLED.filter(outcome => state === outcome || moveToSettle(state, outcome) !== null)
