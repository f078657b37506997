import { hoursOf, spanOf } from '../../../../console/visits/bookings/days/room-grid'

/** On 2026-12-08 in China. */
const at = (clock: string) => new Date(`2026-12-08T${clock}:00+08:00`).toISOString()
const from = (startsAt: string, endsAt: string) => ({ startsAt: at(startsAt), endsAt: at(endsAt) })

describe('the hours of a day', () => {
  it.each([
    ['are the usual ones when nothing lies outside', [from('09:00', '17:30')], 8, 18],
    ['are the usual ones when there is nothing', [], 8, 18],
    ['begin earlier for what does', [from('07:30', '08:30')], 7, 18],
    ['end later for what does', [from('17:45', '18:15')], 8, 19],
    ['do not end later for what ends with them', [from('17:30', '18:00')], 8, 18],
  ])('%s', (_, takings, first, last) => {
    expect(hoursOf(takings)).toEqual({ first, last })
  })

  it('end at 24 for what ends at midnight', () => {
    const late = {
      startsAt: at('23:00'),
      endsAt: new Date('2026-12-09T00:00:00+08:00').toISOString(),
    }
    expect(hoursOf([late])).toEqual({ first: 8, last: 24 })
  })
})

it('half an hour lies where it belongs', () => {
  expect(spanOf(from('09:00', '09:30'), { first: 8, last: 18 })).toEqual({
    from: 0.1,
    length: expect.closeTo(0.05, 10),
  })
})

it('what lasts a moment can still be seen', () => {
  expect(spanOf(from('09:00', '09:01'), { first: 8, last: 18 }).length).toBe(0.02)
})
