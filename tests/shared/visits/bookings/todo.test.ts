import { type OnItsWay, todoOf } from '#shared/visits/bookings/timeline'

/** 10:00 in China. */
const STARTS = new Date('2026-12-02T02:00:00.000Z')
const before = (minutes: number) => new Date(STARTS.getTime() - minutes * 60_000)

const bookingWith = (changes: Partial<OnItsWay>): OnItsWay => ({
  ...{ state: 'approved', stateAt: before(60), startsAt: STARTS, minutes: 30, place: 'bureau' },
  ...{ hasReplacement: false, needsAttention: false },
  ...changes,
})

describe('what a family is to do now', () => {
  it.each<[string, Partial<OnItsWay>, string]>([
    ['stands in line', { state: 'waiting' }, 'stand-in-line'],
    ['waits for the desk', { state: 'submitted' }, 'wait-for-desk'],
    ['completes what came back', { state: 'returned' }, 'complete'],
    ['waits for the prison', { state: 'forwarded' }, 'wait-for-prison'],
    ['comes to the room', {}, 'come-to-bureau'],
    ['calls first where something changed', { needsAttention: true }, 'call-desk'],
    ['stays there once it has come', { state: 'checked-in' }, 'wait-there'],
    [
      'is not called away once it has come',
      { state: 'checked-in', needsAttention: true },
      'wait-there',
    ],
    ['stays there while it talks', { state: 'in-progress' }, 'wait-there'],
    ['reads the reason', { state: 'refused' }, 'see-reason'],
    ['looks at the new one', { state: 'failed', hasReplacement: true }, 'see-new-one'],
    ['has nothing more to do', { state: 'completed' }, 'nothing'],
  ])('%s', (_, changes, todo) => {
    expect(todoOf(bookingWith(changes), before(60))).toBe(todo)
  })

  it.each([
    [-29, 'come-to-bureau'],
    [-30, 'time-over'],
  ])('at the bureau, %s minutes before, who has not come: %s', (minutes, todo) => {
    expect(todoOf(bookingWith({}), before(minutes))).toBe(todo)
  })

  it.each([
    [16, 'be-at-phone'],
    [15, 'go-in'],
    [-29, 'go-in'],
    [-30, 'time-over'],
  ])('at the phone, %s minutes before: %s', (minutes, todo) => {
    expect(todoOf(bookingWith({ place: 'phone' }), before(minutes))).toBe(todo)
  })
})
