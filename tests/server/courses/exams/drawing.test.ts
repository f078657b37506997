import fc from 'fast-check'
import { type Drawable, drawQuestions, lotsFrom } from '../../../../server/courses/exams/drawing'

const FIELDS = ['traffic', 'labour', 'privacy'] as const
const KINDS = ['single', 'multiple', 'true-false', 'order'] as const

const question = (id: string, changes: Partial<Drawable> = {}): Drawable => ({
  ...{ id, field: 'traffic', kind: 'single', choices: ['x', 'y', 'z', 'w'] },
  ...changes,
})
const pool = Array.from({ length: 40 }, (_, place) =>
  question(`n${place}`, { field: FIELDS[place % 3]!, kind: KINDS[place % 4]! }),
)
const any = (count: number) => ({ field: null, kind: null, count })

describe('drawQuestions', () => {
  it('draws the same again from the same seed, and something else from another', () => {
    const [one, again, other] = ['s1', 's1', 's2'].map(seed => drawQuestions(pool, [any(10)], seed))
    expect(again).toEqual(one)
    expect(other).not.toEqual(one)
  })

  it('says when there are not enough', () => {
    expect(drawQuestions(pool, [any(41)], 's')).toBeNull()
    expect(drawQuestions(pool, [{ field: 'drugs', kind: null, count: 1 }], 's')).toBeNull()
  })

  it('leaves to a narrow rule what only it can use, whatever stands first and whatever the seed', () => {
    const few = [question('a'), question('b', { kind: 'order' })]
    for (let seed = 0; seed < 50; seed++) {
      const draws = [any(1), { field: null, kind: 'order' as const, count: 1 }]
      expect(drawQuestions(few, draws, String(seed))).toHaveLength(2)
    }
  })

  it('keeps true before false, and mixes all other choices', () => {
    const two = question('t', { kind: 'true-false', choices: ['true', 'false'] })
    const orders = new Set<string>()
    for (let seed = 0; seed < 60; seed++) {
      expect(drawQuestions([two], [any(1)], String(seed))![0]!.choices).toEqual(['true', 'false'])
      orders.add(drawQuestions([question('o')], [any(1)], String(seed))![0]!.choices.join(''))
    }
    // Sixty lots of twenty-four orders: nearly all of them come.
    expect(orders.size).toBeGreaterThan(15)
  })

  it('draws nothing twice, and what each rule asks, from any bank', () => {
    const draw = fc.record({
      field: fc.option(fc.constantFrom(...FIELDS)),
      kind: fc.option(fc.constantFrom(...KINDS)),
      count: fc.integer({ min: 1, max: 4 }),
    })
    fc.assert(
      fc.property(fc.array(draw, { minLength: 1, maxLength: 4 }), fc.string(), (draws, seed) => {
        const drawn = drawQuestions(pool, draws, seed)
        if (drawn === null) return
        const ids = drawn.map(({ bankId }) => bankId)
        expect(new Set(ids).size).toBe(draws.reduce((sum, { count }) => sum + count, 0))
        for (const { field, kind, count } of draws) {
          const fitting = pool.filter(
            one =>
              ids.includes(one.id) &&
              (field === null || one.field === field) &&
              (kind === null || one.kind === kind),
          )
          expect(fitting.length).toBeGreaterThanOrEqual(count)
        }
      }),
    )
  })

  it('favours no place', () => {
    const lot = lotsFrom('fair')
    const counts = [0, 0, 0, 0, 0]
    for (let draw = 0; draw < 5000; draw++) counts[lot(5)]! += 1
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150)
  })
})
