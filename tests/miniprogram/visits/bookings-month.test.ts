import { daysAfter, daysOfMonth } from '#shared/time/days'
import { monthAfter, monthBefore, weeksOf } from '../../../miniprogram/visits/bookings/month'

const daysOf = (month: string) =>
  Array.from({ length: daysOfMonth(`${month}-01`) }, (_, after) => ({
    day: daysAfter(`${month}-01`, after),
  }))

describe('a month', () => {
  it('is followed by the next year after December, and preceded by the last before January', () => {
    expect(monthAfter('2026-12')).toBe('2027-01')
    expect(monthBefore('2027-01')).toBe('2026-12')
    expect(monthAfter('2028-01')).toBe('2028-02')
    expect(monthBefore('2028-03')).toBe('2028-02')
  })

  it.each([
    ['begins on a Tuesday', '2026-12', 1, 5],
    ['begins on a Monday', '2027-02', 0, 4],
    ['begins on a Sunday and needs six rows', '2026-08', 5, 6],
  ])('%s', (_, month, empty, rows) => {
    const weeks = weeksOf(daysOf(month))
    expect(weeks).toHaveLength(rows)
    for (const week of weeks) expect(week).toHaveLength(7)
    expect(weeks[0]!.filter(square => square === null)).toHaveLength(empty)
    expect(weeks.flat().filter(square => square !== null)).toEqual(daysOf(month))
  })

  it('without days has no weeks', () => {
    expect(weeksOf([])).toEqual([])
  })
})
