import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon'
import { multiPolygon } from '@turf/helpers'
import { crossesOddly } from '#shared/geometry/plain-walk'
import type { Point } from '#shared/geometry/plain-walk'
import { edgesOf, preparePolygon } from '#shared/geometry/polygon'
import { dice } from '../../server/scripts/demo/random'
import { ragged } from '../shared/geometry/ragged'
import { type Effort, type Measured, median, rounded } from './measure'

const LEAST_MILLISECONDS = 150
const METRES_PER_DEGREE = 111_320

/** Corners of an outline, and how many times quicker than turf it must be. */
const AIMS = [
  [561, 10],
  [5601, 100],
] as const

const fate = dice(1)

/** Anywhere in the box around an outline. */
function anywhere(ring: readonly [number, number][], count: number): Point[] {
  const [east, north] = [ring.map(([x]) => x), ring.map(([, y]) => y)]
  const [west, south] = [Math.min(...east), Math.min(...north)]
  const [width, height] = [Math.max(...east) - west, Math.max(...north) - south]
  return Array.from({ length: count }, () => ({
    latitude: south + height * fate.next(),
    longitude: west + width * fate.next(),
  }))
}

/** Within a metre of the border. */
function atTheBorder(ring: readonly [number, number][], count: number): Point[] {
  const shake = () => (2 * (fate.next() - 0.5)) / METRES_PER_DEGREE
  return Array.from({ length: count }, () => {
    const edge = fate.below(ring.length - 1)
    const [[west, south], [east, north], along] = [ring[edge]!, ring[edge + 1]!, fate.next()]
    return {
      latitude: south + along * (north - south) + shake(),
      longitude: west + along * (east - west) + shake(),
    }
  })
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

function compare(corners: number, rounds: number, checked: number) {
  const ring = ragged(corners, corners)
  const outline = [[ring]]
  const [prepared, edges, turf] = [preparePolygon(outline), edgesOf(outline), multiPolygon(outline)]
  const ours = (point: Point) => prepared.contains(point)
  const theirs = ({ latitude, longitude }: Point) =>
    booleanPointInPolygon([longitude, latitude], turf)
  const walked = (point: Point) => crossesOddly(edges, point)
  const differences = [...anywhere(ring, checked), ...atTheBorder(ring, checked / 10)].filter(
    point => ours(point) !== theirs(point),
  ).length
  const points = anywhere(ring, 500)
  // The first round warms up and is not counted.
  const turns = Array.from({ length: rounds + 1 }, () => ({
    ours: rateOf(points, ours),
    theirs: rateOf(points, theirs),
    walked: rateOf(points, walked),
  })).slice(1)
  return {
    differences,
    perSecond: Math.round(median(turns.map(turn => turn.ours))),
    timesTurf: rounded(median(turns.map(turn => turn.ours / turn.theirs))),
    timesPlainWalk: rounded(median(turns.map(turn => turn.ours / turn.walked))),
  }
}

/** P4: how much quicker a prepared outline answers than turf, and whether it answers the same. */
export function lookUps({ rounds, isLong }: Effort): Measured {
  const checked = isLong ? 1_000_000 : 100_000
  const found = AIMS.map(([corners, aim]) => ({
    corners,
    aim,
    ...compare(corners, rounds, checked),
  }))
  const differences = found.reduce((sum, one) => sum + one.differences, 0)
  const isQuick = found.every(({ timesTurf, aim }) => timesTurf >= aim)
  return {
    what: 'point in outline: times turf at 561 corners',
    value: differences === 0 ? found[0]!.timesTurf : null,
    aim: '≥ 10 at 561 corners, ≥ 100 at 5601, no answer differs',
    reached: differences === 0 && isQuick,
    arms: Object.fromEntries([
      ...found.flatMap(({ corners, perSecond, timesTurf, timesPlainWalk }) => [
        [`perSecondAt${corners}`, perSecond],
        [`timesTurfAt${corners}`, timesTurf],
        [`timesPlainWalkAt${corners}`, timesPlainWalk],
      ]),
      ['pointsCompared', AIMS.length * (checked + checked / 10)],
      ['differences', differences],
    ]),
    limit: 'one core: memory and arithmetic',
  }
}
