import fc from 'fast-check'
import { pathOf, spanOf } from '../../../server/positioning/batching'
import { type Taken, packed, unpacked } from '../../../server/positioning/packed'

const degrees = (most: number) =>
  fc.integer({ min: -most * 1e7, max: most * 1e7 }).map(whole => whole / 1e7)

const point: fc.Arbitrary<Taken> = fc.record({
  at: fc.integer({ min: 0, max: 4_102_444_800_000 }),
  latitude: degrees(90),
  longitude: degrees(180),
  accuracyMetres: fc.integer({ min: 1, max: 100_000_000 }).map(whole => whole / 1000),
  datum: fc.constantFrom('wgs84', 'gcj02'),
})

it('positions come out of the packing as they went in', () => {
  fc.assert(
    fc.property(fc.array(point, { maxLength: 500 }), points => {
      expect(unpacked(packed(points))).toEqual(points)
    }),
  )
})

const taken = (minute: number, changes: Partial<Taken> = {}): Taken => ({
  ...{ at: minute * 60_000, latitude: 24.5, longitude: 103.7, accuracyMetres: 8, datum: 'wgs84' },
  ...changes,
})

describe('the way of a batch', () => {
  it('goes from the earliest point to the latest, however they were sent', () => {
    const points = [taken(2, { longitude: 103.9 }), taken(0), taken(1, { longitude: 103.8 })]
    expect(spanOf(points)).toEqual({ from: new Date(0), to: new Date(120_000) })
    expect(pathOf(points)).toEqual({
      type: 'LineString',
      coordinates: [
        [103.7, 24.5],
        [103.8, 24.5],
        [103.9, 24.5],
      ],
    })
  })

  it('is a point for somebody who stayed, and comes back to where it was', () => {
    expect(pathOf([taken(0), taken(1), taken(2)])).toEqual({
      type: 'Point',
      coordinates: [103.7, 24.5],
    })
    const round = [taken(0), taken(1, { latitude: 24.6 }), taken(2)]
    expect(pathOf(round).coordinates).toHaveLength(3)
  })

  it('lies where the satellites see it', () => {
    const [longitude, latitude] = pathOf([taken(0, { datum: 'gcj02' })]).coordinates as [
      number,
      number,
    ]
    expect(Math.abs(longitude - 103.7)).toBeGreaterThan(0.0005)
    expect(Math.abs(latitude - 24.5)).toBeGreaterThan(0.0005)
  })
})
