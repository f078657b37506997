import { KNOWN_HOLIDAYS } from '#shared/visits/prisons/known-holidays'
import { type TimeOfDay, boundsFor, freeDays } from '#shared/visits/prisons/free-days'
import { beginnings, holdsOn, overlap } from '#shared/visits/prisons/week-plan'

const time = (day: string, clock: string, changes: Partial<TimeOfDay> = {}): TimeOfDay => ({
  id: `${day}T${clock}`,
  startsAt: new Date(`${day}T${clock}:00+08:00`),
  ...{ minutes: 30, capacity: 2, taken: 0, blocked: null, planChanged: false },
  ...changes,
})
const NOW = new Date('2026-11-24T09:10:00+08:00')
const bounds = { firstDay: '2026-11-27', lastDay: '2026-12-22' }
const NO_BOUNDS = { firstDay: null, lastDay: null }

const stateOn = (
  day: string,
  times: TimeOfDay[],
  within = bounds as typeof bounds | typeof NO_BOUNDS,
) => freeDays(day.slice(0, 7), times, { bounds: within, now: NOW }).find(one => one.day === day)!

describe('free days', () => {
  it('has every day of a month', () => {
    const days = freeDays('2026-11', [], { bounds: NO_BOUNDS, now: NOW })
    expect([days.length, days[0]!.day, days.at(-1)!.day]).toEqual([30, '2026-11-01', '2026-11-30'])
    expect(days.every(({ state }) => state === 'no-visits')).toBe(true)
  })

  it.each([
    ['the day before the first is too soon', '2026-11-26', {}, 'too-soon'],
    ['the first day is free', '2026-11-27', {}, 'free'],
    ['one left is free', '2026-11-27', { taken: 1 }, 'free'],
    ['none left is full', '2026-11-27', { taken: 2 }, 'full'],
    ['more than there are is full', '2026-11-27', { taken: 3 }, 'full'],
    ['a blocked day says so', '2026-11-27', { blocked: { words: '设备检修' } }, 'blocked'],
    [
      'a time that the plan has no longer is none',
      '2026-11-27',
      { planChanged: true },
      'no-visits',
    ],
    ['the last day is free', '2026-12-22', {}, 'free'],
    ['the day after it is beyond the horizon', '2026-12-23', {}, 'beyond-horizon'],
  ] as const)('%s', (_, day, changes, state) => {
    expect(stateOn(day, [time(day, '09:00', changes)]).state).toBe(state)
  })

  it('tells the words of a block, and no slots', () => {
    const day = stateOn('2026-11-27', [
      time('2026-11-27', '09:00', { blocked: { words: '设备检修' } }),
    ])
    expect(day).toMatchObject({ words: '设备检修', slots: [] })
  })

  it('a day with a blocked hour still has its others', () => {
    const times = [
      time('2026-11-27', '09:00', { blocked: { words: '开会' } }),
      time('2026-11-27', '09:40', { taken: 1 }),
    ]
    const { slots } = stateOn('2026-11-27', times)
    expect(slots).toEqual([
      { id: '2026-11-27T09:40', startsAt: '2026-11-27T01:40:00.000Z', minutes: 30, free: 1 },
    ])
  })

  it('without rules today is open, but for what has begun', () => {
    const today = [time('2026-11-24', '09:10'), time('2026-11-24', '09:11')]
    expect(stateOn('2026-11-24', today, NO_BOUNDS).slots.map(({ id }) => id)).toEqual([
      '2026-11-24T09:11',
    ])
    expect(stateOn('2026-11-23', [time('2026-11-23', '09:00')], NO_BOUNDS).state).toBe('no-visits')
  })

  it('counts the lead in working days, and no rule where there is none', () => {
    const rules = { leadWorkingDays: 3, horizonDays: 28 }
    expect(boundsFor(rules, '2026-11-27', KNOWN_HOLIDAYS)).toEqual({
      firstDay: '2026-12-02',
      lastDay: '2026-12-25',
    })
    const none = { leadWorkingDays: null, horizonDays: null }
    expect(boundsFor(none, '2026-12-31', KNOWN_HOLIDAYS)).toEqual(NO_BOUNDS)
  })
})

describe('a week’s plan', () => {
  const plan = {
    ...{ weekday: 2, from: '09:00', to: '10:50', minutes: 30, gapMinutes: 10 },
    ...{ firstDay: '2026-11-24', lastDay: '2026-12-01' },
  }

  it.each([
    ['fits what is over by the end', { to: '10:50' }, ['09:00', '09:40', '10:20']],
    ['leaves out what would be a minute late', { to: '10:49' }, ['09:00', '09:40']],
    ['has one where there is room for one', { to: '09:30' }, ['09:00']],
    ['has none where there is no room', { to: '09:29' }, []],
    ['goes on at once without a gap', { to: '10:00', gapMinutes: 0 }, ['09:00', '09:30']],
    ['does not go past midnight', { from: '23:00', to: '23:59', gapMinutes: 0 }, ['23:00']],
    ['nor wraps around with its gap', { from: '23:00', to: '23:59', gapMinutes: 40 }, ['23:00']],
  ] as const)('%s', (_, changes, clocks) => {
    expect(beginnings({ ...plan, ...changes })).toEqual(clocks)
  })

  it.each([
    ['the first day', '2026-11-24', true],
    ['the last day', '2026-12-01', true],
    ['a week before', '2026-11-17', false],
    ['a week after', '2026-12-08', false],
    ['another weekday', '2026-11-25', false],
  ])('%s: %s %s', (_, day, holds) => {
    expect(holdsOn(plan, day)).toBe(holds)
  })

  it.each([
    ['meets itself', {}, true],
    ['does not meet another weekday', { weekday: 3 }, false],
    ['does not meet what begins when it ends', { from: '10:50', to: '11:30' }, false],
    ['does not meet what ends when it begins', { from: '08:00', to: '09:00' }, false],
    ['meets what begins a minute earlier', { from: '10:49', to: '11:30' }, true],
    [
      'does not meet what begins after it is over',
      { firstDay: '2026-12-02', lastDay: null },
      false,
    ],
    ['meets what begins on its last day', { firstDay: '2026-12-01', lastDay: null }, true],
    ['does not meet what is over before', { firstDay: '2026-01-01', lastDay: '2026-11-23' }, false],
  ])('%s', (_, changes, meets) => {
    expect(overlap(plan, { ...plan, ...changes })).toBe(meets)
  })
})
