import { closesAt, isFor, isMove, judgeRoom, maySign, opensAt } from '#shared/courses/classes.rules'
import { isTooLong } from '#shared/courses/class-times.rules'

const inChina = (clock: string) => new Date(`2026-11-24T${clock}+08:00`)
const nine = { from: inChina('09:00'), until: inChina('11:00') }

describe('isFor 《社区矫正法》第五十二条第三款、第五十八条', () => {
  it.each([
    ['adults', false, true],
    ['adults', true, false],
    ['minors', true, true],
    ['minors', false, false],
  ] as const)('a class for %s, juvenile: %s', (audience, juvenile, expected) => {
    expect(isFor(audience, { juvenile })).toBe(expected)
  })
})

describe('maySign', () => {
  it('opens half an hour before, and closes half an hour after', () => {
    expect(opensAt(nine)).toEqual(inChina('08:30'))
    expect(closesAt(nine)).toEqual(inChina('11:30'))
  })

  it.each([
    ['nobody comes a second too early', 'invited', '08:29:59', null],
    ['one comes from half an hour before', 'invited', '08:30:00', 'in'],
    ['one comes until the last moment', 'invited', '11:00:00', 'in'],
    ['nobody comes when it is over', 'invited', '11:00:01', null],
    ['who is in may leave at once', 'in', '09:00:00', 'out'],
    ['who is in may leave until half an hour after', 'in', '11:30:00', 'out'],
    ['nobody leaves later', 'in', '11:30:01', null],
    ['who has left does nothing more', 'out', '10:00:00', null],
    ['a fault that was reported shuts nobody out', 'fault', '09:30:00', 'in'],
    ['who was not there comes no more', 'absent', '10:59:59', null],
    ['what is settled is settled', 'settled', '10:00:00', null],
  ] as const)('%s', (_, state, clock, expected) => {
    expect(maySign(nine, state, inChina(clock))).toBe(expected)
  })
})

describe('judgeRoom', () => {
  it.each([
    ['well inside', 10, 20, 'inside'],
    ['far away', 900, 20, 'outside'],
    ['at the edge', 100, 20, 'cannot-say'],
    ['inside by a blind phone', 10, 400, 'cannot-say'],
    ['outside by a blind phone', 200, 400, 'cannot-say'],
  ] as const)('%s', (_, metres, accuracy, verdict) => {
    expect(judgeRoom(metres, 100, accuracy)).toEqual({ verdict, distanceMetres: 100 - metres })
  })
})

describe('isTooLong', () => {
  const from = '2026-11-24T01:00:00.000Z'
  it('eight hours are not, a moment more is', () => {
    expect(isTooLong({ from, until: '2026-11-24T09:00:00.000Z' })).toBe(false)
    expect(isTooLong({ from, until: '2026-11-24T09:00:00.001Z' })).toBe(true)
  })
})

describe('isMove', () => {
  const place = { kind: 'link', name: '线上', url: 'https://example.com/a' }
  const one = { from: 'a', until: 'b', place }
  it.each([
    ['nothing', one, false],
    ['the beginning', { ...one, from: 'c' }, true],
    ['the end', { ...one, until: 'c' }, true],
    ['the place', { ...one, place: { ...place, url: 'https://example.com/b' } }, true],
  ])('%s changed', (_, other, expected) => {
    expect(isMove(one, other)).toBe(expected)
  })
})
