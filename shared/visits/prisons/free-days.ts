import { type Day, dayInChina, daysAfter, daysOfMonth } from '../../time/days'
import type { PrisonRules } from './prisons.contract'
import type { FreeDay, FreeSlot } from './slots.contract'
import { type HolidayYear, addWorkingDays } from './working-days'

/** What a calendar needs to know of a time. */
export interface TimeOfDay {
  id: string
  startsAt: Date
  minutes: number
  capacity: number
  taken: number
  /** What families read; null while it is not blocked. */
  blocked: { words: string } | null
  /** The week's plan has it no longer. */
  planChanged: boolean
}

/** Between which days one can book; null where the prison has no such rule. */
export interface Bounds {
  firstDay: Day | null
  lastDay: Day | null
}

/**
 * Between which days a request of today can lie. Without a rule there is no bound.
 *
 * @throws {HolidaysUnknown} working days are to be counted across a year that nobody has entered.
 */
export function boundsFor(
  { leadWorkingDays, horizonDays }: Pick<PrisonRules, 'leadWorkingDays' | 'horizonDays'>,
  today: Day,
  years: readonly HolidayYear[],
): Bounds {
  return {
    firstDay: leadWorkingDays === null ? null : addWorkingDays(today, leadWorkingDays, years),
    lastDay: horizonDays === null ? null : daysAfter(today, horizonDays),
  }
}

/** Whether a family can take a time, as far as the time itself is concerned. */
export const isFree = ({ blocked, planChanged, taken, capacity }: TimeOfDay): boolean =>
  blocked === null && !planChanged && taken < capacity

/** A time as a family reads it. */
export const freeSlot = ({ id, startsAt, minutes, capacity, taken }: TimeOfDay): FreeSlot => ({
  ...{ id, minutes },
  startsAt: startsAt.toISOString(),
  free: capacity - taken,
})

/**
 * Every day of a month with its free times, or with why it has none.
 *
 * @param month - YYYY-MM.
 * @param times - of that month, in the order of the clock.
 */
export function freeDays(
  month: string,
  times: readonly TimeOfDay[],
  { bounds, now }: { bounds: Bounds; now: Date },
): FreeDay[] {
  const first = `${month}-01`
  return Array.from({ length: daysOfMonth(first) }, (_, index) => {
    const day = daysAfter(first, index)
    const ofDay = times.filter(({ startsAt }) => dayInChina(startsAt) === day && startsAt > now)
    return freeDay(day, ofDay, bounds)
  })
}

function freeDay(day: Day, times: readonly TimeOfDay[], { firstDay, lastDay }: Bounds): FreeDay {
  const without = (state: FreeDay['state'], words = ''): FreeDay => ({
    ...{ day, state, words },
    slots: [],
  })
  if (lastDay !== null && day > lastDay) return without('beyond-horizon')
  const planned = times.filter(({ planChanged }) => !planChanged)
  if (planned.length === 0) return without('no-visits')
  const open = planned.filter(({ blocked }) => blocked === null)
  if (open.length === 0) return without('blocked', planned[0]?.blocked?.words)
  if (firstDay !== null && day < firstDay) return without('too-soon')
  const slots = open.filter(isFree).map(freeSlot)
  return slots.length === 0 ? without('full') : { day, state: 'free', words: '', slots }
}
