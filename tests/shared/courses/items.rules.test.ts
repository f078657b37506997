import { type Item, figuresOf } from '#shared/courses/items.rules'

const item = (questionId: string, right: boolean, chosen: string[] = []): Item => ({
  ...{ questionId, right, chosen },
})

/** Twelve sittings: who knows more answers `good` rightly, and `bad` wrongly. */
const twelve = Array.from({ length: 12 }, (_, place) => {
  const knows = place >= 6
  return [
    item('good', knows, [knows ? 'a' : 'b']),
    item('bad', !knows, ['a']),
    item('easy', true, ['c']),
    // Two more, so that knowing shows.
    item('rest-1', knows),
    item('rest-2', knows),
  ]
})

describe('figuresOf', () => {
  it('counts how often a question was put, was right, and what was chosen', () => {
    const good = figuresOf(twelve).get('good')
    expect(good).toMatchObject({ asked: 12, right: 6, difficulty: 0.5 })
    expect([...good!.chosen]).toEqual(
      expect.arrayContaining([
        ['a', 6],
        ['b', 6],
      ]),
    )
  })

  it('is high where who knows more is right, and below nought where he is wrong', () => {
    const figures = figuresOf(twelve)
    expect(figures.get('good')!.discrimination).toBeCloseTo(1, 6)
    expect(figures.get('bad')!.discrimination).toBeCloseTo(-1, 6)
  })

  it('says nothing where everybody is right, or too few have answered', () => {
    expect(figuresOf(twelve).get('easy')!.discrimination).toBeNull()
    expect(figuresOf(twelve.slice(2, 11)).get('good')!.discrimination).toBeNull()
    expect(figuresOf(twelve.slice(1, 11)).get('good')!.discrimination).not.toBeNull()
  })

  it('agrees with the formula worked by hand', () => {
    // Right: 1 1 1 1 1 0 0 0 0 0; share of the two others: 1 1 ½ ½ 0 1 ½ 0 0 0.
    const rests = [2, 2, 1, 1, 0, 2, 1, 0, 0, 0]
    const sittings = rests.map((rest, place) => [
      item('q', place < 5),
      item('x', rest >= 1),
      item('y', rest >= 2),
    ])
    // Of the rests: .6 on average where it was right, .3 where not; all of them vary by .1725.
    const byHand = ((0.6 - 0.3) / Math.sqrt(0.1725)) * Math.sqrt(0.5 * 0.5)
    expect(figuresOf(sittings).get('q')!.discrimination).toBeCloseTo(byHand, 9)
  })
})
