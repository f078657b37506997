import { monthsAfter, suspensionMonths } from '#shared/visits/bookings/months'

describe('for how many months a prison can suspend', () => {
  it.each([
    ['one to three, where it has entered nothing', null, [1, 2, 3]],
    ['its own range', { least: 2, most: 3 }, [2, 3]],
    ['one number', { least: 1, most: 1 }, [1]],
    ['never more than the rule allows', { least: 2, most: 6 }, [2, 3]],
  ])('%s', (_, own, months) => {
    expect(suspensionMonths({ suspensionMonths: own })).toEqual(months)
  })
})

describe('the last day of some months', () => {
  it.each([
    ['the day before that of the same number', '2026-11-24', 1, '2026-12-23'],
    ['the last of the month before, from the first', '2026-11-01', 1, '2026-11-30'],
    ['over the end of the year', '2026-11-24', 3, '2027-02-23'],
    ["a short month's own last day", '2027-01-31', 1, '2027-02-28'],
  ])('%s', (_, from, months, last) => {
    expect(monthsAfter(from, months)).toBe(last)
  })
})
