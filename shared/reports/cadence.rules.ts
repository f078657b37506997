import { type Day, daysAfter, daysOfMonth, instantInChina } from '#shared/time/days'
import type { Cadence } from './schedules.contract'

/** What must be known of a schedule to say on which days reports begin. */
export interface Recurring {
  cadence: Cadence
  firstDay: Day
  /** The last day on which one may begin. */
  heldUntil: Day
}

const DAY_MILLISECONDS = 24 * 3600_000

/**
 * Whether a report begins on a day. Months count by the day of the month of the first one; a month
 * that is too short counts its last day.
 */
export function beginsOn(day: Day, { cadence, firstDay, heldUntil }: Recurring): boolean {
  if (day < firstDay || day > heldUntil) return false
  const { every, unit } = cadence
  switch (unit) {
    case 'day':
      return daysFrom(firstDay, day) % every === 0
    case 'week':
      return daysFrom(firstDay, day) % (7 * every) === 0
    case 'month': {
      const wanted = Math.min(Number(firstDay.slice(-2)), daysOfMonth(day))
      return Number(day.slice(-2)) === wanted && (monthOf(day) - monthOf(firstDay)) % every === 0
    }
  }
}

/** The last day on which a report begins, after one day and up to another; null when there is none. */
export function lastBeginning(after: Day, upTo: Day, schedule: Recurring): Day | null {
  for (let day = upTo; day > after; day = daysAfter(day, -1)) {
    if (beginsOn(day, schedule)) return day
  }
  return null
}

const midnight = (day: Day) => instantInChina(day, '00:00').getTime()
const daysFrom = (one: Day, other: Day) => (midnight(other) - midnight(one)) / DAY_MILLISECONDS
const monthOf = (day: Day) => 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7))
