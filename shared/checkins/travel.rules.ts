import type { Point } from '#shared/geometry/polygon'
import { REMOTE_CHECKS } from '#shared/law/articles'
import { parameters } from '#shared/law/parameters'
import type { Finding } from './findings.contract'

/** Where and when somebody was seen. Degrees, WGS-84. */
export interface Seen extends Point {
  /** By our clock, as far as the phone's own time tells. */
  madeAt: Date
  /** The phone's own estimate: radius of 68 %. */
  accuracyMetres: number
}

/** Two check-ins of one instant are that instant, not a way without time. */
const SHORTEST_SECONDS = 1

/**
 * The reported radius holds 68 % of all fixes; three of them hold all but one in thirty thousand. A
 * second try is made within seconds because the first was coarse: one radius would accuse many.
 */
const RADII_THAT_HOLD_ALL = 3

const EARTH_RADIUS_METRES = 6_371_009

/**
 * Finds a check-in that could not be reached from the one made before it.
 *
 * What two radii explain is taken off the distance. A place to which a receiver jumps and from
 * which it comes straight back is its own error: it accuses nobody, but the place is not to be
 * relied on, and the next check-in is compared with the one before the jump. Who travels by a plane
 * that is not known here is asked, not accused: a finding is a question for an officer.
 *
 * @param before - the same person's, oldest first; made at the same instant is made before.
 * @param after - the same person's, oldest first.
 * @source 《社区矫正法》第二十六条第一款：社区矫正机构可以通过通信联络、信息化核查、
 *   实地查访等方式核实有关情况。
 */
export function findImpossibleTravel(
  here: Seen,
  before: readonly Seen[],
  after: readonly Seen[],
): Finding | null {
  const from = lastToRelyOn([...before, here])
  if (!from || !isTooFast(from, here)) return null
  const code = comesBack(from, here, after[0]) ? 'place-uncertain' : 'impossible-travel'
  return { code, article: REMOTE_CHECKS.cite, facts: wayBetween(from, here) }
}

/** The last but one of those whose receiver did not jump. */
function lastToRelyOn(seen: readonly Seen[]): Seen | undefined {
  let last = seen.length > 1 ? seen[0] : undefined
  for (let index = 1; last && index < seen.length - 1; index++) {
    if (!comesBack(last, seen[index]!, seen[index + 1])) last = seen[index]!
  }
  return last
}

/** Whether the way to a place and the way from it are both too fast, and the one past it is not. */
const comesBack = (from: Seen, here: Seen, to: Seen | undefined): boolean =>
  to !== undefined && isTooFast(from, here) && isTooFast(here, to) && !isTooFast(from, to)

function isTooFast(from: Seen, to: Seen): boolean {
  const { kilometresPerHour, metres } = parameters.travel.value
  return certainMetres(from, to) > metres && speed(from, to) > kilometresPerHour
}

function wayBetween(from: Seen, to: Seen) {
  return {
    kilometresPerHour: Math.round(speed(from, to)),
    metres: Math.round(metresBetween(from, to)),
    minutes: Math.round(secondsBetween(from, to) / 60),
  }
}

/** Kilometres per hour, at least. */
const speed = (from: Seen, to: Seen): number =>
  (3.6 * certainMetres(from, to)) / Math.max(SHORTEST_SECONDS, secondsBetween(from, to))

const secondsBetween = (from: Seen, to: Seen): number =>
  Math.abs(to.madeAt.getTime() - from.madeAt.getTime()) / 1000

const certainMetres = (from: Seen, to: Seen): number =>
  Math.max(
    0,
    metresBetween(from, to) - RADII_THAT_HOLD_ALL * (from.accuracyMetres + to.accuracyMetres),
  )

/** Along a great circle: a plane is not good enough for a journey. */
function metresBetween(from: Point, to: Point): number {
  const [one, other] = [radians(from.latitude), radians(to.latitude)]
  const chord =
    Math.sin((other - one) / 2) ** 2 +
    Math.cos(one) * Math.cos(other) * Math.sin(radians(to.longitude - from.longitude) / 2) ** 2
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(chord)))
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180
