import { KNOWN_HOLIDAYS } from '#shared/visits/prisons/known-holidays'
import { HolidaysUnknown, addWorkingDays, isWorkingDay } from '#shared/visits/prisons/working-days'
import { weekdayOf } from '#shared/time/days'

describe('working days', () => {
  it.each([
    ['a Monday is', '2026-11-23', true],
    ['a Saturday is not', '2026-11-28', false],
    ['a day off in the week is not', '2026-05-04', false],
    ['the day before a holiday is', '2026-04-30', true],
    ['the last day of a holiday is not', '2026-02-23', false],
    ['the day after it is', '2026-02-24', true],
    ['a Saturday on which people work is', '2026-02-14', true],
    ['a Sunday on which people work is', '2025-01-26', true],
    ['a Sunday beside it is not', '2026-03-01', false],
    ['the first day of a year is not', '2025-01-01', false],
    ['the day after it is, in a year without a bridge', '2025-01-02', true],
  ])('%s: %s', (_, day, isOne) => {
    expect(isWorkingDay(day, KNOWN_HOLIDAYS)).toBe(isOne)
  })

  it.each([
    ['none is the day itself', '2026-11-28', 0, '2026-11-28'],
    ['one after a Thursday is Friday', '2026-11-26', 1, '2026-11-27'],
    ['one after a Friday evening is Monday', '2026-11-27', 1, '2026-11-30'],
    ['three after a Friday are Wednesday', '2026-11-27', 3, '2026-12-02'],
    ['one after a Saturday is Monday', '2026-11-28', 1, '2026-11-30'],
    ['one after the day before a holiday lies behind it', '2026-09-30', 1, '2026-10-08'],
    ['three then count the Saturday that is worked', '2026-09-30', 3, '2026-10-10'],
    ['four go on with the Monday', '2026-09-30', 4, '2026-10-12'],
    ['a worked Saturday comes before the spring festival', '2026-02-13', 1, '2026-02-14'],
    ['two leap over the festival', '2026-02-13', 2, '2026-02-24'],
    ['a year that is known to the next', '2025-12-31', 1, '2026-01-04'],
    ['the last day of what is known', '2026-12-30', 1, '2026-12-31'],
  ])('%s', (_, day, count, reached) => {
    expect(addWorkingDays(day, count, KNOWN_HOLIDAYS)).toBe(reached)
  })

  it.each([
    ['2026-12-31', 1],
    ['2026-12-30', 2],
    ['2026-12-25', 5],
  ])('names the year that nobody has entered: %s and %i more', (day, count) => {
    const count2027 = () => addWorkingDays(day, count, KNOWN_HOLIDAYS)
    expect(count2027).toThrow(HolidaysUnknown)
    expect(count2027).toThrow(expect.objectContaining({ year: 2027 }))
  })

  it('knows of each year as many days at work as were announced, all of them weekends', () => {
    const counted = KNOWN_HOLIDAYS.map(({ year, off, workingWeekends }) => [
      year,
      off.length,
      workingWeekends.length,
    ])
    // 国办发明电〔2024〕12号: 1 + 8 + 3 + 5 + 3 + 8; 2026: 3 + 9 + 3 + 5 + 3 + 3 + 7.
    expect(counted).toEqual([
      [2025, 28, 5],
      [2026, 33, 6],
    ])
    const worked = KNOWN_HOLIDAYS.flatMap(({ workingWeekends }) => workingWeekends)
    expect(worked.every(day => weekdayOf(day) >= 6)).toBe(true)
  })
})
