import type { BookingMove, BookingMover, BookingState } from './states.contract'

/** From where a move is possible, where it leads, and who makes it. */
interface Move {
  from: readonly BookingState[]
  to: BookingState
  by: readonly BookingMover[]
}

/** A prison without accounts answers through the desk. */
const PRISON: readonly BookingMover[] = ['prison', 'desk']

const MOVES: Readonly<Record<BookingMove, Move>> = {
  offer: { from: ['waiting'], to: 'submitted', by: ['system'] },
  return: { from: ['submitted'], to: 'returned', by: ['desk'] },
  complete: { from: ['returned'], to: 'submitted', by: ['relative'] },
  'find-ineligible': { from: ['submitted'], to: 'ineligible', by: ['desk', 'system'] },
  forward: { from: ['submitted'], to: 'forwarded', by: ['desk'] },
  approve: { from: ['forwarded'], to: 'approved', by: PRISON },
  refuse: { from: ['forwarded'], to: 'refused', by: [...PRISON, 'system'] },
  cancel: { from: ['approved', 'checked-in'], to: 'cancelled', by: PRISON },
  'check-in': { from: ['approved'], to: 'checked-in', by: ['desk', 'system'] },
  begin: { from: ['checked-in'], to: 'in-progress', by: ['prison', 'desk', 'system'] },
  finish: { from: ['in-progress'], to: 'completed', by: ['prison', 'desk', 'system'] },
  'cut-off': {
    from: ['approved', 'checked-in', 'in-progress'],
    to: 'cut-off',
    by: ['prison', 'system'],
  },
  fail: {
    // Somebody who did not come may turn out to have had no part in it; so may whoever objects to the
    // record of his visit.
    from: ['approved', 'checked-in', 'in-progress', 'no-show', 'completed', 'cut-off'],
    to: 'failed',
    by: ['prison', 'desk', 'system'],
  },
  withdraw: {
    from: ['waiting', 'submitted', 'returned', 'forwarded', 'approved'],
    to: 'withdrawn',
    by: ['relative', 'system'],
  },
  reschedule: {
    from: ['submitted', 'returned', 'forwarded', 'approved'],
    to: 'rescheduled',
    by: ['relative'],
  },
  'no-show': { from: ['approved'], to: 'no-show', by: ['desk', 'prison'] },
  lapse: {
    from: ['waiting', 'submitted', 'returned', 'forwarded'],
    to: 'lapsed',
    by: ['system'],
  },
}

/** Where a move leads; null where it cannot be made. */
export const next = (state: BookingState, move: BookingMove): BookingState | null =>
  MOVES[move].from.includes(state) ? MOVES[move].to : null

/** Whether it is for them to make a move. */
export const maySay = (move: BookingMove, by: BookingMover): boolean => MOVES[move].by.includes(by)

/** What they can make of it now. */
export const movesOf = (state: BookingState, by: BookingMover): BookingMove[] =>
  (Object.keys(MOVES) as BookingMove[]).filter(
    move => next(state, move) !== null && maySay(move, by),
  )

/** It is not over. */
export const OPEN_STATES: readonly BookingState[] = [
  ...(['waiting', 'submitted', 'returned', 'forwarded', 'approved'] as const),
  ...(['checked-in', 'in-progress'] as const),
]

/** A time is held until somebody has answered. */
export const ASKED_STATES: readonly BookingState[] = ['submitted', 'returned', 'forwarded']

/** The prison has said yes, and it is not over. */
export const FIRM_STATES: readonly BookingState[] = ['approved', 'checked-in', 'in-progress']

/** These have had their time, or are having it: nobody else gets it. */
const USED_STATES: readonly BookingState[] = ['completed', 'cut-off', 'failed', 'no-show']

/** A visit of these counts towards those of its month. */
const COUNTED_STATES: readonly BookingState[] = [
  ...ASKED_STATES,
  ...FIRM_STATES,
  ...(['completed', 'cut-off'] as const),
]

export const isOpen = (state: BookingState): boolean => OPEN_STATES.includes(state)
export const isAsked = (state: BookingState): boolean => ASKED_STATES.includes(state)
export const isFirm = (state: BookingState): boolean => FIRM_STATES.includes(state)

/** Whether its time is taken, so that no other family gets it. */
export const holdsSlot = (state: BookingState): boolean =>
  [...ASKED_STATES, ...FIRM_STATES, ...USED_STATES].includes(state)

/** States that count towards a month. @param noShowsCount - whether the prison counts those who did not come. */
export const countedStates = (noShowsCount: boolean): readonly BookingState[] =>
  noShowsCount ? [...COUNTED_STATES, 'no-show'] : COUNTED_STATES

/** What becomes of the time when a booking moves on. */
export function slotAfter(from: BookingState, to: BookingState): 'take' | 'give-back' | 'keep' {
  if (holdsSlot(from) === holdsSlot(to)) return 'keep'
  return holdsSlot(to) ? 'take' : 'give-back'
}
