import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon'
import { multiPolygon } from '@turf/helpers'
import { judgePlace } from '#shared/checkins/checkins.rules'
import { crossesOddly } from '#shared/geometry/plain-walk'
import type { Point } from '#shared/geometry/plain-walk'
import { edgesOf, preparePolygon } from '#shared/geometry/polygon'
import { dice } from '../../server/scripts/demo/random'
import { ragged } from '../shared/geometry/ragged'
import { type Effort, type Measured, median, rounded } from './measure'

const LEAST_MILLISECONDS = 150
/** For each outline: points on which both must agree, of which so many lie at the border. */
const COMPARED = 1_000_000
const AT_BORDER = 100_000
/** More than a processor can learn the answers of by heart. */
const TIMED = 20_000
const METRES_PER_DEGREE = 111_320

/** Corners of an outline, and how many times quicker than turf it must be. */
const AIMS = [
  [561, 10],
  [5601, 100],
] as const

const fate = dice(1)

type Ring = readonly [number, number][]

/** Anywhere in the box around an outline. */
function* anywhere(ring: Ring, count: number): Generator<Point> {
  const [east, north] = [ring.map(([x]) => x), ring.map(([, y]) => y)]
  const [west, south] = [Math.min(...east), Math.min(...north)]
  const [width, height] = [Math.max(...east) - west, Math.max(...north) - south]
  for (let made = 0; made < count; made++) {
    yield { latitude: south + height * fate.next(), longitude: west + width * fate.next() }
  }
}

/** Within a metre of the border. */
function* atTheBorder(ring: Ring, count: number): Generator<Point> {
  const shake = () => (2 * (fate.next() - 0.5)) / METRES_PER_DEGREE
  for (let made = 0; made < count; made++) {
    const edge = fate.below(ring.length - 1)
    const [[west, south], [east, north], along] = [ring[edge]!, ring[edge + 1]!, fate.next()]
    yield {
      latitude: south + along * (north - south) + shake(),
      longitude: west + along * (east - west) + shake(),
    }
  }
}

/** Answers a second; the sum keeps the work from being left out. */
function rateOf(points: readonly Point[], ask: (point: Point) => boolean): number {
  const begin = performance.now()
  let [asked, inside, spent] = [0, 0, 0]
  while (spent < LEAST_MILLISECONDS) {
    for (const point of points) inside += Number(ask(point))
    asked += points.length
    spent = performance.now() - begin
  }
  if (inside === 0) throw new Error('nothing lies inside')
  return (asked / spent) * 1000
}

function compare(corners: number, rounds: number) {
  const ring = ragged(corners, corners)
  const outline = [[ring]]
  const [prepared, edges, turf] = [preparePolygon(outline), edgesOf(outline), multiPolygon(outline)]
  const ours = (point: Point) => prepared.contains(point)
  const theirs = ({ latitude, longitude }: Point) =>
    booleanPointInPolygon([longitude, latitude], turf)
  const walked = (point: Point) => crossesOddly(edges, point)
  const judged = (point: Point) => judgePlace(prepared.signedDistanceMetres(point), 15, 50)
  let differences = 0
  for (const point of anywhere(ring, COMPARED - AT_BORDER)) {
    differences += Number(ours(point) !== theirs(point))
  }
  for (const point of atTheBorder(ring, AT_BORDER)) {
    differences += Number(ours(point) !== theirs(point))
  }
  const points = [...anywhere(ring, TIMED)]
  // The first round warms up and is not counted.
  const turns = Array.from({ length: rounds + 1 }, () => ({
    ours: rateOf(points, ours),
    theirs: rateOf(points, theirs),
    walked: rateOf(points, walked),
    judged: rateOf(points, point => judged(point) === 'inside'),
  })).slice(1)
  return {
    differences,
    perSecond: Math.round(median(turns.map(turn => turn.ours))),
    turfPerSecond: Math.round(median(turns.map(turn => turn.theirs))),
    timesTurf: rounded(median(turns.map(turn => turn.ours / turn.theirs))),
    timesPlainWalk: rounded(median(turns.map(turn => turn.ours / turn.walked))),
    verdictMicroseconds: rounded(1e6 / median(turns.map(turn => turn.judged))),
  }
}

/** Of what a point costs the API, no more than this may go to judging it. */
const MOST_SHARE = 0.1

/**
 * P4: how much quicker a prepared outline answers than turf, whether it answers the same, and what
 * the whole verdict costs: distance, accuracy and the error of the border.
 *
 * @param pointMicroseconds - CPU time of the API for a point of a batch, as P1 found it.
 */
export function lookUps({ rounds }: Effort, pointMicroseconds: number | undefined): Measured {
  const found = AIMS.map(([corners, aim]) => ({ corners, aim, ...compare(corners, rounds) }))
  const differences = found.reduce((sum, one) => sum + one.differences, 0)
  const isQuick = found.every(({ timesTurf, aim }) => timesTurf >= aim)
  const [county] = found as [(typeof found)[number]]
  const share =
    pointMicroseconds === undefined
      ? undefined
      : rounded(county.verdictMicroseconds / (pointMicroseconds + county.verdictMicroseconds))
  return {
    what: 'point in outline: times turf at 561 corners',
    value: differences === 0 ? county.timesTurf : null,
    aim: '≥ 10 at 561 corners, ≥ 100 at 5601, no answer differs; the verdict ≤ 0.10 of a point',
    reached: differences === 0 && isQuick && (share ?? 0) <= MOST_SHARE,
    arms: Object.fromEntries([
      ...found.flatMap(({ corners, aim: _, differences: __, ...figures }) =>
        Object.entries(figures).map(([name, value]) => [`${name}At${corners}`, value] as const),
      ),
      ...(share === undefined ? [] : [['verdictShareOfAPointAt561', share] as const]),
      ['pointsCompared', AIMS.length * COMPARED],
      ['ofTheseWithinAMetreOfTheBorder', AIMS.length * AT_BORDER],
      ['differences', differences],
    ]),
    limit: 'one core: memory and arithmetic',
    notes: share === undefined ? ['the share of the verdict is told when P1 is run as well'] : [],
  }
}
