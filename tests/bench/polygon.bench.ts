/**
 * How much quicker a prepared outline answers than a walk along all its edges, in one run:
 *
 *   npx tsx tests/bench/polygon.bench.ts
 */
import { type MultiPolygon, edgesOf, preparePolygon } from '#shared/geometry/polygon'
import { crossesOddly, walkedDistance } from '#shared/geometry/plain-walk'
import type { Point } from '#shared/geometry/plain-walk'
import luxi from '../../server/scripts/demo/luxi-outline.json'
import { dice } from '../../server/scripts/demo/random'
import { ragged } from '../shared/geometry/ragged'

const ROUNDS = 5
const LEAST_MILLISECONDS = 200

const fate = dice(1)
const points = Array.from({ length: 1000 }, () => ({
  latitude: 24.5 + 0.8 * (fate.next() - 0.5),
  longitude: 103.7 + 0.8 * (fate.next() - 0.5),
}))

/** Answers a second; the sum keeps the work from being left out. */
function rateOf(ask: (point: Point) => number): number {
  const begin = performance.now()
  let [asked, sum, spent] = [0, 0, 0]
  while (spent < LEAST_MILLISECONDS) {
    for (const point of points) sum += ask(point)
    asked += points.length
    spent = performance.now() - begin
  }
  if (Number.isNaN(sum)) throw new Error('an answer is no number')
  return (asked / spent) * 1000
}

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!

/** Both ways take turns, so that a busy machine slows both. */
function compare(plain: (point: Point) => number, quick: (point: Point) => number) {
  const rounds = Array.from({ length: ROUNDS }, () => ({ one: rateOf(plain), two: rateOf(quick) }))
  return {
    plain: Math.round(median(rounds.map(({ one }) => one)) / 1000),
    quick: Math.round(median(rounds.map(({ two }) => two)) / 1000),
    ratio: Math.round(10 * median(rounds.map(({ one, two }) => two / one))) / 10,
  }
}

const OUTLINES: [string, MultiPolygon][] = [
  ['county of the demo', luxi.outline as [number, number][][][]],
  ...[561, 5601, 33_601].map((corners): [string, MultiPolygon] => [
    'ragged',
    [[ragged(corners, corners)]],
  ]),
]

console.table(
  OUTLINES.flatMap(([name, polygon]) => {
    const edges = edgesOf(polygon)
    const prepared = preparePolygon(polygon)
    const outline = { outline: name, edges: edges.length / 4 }
    return [
      {
        ...outline,
        question: 'distance',
        ...compare(point => walkedDistance(edges, point), prepared.signedDistanceMetres),
      },
      {
        ...outline,
        question: 'within',
        ...compare(
          point => Number(crossesOddly(edges, point)),
          point => Number(prepared.contains(point)),
        ),
      },
    ]
  }),
)
console.log('plain and quick: thousand answers a second')
