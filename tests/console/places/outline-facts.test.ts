import { areaOf, isElsewhere, positionsOf } from '../../../console/places/outline-facts'
import type { Outline } from '../../../console/ui/map/outline'

const square = (east: number, north: number, size: number): [number, number][] => [
  [east, north],
  [east + size, north],
  [east + size, north + size],
  [east, north + size],
  [east, north],
]
const outline: Outline = [[square(103, 24, 1)]]

describe('the area of an outline', () => {
  it('is what a degree measures there', () => {
    // One degree at 24.4° north (the mean of the corners): 111.32 km × 101.4 km.
    expect(areaOf(outline)).toBeCloseTo(111.32 ** 2 * Math.cos((24.4 * Math.PI) / 180), -1)
  })

  it('leaves out holes, adds parts, and does not mind which way round a ring runs', () => {
    const whole = areaOf(outline)
    expect(areaOf([[square(103, 24, 1), square(103.2, 24.2, 0.1)]]) / whole).toBeCloseTo(0.99, 3)
    expect(areaOf([[square(103, 24, 1)], [square(105, 24, 1)]])).toBeCloseTo(2 * whole)
    expect(areaOf([[square(103, 24, 1).toReversed()]])).toBeCloseTo(whole)
  })
})

describe('what else is known of an outline', () => {
  it('is how many positions it has', () => {
    expect(positionsOf([[square(103, 24, 1), square(103.2, 24.2, 0.1)]])).toBe(10)
  })

  it.each([
    ['to the east', [[square(105, 24, 1)]]],
    ['to the west', [[square(101, 24, 1)]]],
    ['to the north', [[square(103, 26, 1)]]],
    ['to the south', [[square(103, 22, 1)]]],
  ])('is that it lies elsewhere: %s', (_, other) => {
    expect(isElsewhere(outline, other)).toBe(true)
  })

  it('is not that it lies elsewhere when it overlaps or touches', () => {
    expect(isElsewhere(outline, [[square(103.5, 24.5, 1)]])).toBe(false)
    expect(isElsewhere(outline, [[square(104, 24, 1)]])).toBe(false)
  })
})
