import { clockTyped } from '../../../../console/ui/plans/clock-typed'

describe('a time of day', () => {
  it.each([
    ['08:00', '08:00'],
    ['8:05', '08:05'],
    ['830', '08:30'],
    ['0830', '08:30'],
    [' 17：30 ', '17:30'],
    ['17.30', '17:30'],
  ])('is understood as people type it: %s', (typed, clock) => {
    expect(clockTyped(typed)).toBe(clock)
  })

  it.each(['', '8', '八点', '8:5', '12345'])('is left for the server to refuse: "%s"', typed => {
    expect(clockTyped(typed)).toBe(typed)
  })
})
