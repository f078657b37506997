import { dayInChina, hourInChina, momentInChina } from '#shared/time/days'

describe('days in China', () => {
  it.each([
    ['the last second of a day', '2026-11-23T15:59:59Z', '2026-11-23'],
    ['midnight in China is 16:00 UTC', '2026-11-23T16:00:00Z', '2026-11-24'],
  ])('%s', (_, at, day) => {
    expect(dayInChina(new Date(at))).toBe(day)
  })

  it('names hours and moments by the clock on the wall', () => {
    expect(hourInChina(new Date('2026-11-24T00:10:00Z'))).toBe('2026-11-24T08')
    expect(momentInChina('2026-11-24T00:10:09Z')).toBe('11月24日 08:10:09')
  })
})
