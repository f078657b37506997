import { type Verdict, chanceOutside, verdictOf } from '#shared/geometry/inside'
import { parameters } from '#shared/law/parameters'
import type { AttendanceState, ClassAudience } from './classes.contract'

const MINUTE = 60_000

/**
 * Whether somebody is one of those whom a class is for.
 *
 * @source 《社区矫正法》第五十二条第三款：对未成年人的社区矫正，应当与成年人分别进行；第五十八条：
 *   在社区矫正期间年满十八周岁的，继续按照未成年人社区矫正有关规定执行。
 */
export const isFor = (audience: ClassAudience, { juvenile }: { juvenile: boolean }): boolean =>
  (audience === 'minors') === juvenile

/** When a class is. */
export interface ClassTimes {
  from: Date
  until: Date
}

/** From when on one signs in. */
export const opensAt = ({ from }: ClassTimes): Date =>
  new Date(from.getTime() - parameters.classes.value.signBefore * MINUTE)

/** Until when one signs out; then it is settled who was there. */
export const closesAt = ({ until }: ClassTimes): Date =>
  new Date(until.getTime() + parameters.classes.value.signAfter * MINUTE)

/**
 * What somebody can sign now, by our clock; null for nothing. One comes until the end and leaves until
 * a while after it. A fault that was reported shuts nobody out.
 */
export function maySign(times: ClassTimes, state: AttendanceState, now: Date): 'in' | 'out' | null {
  if (now < opensAt(times) || now > closesAt(times)) return null
  if (state === 'in') return 'out'
  return (state === 'invited' || state === 'fault') && now <= times.until ? 'in' : null
}

/**
 * What can be said of a fix against the place of a class: the same three answers as of a check-in.
 *
 * @param distanceMetres - from the middle of the place. @param accuracyMetres - of the phone, 68 %.
 */
export function judgeRoom(
  distanceMetres: number,
  radiusMetres: number,
  accuracyMetres: number,
): { verdict: Verdict; distanceMetres: number } {
  const inside = radiusMetres - distanceMetres
  return { verdict: verdictOf(chanceOutside(inside, accuracyMetres, 0)), distanceMetres: inside }
}

/** A class that moved in time or place; all else is a smaller change. */
export function isMove(before: Moved, after: Moved): boolean {
  const told = ({ from, until, place }: Moved) => JSON.stringify([from, until, place])
  return told(before) !== told(after)
}

interface Moved {
  from: string
  until: string
  place: object
}
