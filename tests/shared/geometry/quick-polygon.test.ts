import { type MultiPolygon, edgesOf, preparePolygon } from '#shared/geometry/polygon'
import { METRES_PER_DEGREE, type Point, walkedDistance } from '#shared/geometry/plain-walk'
import luxi from '../../../server/scripts/demo/luxi-outline.json'
import { dice } from '../../../server/scripts/demo/random'
import { ragged } from './ragged'

const county = luxi.outline as [number, number][][][]

/** With how many points each is asked about: a walk along a long outline takes its time. */
const OUTLINES: [number, string, MultiPolygon][] = [
  [40_000, 'the county of the demo', county],
  [40_000, 'a ragged outline of 561 edges', [[ragged(561, 1)]]],
  [20_000, 'two parts', [[ragged(400, 4)], [ragged(400, 5, 0.2, 0.9)]]],
  [4_000, 'a ragged outline of 5600 edges with a hole', [[ragged(5600, 2), ragged(300, 3, 0.1)]]],
]

/** Anywhere around, close to the border, on a corner, and at the height of one. */
function* pointsAround(polygon: MultiPolygon, count: number): Generator<Point> {
  const fate = dice(7)
  const corners = polygon.flat(2)
  for (let made = 0; made < count; made++) {
    const [east, north] = corners[Math.floor(fate.next() * corners.length)]!
    const metre = () => (2 * fate.next() - 1) / METRES_PER_DEGREE
    const far = () => 2 * fate.next() - 1
    const kind = made % 8
    if (kind < 3) yield { latitude: north + metre(), longitude: east + metre() }
    else if (kind === 3) yield { latitude: north, longitude: east }
    else if (kind === 4) yield { latitude: north, longitude: east + far() }
    else yield { latitude: north + far(), longitude: east + far() }
  }
}

describe('a prepared outline', () => {
  it.each(OUTLINES)(
    'gives the very number of a walk along all edges, %i times: %s',
    (count, _, polygon) => {
      const edges = edgesOf(polygon)
      const quick = preparePolygon(polygon)
      const differing: unknown[] = []
      let within = 0
      for (const point of pointsAround(polygon, count)) {
        const walked = walkedDistance(edges, point)
        const asked = quick.signedDistanceMetres(point)
        if (!Object.is(walked, asked)) differing.push({ point, walked, asked })
        if (quick.contains(point) !== Object.is(Math.abs(walked), walked)) differing.push(point)
        if (walked > 0) within++
      }
      expect(differing).toEqual([])
      expect(within).toBeGreaterThan(count / 10)
      expect(within).toBeLessThan((count * 9) / 10)
    },
  )

  it('lies nowhere when it is asked about nowhere', () => {
    const quick = preparePolygon(county)
    expect(quick.contains({ latitude: NaN, longitude: 103.7 })).toBe(false)
  })
})
