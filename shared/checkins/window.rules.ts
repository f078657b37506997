import { KEEPING_RULES } from '#shared/law/articles'
import { clockInChina } from '#shared/time/days'
import type { Finding } from './checkins.contract'
import type { Punctuality, Window } from './plans.contract'

/** Where a moment stands against the day's window, to the minute of the wall clock in China. */
export type Stage = 'no-plan' | 'before' | 'open' | 'after'

/**
 * The window is open from the first second of `opensAt` to the last second before `closesAt`.
 *
 * @param window - null when no plan applies on that day.
 */
export function stageAt(at: Date, window: Window | null): Stage {
  if (!window) return 'no-plan'
  const clock = clockInChina(at)
  if (clock < window.opensAt) return 'before'
  return clock < window.closesAt ? 'open' : 'after'
}

const PUNCTUALITY: Record<Stage, Punctuality> = {
  'no-plan': 'unplanned',
  before: 'early',
  open: 'on-time',
  after: 'late',
}

/** @param at - when the server received it: a phone's clock neither excuses nor accuses. */
export const punctualityAt = (at: Date, window: Window | null): Punctuality =>
  PUNCTUALITY[stageAt(at, window)]

/**
 * Finds a check-in outside its window. Being early or late is a question, never a penalty.
 *
 * @source 《社区矫正法》第二十三条：社区矫正对象在社区矫正期间应当……遵守国务院司法行政部门关于报告、
 *   会客、外出、迁居、保外就医等监督管理规定，服从社区矫正机构的管理。
 */
export const findOffWindow = (punctuality: Punctuality): Finding | null =>
  punctuality === 'early' || punctuality === 'late'
    ? { code: punctuality, article: KEEPING_RULES.cite }
    : null
