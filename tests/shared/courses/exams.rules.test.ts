import {
  type Sat,
  type Standing,
  isPassed,
  isPossibleAnswer,
  isRight,
  lastMomentOf,
  standOf,
} from '#shared/courses/exams.rules'

const exam: Standing = {
  firstDay: '2026-03-02',
  lastDay: '2026-03-04',
  isEnded: false,
  tries: 2,
  hoursBetween: 24,
}
const inChina = (time: string) => new Date(`${time}+08:00`)
const NOON = inChina('2026-03-03T12:00')
const failed = (at: string, retake = false): Sat => ({
  endedAt: inChina(at),
  passed: false,
  retake,
})

describe('standOf', () => {
  it.each([
    ['is open on its days', {}, [], '2026-03-03T12:00', 'open'],
    ['is not yet a minute before its first day', {}, [], '2026-03-01T23:59', 'not-yet'],
    ['is open from the first minute of its first day', {}, [], '2026-03-02T00:00', 'open'],
    ['is open to the last minute of its last day', {}, [], '2026-03-04T23:59', 'open'],
    ['is over a minute later', {}, [], '2026-03-05T00:00', 'over'],
    ['goes on where no last day was set', { lastDay: null }, [], '2027-01-01T12:00', 'open'],
    ['is over when an officer has ended it', { isEnded: true }, [], '2026-03-03T12:00', 'over'],
    [
      'waits a minute less than the hours between',
      {},
      [failed('2026-03-02T12:01')],
      '2026-03-03T12:00',
      'waits',
    ],
    [
      'is open again when they have passed',
      {},
      [failed('2026-03-02T12:00')],
      '2026-03-03T12:00',
      'open',
    ],
    [
      'is used up after the last try',
      { hoursBetween: 0 },
      [failed('2026-03-02T10:00'), failed('2026-03-02T11:00')],
      '2026-03-03T12:00',
      'used-up',
    ],
    [
      'is open once more where an officer allowed it, at once and beyond the tries',
      {},
      [failed('2026-03-02T10:00'), failed('2026-03-03T11:59', true)],
      '2026-03-03T12:00',
      'open',
    ],
    [
      'is over after its days, whatever an officer allowed',
      {},
      [failed('2026-03-04T10:00', true)],
      '2026-03-05T12:00',
      'over',
    ],
    [
      'is running while it is sat, also when its days are over meanwhile',
      {},
      [{ endedAt: null, passed: false, retake: false }],
      '2026-03-05T00:10',
      'running',
    ],
    [
      'is passed for whoever passed, whenever that was',
      { tries: 3, hoursBetween: 0 },
      [{ endedAt: inChina('2026-03-02T10:00'), passed: true, retake: false }],
      '2026-03-03T12:00',
      'passed',
    ],
  ] as const)('%s', (_, changes, sat, time, state) => {
    expect(standOf({ ...exam, ...changes }, sat, inChina(time)).state).toBe(state)
  })

  it('says from when on another try is possible, and how many are left', () => {
    const stand = standOf(exam, [failed('2026-03-03T11:00')], NOON)
    expect(stand).toEqual({
      state: 'waits',
      opensAt: inChina('2026-03-04T11:00'),
      triesLeft: 1,
    })
    expect(standOf(exam, [], NOON).triesLeft).toBe(2)
  })

  it('ends at the midnight after its last day', () => {
    expect(lastMomentOf(exam)).toEqual(inChina('2026-03-05T00:00'))
    expect(lastMomentOf({ lastDay: null })).toBeNull()
  })
})

describe('isRight', () => {
  it.each([
    ['the one right choice', 'single', ['a'], ['a'], true],
    ['another one', 'single', ['a'], ['b'], false],
    ['nothing', 'single', ['a'], [], false],
    ['all right ones, in whatever order', 'multiple', ['a', 'c'], ['c', 'a'], true],
    ['one too few', 'multiple', ['a', 'c'], ['a'], false],
    ['one too many', 'multiple', ['a', 'c'], ['a', 'b', 'c'], false],
    ['one twice', 'multiple', ['a', 'c'], ['a', 'a'], false],
    ['the right order', 'order', ['b', 'a', 'c'], ['b', 'a', 'c'], true],
    ['two exchanged', 'order', ['b', 'a', 'c'], ['a', 'b', 'c'], false],
  ] as const)('%s', (_, kind, key, chosen, right) => {
    expect(isRight(kind, key, chosen)).toBe(right)
  })
})

it.each([
  [6, 10, 60, true],
  [5, 10, 60, false],
  // Two of three are 66.7 %: no rounding decides.
  [2, 3, 67, false],
  [2, 3, 66, true],
  [0, 0, 1, false],
])('%i of %i with %i %% wanted: %s', (right, of, percent, passed) => {
  expect(isPassed(right, of, percent)).toBe(passed)
})

it.each([
  ['an unknown choice', 'single', ['x'], false],
  ['two of a single one', 'single', ['a', 'b'], false],
  ['nothing, which takes an answer back', 'single', [], true],
  ['several of many', 'multiple', ['a', 'b'], true],
  ['the same twice', 'multiple', ['a', 'a'], false],
  ['a part of an order', 'order', ['b'], true],
] as const)('%s can be an answer or not', (_, kind, chosen, possible) => {
  expect(isPossibleAnswer(kind, ['a', 'b', 'c'], chosen)).toBe(possible)
})
