import fc from 'fast-check'
import { preparePolygon } from '#shared/geometry/polygon'

const square = preparePolygon([
  [
    [
      [103, 24],
      [104, 24],
      [104, 25],
      [103, 25],
      [103, 24],
    ],
  ],
])

const withHole = preparePolygon([
  [
    [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
      [0, 0],
    ],
    [
      [4, 4],
      [6, 4],
      [6, 6],
      [4, 6],
      [4, 4],
    ],
  ],
])

describe('preparePolygon', () => {
  it.each([
    ['a kilometre inside the southern edge', 24.008983, 103.5, 1000],
    ['a kilometre outside it', 23.991017, 103.5, -1000],
    ['a kilometre outside the eastern edge, where degrees are shorter', 24.5, 104.009872, -1000],
    ['beyond a corner: to the corner itself', 23.991017, 102.990167, -1415],
  ])('measures %s', (_, latitude, longitude, metres) => {
    const distance = square.signedDistanceMetres({ latitude, longitude })
    expect(Math.abs(distance - metres)).toBeLessThan(5)
  })

  it('takes a hole for outside', () => {
    expect(withHole.signedDistanceMetres({ latitude: 5, longitude: 5 })).toBeLessThan(0)
    expect(withHole.signedDistanceMetres({ latitude: 2, longitude: 2 })).toBeGreaterThan(0)
  })

  it('agrees with plain comparison for every point around a square', () => {
    const around = fc.record({
      latitude: fc.double({ min: 23, max: 26, noNaN: true }),
      longitude: fc.double({ min: 102, max: 105, noNaN: true }),
    })
    fc.assert(
      fc.property(around, point => {
        const { latitude, longitude } = point
        const isInside = latitude > 24 && latitude < 25 && longitude > 103 && longitude < 104
        return square.signedDistanceMetres(point) > 0 === isInside
      }),
    )
  })
})
