import { chanceOutside, verdictOf } from '#shared/geometry/inside'

describe('chanceOutside', () => {
  it.each([
    ['on the border itself', 0, 30, 600, 0.5],
    ['one spread inside', 300, 0.001, 600, 0.1587],
    ['one spread outside', -300, 0.001, 600, 0.8413],
    ['2.3263 spreads inside', 697.9, 0.001, 600, 0.01],
  ])('%s', (_, distance, accuracy, error, chance) => {
    expect(chanceOutside(distance, accuracy, error)).toBeCloseTo(chance, 3)
  })

  it('turns the 68 % radius of the phone into a spread', () => {
    expect(chanceOutside(151, 151 * 1.51, 0)).toBeCloseTo(0.1587, 3)
  })

  it('is certain where nothing can be wrong', () => {
    expect([chanceOutside(1, 0, 0), chanceOutside(-1, 0, 0)]).toEqual([0, 1])
  })
})

describe('verdictOf', () => {
  it.each([
    ['inside just below one in a hundred', 0.0099, 'inside'],
    ['cannot say from one in a hundred', 0.01, 'cannot-say'],
    ['cannot say up to ninety-nine', 0.99, 'cannot-say'],
    ['outside just above', 0.9901, 'outside'],
  ])('%s', (_, chance, verdict) => {
    expect(verdictOf(chance)).toBe(verdict)
  })
})
