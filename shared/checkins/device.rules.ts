import type { Point } from '#shared/geometry/polygon'
import { REMOTE_CHECKS } from '#shared/law/articles'
import { parameters } from '#shared/law/parameters'
import { dayInChina } from '#shared/time/days'
import type { Fix } from './checkins.contract'
import type { Finding } from './findings.contract'

/** What an installation said of itself with a check-in. */
export interface SentFrom {
  /** Which installation; null when it is not known. */
  deviceHash: string | null
  /** How many it had made, this one included. */
  counter: number
}

/** What a burst is looked at for. */
type Sample = Pick<Fix, 'latitude' | 'longitude' | 'accuracyMetres'>

/** About a centimetre: no receiver comes to rest within it twice. */
const SAME_TEN_MILLIONTHS = 1e7

/**
 * A position that claims more than this is measured from satellites, and such a position trembles.
 * A coarser one is looked up from masts and wireless networks, and the same table gives the very
 * same place every day: it says nothing.
 */
const MEASURED_METRES = 20

/** A phone that has nothing new may say the same again a few times. */
const FEWEST_TO_BE_CONSTANT = 3
const FEWEST_TO_BE_PERFECT = 5

/** What people type for an accuracy is a multiple of this. */
const ROUND_METRES = 5

/**
 * Finds a place that is the same to the last digit within a burst and on several days: satellites
 * never say that, a program that makes positions up does.
 *
 * A fix that a phone repeats within one burst is not enough: it is another one the next day.
 *
 * @param fixes - the burst, as the phone sent it.
 * @param place - where this check-in was made; WGS-84, as those before.
 * @param before - the same person's check-ins made before it, oldest first.
 * @source 《社区矫正法》第二十六条第一款：社区矫正机构可以通过通信联络、信息化核查、
 *   实地查访等方式核实有关情况。
 */
export function findConstantCoordinates(
  fixes: readonly Sample[],
  place: Point & { madeAt: Date },
  before: readonly (Point & { madeAt: Date })[],
): Finding | null {
  if (fixes.length < FEWEST_TO_BE_CONSTANT || !areMeasured(fixes) || !areOnePoint(fixes))
    return null
  const days = lastOfEachDay(before, place.madeAt)
  const other = days.findIndex(point => !areOnePoint([point, place]))
  const times = other === -1 ? days.length : other
  if (times < parameters.constantDays.value) return null
  return { code: 'constant-coordinates', article: REMOTE_CHECKS.cite, facts: { times: times + 1 } }
}

/** The last of each day in China before that of a moment, the newest first. */
function lastOfEachDay<Made extends { madeAt: Date }>(before: readonly Made[], moment: Date) {
  const today = dayInChina(moment)
  const days = new Map(before.map(made => [dayInChina(made.madeAt), made]))
  days.delete(today)
  return [...days.values()].reverse()
}

/**
 * Finds a burst that is too good for a receiver: it claims to be measured, never trembles, and its
 * accuracy is one round number all along, as people type it.
 *
 * What a receiver repeats carries what it estimated, hardly ever a round number; what is looked up
 * from masts is coarser; and a short burst may be one fix said again. In doubt nothing is found.
 *
 * @param fixes - the burst, as the phone sent it.
 * @source 《社区矫正法》第二十六条第一款
 */
export function findTooPerfect(fixes: readonly Sample[]): Finding | null {
  if (fixes.length < FEWEST_TO_BE_PERFECT || !areMeasured(fixes) || !areOnePoint(fixes)) return null
  const [accuracy, ...others] = new Set(fixes.map(({ accuracyMetres }) => accuracyMetres))
  if (others.length > 0 || accuracy! % ROUND_METRES !== 0) return null
  const facts = { times: fixes.length, metres: accuracy! }
  return { code: 'too-perfect', article: REMOTE_CHECKS.cite, facts }
}

const areMeasured = (fixes: readonly Sample[]): boolean =>
  fixes.every(({ accuracyMetres }) => accuracyMetres <= MEASURED_METRES)

const areOnePoint = (points: readonly Point[]): boolean => new Set(points.map(digitsOf)).size === 1

const digitsOf = ({ latitude, longitude }: Point): string =>
  `${Math.round(latitude * SAME_TEN_MILLIONTHS)} ${Math.round(longitude * SAME_TEN_MILLIONTHS)}`

/**
 * Finds the first check-in from another installation. Phones are lost and renewed, and an officer
 * has confirmed who holds the new one: it is asked whether the person still does.
 *
 * @param boundAt - when this installation was bound.
 * @param last - the check-in before this one; null when there is none.
 * @source 《社区矫正法》第二十六条第一款
 */
export function findDeviceChanged(
  { deviceHash }: SentFrom,
  boundAt: Date | null,
  last: (SentFrom & { madeAt: Date }) | null,
): Finding | null {
  if (deviceHash === null || !boundAt || !last || last.deviceHash === null) return null
  const isNew = last.deviceHash !== deviceHash && boundAt > last.madeAt
  return isNew ? { code: 'device-changed', article: REMOTE_CHECKS.cite } : null
}

/**
 * Finds a counter that did not go on by one: some check-ins may have been lost with the phone's
 * memory, or are still on their way. A fact about the phone, nothing more.
 *
 * @param last - the check-in before this one; null when there is none.
 * @source 《社区矫正法》第二十六条第一款
 */
export function findCounterGap(here: SentFrom, last: SentFrom | null): Finding | null {
  if (here.deviceHash === null || !last || last.deviceHash === null) return null
  const counted = last.deviceHash === here.deviceHash ? last.counter : 0
  const lost = here.counter - counted - 1
  if (lost === 0) return null
  // A counter that went back tells that something was lost, not how much.
  const facts = lost > 0 ? { facts: { times: lost } } : {}
  return { code: 'counter-gap', article: REMOTE_CHECKS.cite, ...facts }
}
