import { fenceWarning, neverCertain } from '#shared/places/fence-warning.rules'

describe('an edge close to where somebody stays', () => {
  it.each([
    ['10 m, once a minute', 10, 60, 5.31, 0.162],
    ['nearer than measured: as at 10 m', 3, 60, 5.31, 0.162],
    ['between: the nearer one', 49.9, 60, 5.31, 0.162],
    ['10 m, every five seconds', 10, 5, 11.16, 0.17],
    ['10 m, every five minutes', 10, 300, 2.11, 0.007],
  ])('is warned of with what was measured: %s', (_, edge, seconds, naive, confirmed) => {
    expect(fenceWarning(edge, seconds)).toMatchObject({ edgeMetres: 10, naive, confirmed })
  })

  it('is far enough from fifty metres', () => {
    expect([fenceWarning(50), fenceWarning(500)]).toEqual([null, null])
  })
})

describe('a place in which nobody is ever certain to be', () => {
  it.each([
    // 2.3263 × √((20/1.51)² + (20/2)²) = 38.62 m
    ['a circle of 38 m with an error of 20 m', 38, 20, true],
    ['a circle of 39 m with an error of 20 m', 39, 20, false],
    ['a circle of 200 m whose edge may be off by 500 m', 200, 500, true],
    ['a surveyed circle of 31 m', 31, 0, false],
    ['a surveyed circle of 30 m', 30, 0, true],
  ])('%s', (_, deepest, error, never) => {
    expect(neverCertain(deepest, error)).toBe(never)
  })
})
