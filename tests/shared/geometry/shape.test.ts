import { frameGrid } from '#shared/geometry/frames'
import { preparePolygon } from '#shared/geometry/polygon'
import { deepestIn, frameOf, metresBetween, prepareShape } from '#shared/geometry/shape'
import { dice } from '../../../server/scripts/demo/random'
import { ragged } from './ragged'

const centre = { latitude: 24.5, longitude: 103.7 }
const KILOMETRE_NORTH = 1000 / 111_319.49

describe('a circle', () => {
  const circle = prepareShape({ kind: 'circle', centre, radiusMetres: 1500 })
  it.each([
    ['in the middle', 0, 1500],
    ['a kilometre north', KILOMETRE_NORTH, 500],
    ['two kilometres north', 2 * KILOMETRE_NORTH, -500],
  ])('is measured to its edge: %s', (_, north, metres) => {
    const point = { ...centre, latitude: centre.latitude + north }
    expect(circle.signedDistanceMetres(point)).toBeCloseTo(metres, 3)
    expect(circle.contains(point)).toBe(metres > 0)
  })

  it('is deepest in its middle', () => {
    expect(deepestIn({ kind: 'circle', centre, radiusMetres: 80 })).toEqual({
      point: centre,
      metres: 80,
    })
  })
})

describe('the deepest point of a polygon', () => {
  it('is the middle of a square', () => {
    const half = 0.5 * KILOMETRE_NORTH
    const wide = half / Math.cos((24.5 * Math.PI) / 180)
    const square = [
      [-wide, -half],
      [wide, -half],
      [wide, half],
      [-wide, half],
      [-wide, -half],
    ].map(([x, y]): [number, number] => [103.7 + x!, 24.5 + y!])
    const { point, metres } = deepestIn({ kind: 'polygon', outline: [[square]] })
    expect(metres).toBeCloseTo(500, -1)
    expect(metresBetween(point, centre)).toBeLessThan(10)
  })

  it('lies in the thick part of a sickle, not in its middle', () => {
    const sickle: [number, number][] = [
      [103, 24],
      [104, 24],
      [104, 24.1],
      [103.3, 24.1],
      [103.3, 25],
      [103, 25],
      [103, 24],
    ]
    const shape = { kind: 'polygon', outline: [[sickle]] } as const
    const { point, metres } = deepestIn(shape)
    expect(prepareShape(shape).signedDistanceMetres(point)).toBe(metres)
    expect(metres).toBeGreaterThan(15_000)
    expect(point.longitude).toBeLessThan(103.3)
  })
})

describe('a grid of frames', () => {
  const outlines = Array.from({ length: 40 }, (_, index) => [
    [ragged(40, index, 0.3, (index % 8) * 0.5 - 2)],
  ])
  const around = frameGrid(outlines, frameOf)

  it('misses none of those that hold a point, and names few others', () => {
    const fate = dice(3)
    const prepared = new Map(outlines.map(outline => [outline, preparePolygon(outline)]))
    const missed: unknown[] = []
    for (let made = 0; made < 5000; made++) {
      const point = { latitude: 24 + fate.next(), longitude: 101 + 5 * fate.next() }
      const named = around(point)
      const holding = outlines.filter(outline => prepared.get(outline)!.contains(point))
      if (holding.some(outline => !named.includes(outline))) missed.push(point)
    }
    expect(missed).toEqual([])
    expect(around({ latitude: 40, longitude: 110 })).toEqual([])
  })
})
