import fc from 'fast-check'
import {
  holdsSlot,
  isOpen,
  maySay,
  movesOf,
  next,
  slotAfter,
} from '#shared/visits/bookings/booking-states'
import { BookingMove, BookingMover, BookingState } from '#shared/visits/bookings/states.contract'

const STATES = BookingState.options
const MOVES = BookingMove.options
const MOVERS = BookingMover.options

/** Where a booking can begin: asked for, in line, or as a replacement that goes to the prison. */
const BEGINNINGS: readonly BookingState[] = ['submitted', 'waiting', 'forwarded']

/** Every way that moves can be tried, possible or not. */
const tries = fc.tuple(
  fc.constantFrom(...BEGINNINGS),
  fc.array(fc.constantFrom(...MOVES), { maxLength: 40 }),
)

/** All states on the way, the first included. */
function way([first, moves]: [BookingState, BookingMove[]]): BookingState[] {
  const states = [first]
  for (const move of moves) {
    const to = next(states.at(-1)!, move)
    if (to) states.push(to)
  }
  return states
}

describe('the way of a booking', () => {
  it('never goes on from where it is over, but for a family that turns out to have had no part in it', () => {
    const settledAnew: readonly BookingState[] = ['no-show', 'completed', 'cut-off']
    for (const state of STATES.filter(one => !isOpen(one))) {
      const possible = MOVES.filter(move => next(state, move) !== null)
      expect([state, possible]).toEqual([state, settledAnew.includes(state) ? ['fail'] : []])
    }
  })

  it('takes a time once and gives it back at most once, whatever is tried', () => {
    fc.assert(
      fc.property(tries, asked => {
        const states = way(asked)
        let held = holdsSlot(states[0]!) ? 1 : 0
        let returned = 0
        states.slice(1).forEach((to, index) => {
          const change = slotAfter(states[index]!, to)
          if (change === 'take') held += 1
          if (change === 'give-back') {
            held -= 1
            returned += 1
          }
          expect(held).toBe(holdsSlot(to) ? 1 : 0)
        })
        expect(returned).toBeLessThanOrEqual(1)
      }),
      { numRuns: 2000 },
    )
  })

  it('gives the time back exactly once wherever it ends without a visit', () => {
    fc.assert(
      fc.property(tries, asked => {
        const states = way(asked)
        const last = states.at(-1)!
        if (isOpen(last)) return
        const had = states.some(holdsSlot)
        const back = states
          .slice(1)
          .filter((to, index) => slotAfter(states[index]!, to) === 'give-back').length
        expect(back).toBe(had && !holdsSlot(last) ? 1 : 0)
      }),
      { numRuns: 2000 },
    )
  })

  it('can be ended from every state in which it is not over', () => {
    const ends = (state: BookingState, seen: readonly BookingState[] = []): boolean =>
      !isOpen(state) ||
      MOVES.some(move => {
        const to = next(state, move)
        return to !== null && !seen.includes(to) && ends(to, [...seen, state])
      })
    for (const state of STATES) expect([state, ends(state)]).toEqual([state, true])
  })

  it('reaches every state from a beginning', () => {
    const reached = new Set<BookingState>(BEGINNINGS)
    for (const state of reached) {
      for (const move of MOVES) {
        const to = next(state, move)
        if (to) reached.add(to)
      }
    }
    expect([...reached].toSorted()).toEqual(STATES.toSorted())
  })

  it('leaves no move to nobody', () => {
    for (const move of MOVES) {
      expect([move, MOVERS.some(by => maySay(move, by))]).toEqual([move, true])
    }
  })

  it('leaves yes and no to the prison, or to the desk for one without accounts', () => {
    expect(MOVERS.filter(by => maySay('approve', by))).toEqual(['desk', 'prison'])
    expect(movesOf('forwarded', 'relative')).toEqual(['withdraw', 'reschedule'])
    expect(movesOf('forwarded', 'prison')).toEqual(['approve', 'refuse'])
  })
})
