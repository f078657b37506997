import { beginsOn, lastBeginning } from '#shared/reports/cadence.rules'
import type { Cadence } from '#shared/reports/schedules.contract'
import { type Day, daysAfter } from '#shared/time/days'

const schedule = (
  unit: Cadence['unit'],
  every: number,
  firstDay: Day,
  heldUntil = '9999-12-31',
) => ({
  ...{ cadence: { unit, every }, firstDay, heldUntil },
})

const daysOf = (one: ReturnType<typeof schedule>, from: Day, to: Day) => {
  const found: Day[] = []
  for (let day = from; day <= to; day = daysAfter(day, 1)) if (beginsOn(day, one)) found.push(day)
  return found
}

describe('on which days a report begins', () => {
  it.each([
    ['each day', schedule('day', 1, '2026-12-30'), ['2026-12-30', '2026-12-31', '2027-01-01']],
    ['each third day', schedule('day', 3, '2026-12-29'), ['2026-12-29', '2027-01-01']],
    ['not before the first', schedule('day', 1, '2027-01-01'), ['2027-01-01']],
    [
      'on the first and the last',
      schedule('day', 1, '2026-12-30', '2026-12-31'),
      ['2026-12-30', '2026-12-31'],
    ],
    ['not after the last', schedule('day', 1, '2026-12-29', '2026-12-29'), ['2026-12-29']],
  ])('%s', (_, one, days) => {
    expect(daysOf(one, '2026-12-29', '2027-01-01')).toEqual(days)
  })

  it('each second week keeps its weekday over the end of a year', () => {
    expect(daysOf(schedule('week', 2, '2026-12-21'), '2026-12-20', '2027-01-20')).toEqual([
      ...['2026-12-21', '2027-01-04', '2027-01-18'],
    ])
  })

  it('a month that is too short counts its last day, also in a leap year', () => {
    expect(daysOf(schedule('month', 1, '2027-10-31'), '2027-10-01', '2028-05-31')).toEqual([
      ...['2027-10-31', '2027-11-30', '2027-12-31', '2028-01-31', '2028-02-29', '2028-03-31'],
      ...['2028-04-30', '2028-05-31'],
    ])
    expect(daysOf(schedule('month', 1, '2027-01-29'), '2027-02-01', '2027-03-31')).toEqual([
      ...['2027-02-28', '2027-03-29'],
    ])
  })

  it('every third month', () => {
    expect(daysOf(schedule('month', 3, '2026-11-30'), '2026-11-01', '2027-06-30')).toEqual([
      ...['2026-11-30', '2027-02-28', '2027-05-30'],
    ])
  })
})

describe('the last one after a pause', () => {
  const daily = schedule('day', 1, '2026-12-01')
  const monthly = schedule('month', 1, '2026-12-31')

  it.each([
    ['is today’s', daily, '2026-12-05', '2026-12-09', '2026-12-09'],
    ['was within the pause', monthly, '2026-12-28', '2027-01-05', '2026-12-31'],
    ['was made before', monthly, '2026-12-31', '2027-01-05', null],
    ['is of the day before none', daily, '2026-12-09', '2026-12-09', null],
  ])('%s', (_, one, after, upTo, day) => {
    expect(lastBeginning(after, upTo, one)).toBe(day)
  })
})
