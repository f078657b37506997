import { chanceOutside, verdictOf } from '#shared/geometry/inside'
import type { Verdict } from '#shared/geometry/inside'
import {
  type Article,
  KEEPING_RULES,
  PROHIBITED_WITH_CONTROL,
  PROHIBITED_WITH_SUSPENSION,
} from '#shared/law/articles'
import { clockInChina, dayInChina, daysAfter, weekdayOf } from '#shared/time/days'
import type { Finding } from '../checkins/findings.contract'
import type { ForbiddenBy, OwnPlaceContent } from './own-places.contract'

/** When a place counts. */
type When = Pick<OwnPlaceContent, 'firstDay' | 'lastDay' | 'weekdays' | 'hours'>

/** What a rule needs to know of a place. */
type Ruled = Pick<OwnPlaceContent, 'kind' | 'forbiddenBy' | 'name'>

/** A place and what can be said of a fix against it. */
export interface JudgedPlace {
  place: Ruled
  verdict: Verdict
}

/**
 * Whether a place counts at an instant.
 *
 * The days of a document are counted to midnight in China: nothing is asked after its last day,
 * even when a night that it names has not ended. The weekday of hours past midnight is that of the
 * evening on which they begin.
 */
export function countsAt({ firstDay, lastDay, weekdays, hours }: When, at: Date): boolean {
  const day = dayInChina(at)
  if (day < firstDay || (lastDay !== null && day > lastDay)) return false
  const began = dayOfHours(hours, day, clockInChina(at))
  return began !== null && weekdays.includes(weekdayOf(began))
}

/** The day on which the hours began that hold at a time of day; null outside of them. */
function dayOfHours(hours: When['hours'], day: string, clock: string): string | null {
  if (!hours) return day
  const { from, to } = hours
  if (from < to) return from <= clock && clock < to ? day : null
  if (clock >= from) return day
  return clock < to ? daysAfter(day, -1) : null
}

/**
 * What can be said of a fix against the edge of a place.
 *
 * @param distanceMetres - to the edge, positive inside.
 * @param accuracyMetres - the phone's own estimate, 68 %.
 * @param errorMetres - a bound on the edge's error.
 */
export const judgeOwnPlace = (
  distanceMetres: number,
  accuracyMetres: number,
  errorMetres: number,
): Verdict => verdictOf(chanceOutside(distanceMetres, accuracyMetres, errorMetres))

const FORBIDDEN: Record<ForbiddenBy, Article> = {
  'control-order': PROHIBITED_WITH_CONTROL,
  'suspension-order': PROHIBITED_WITH_SUSPENSION,
  'other-document': KEEPING_RULES,
}

/**
 * Finds a fix for certain inside a place that a document forbids. What cannot be said accuses
 * nobody.
 *
 * A finding is a question for an officer, never a penalty: the person may have passed through, have
 * been permitted to enter, or live beside it.
 *
 * @source 《刑法》第三十八条第二款（管制）、第七十二条第二款（缓刑）：禁止……进入特定区域、场所；
 *   《社区矫正法》第二十三条：履行判决、裁定、暂予监外执行决定等法律文书确定的义务。
 */
export function findForbidden({ place, verdict }: JudgedPlace): Finding | null {
  const { kind, forbiddenBy, name } = place
  if (kind !== 'forbidden' || forbiddenBy === null || verdict !== 'inside') return null
  return {
    code: 'in-forbidden-place',
    article: FORBIDDEN[forbiddenBy].cite,
    facts: { place: name },
  }
}

/**
 * Finds a person for certain outside of every place where they must be now. Nobody can be at two
 * places: being at one of them, or that it cannot be said of one, is enough to ask nothing.
 *
 * @source 《社区矫正法》第二十三条：社区矫正对象在社区矫正期间应当……履行判决、裁定、暂予监外执行决定等
 *   法律文书确定的义务……服从社区矫正机构的管理。
 * @param judged - places of any kind that count now.
 */
export function findNotRequired(judged: readonly JudgedPlace[]): Finding | null {
  const required = judged.filter(({ place }) => place.kind === 'required')
  const [first] = required
  if (!first || required.some(({ verdict }) => verdict !== 'outside')) return null
  const { name } = first.place
  return { code: 'not-at-required-place', article: KEEPING_RULES.cite, facts: { place: name } }
}
