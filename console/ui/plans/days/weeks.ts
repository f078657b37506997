import type { PlannedDay } from '#shared/checkins/plans.contract'
import { weekdayOf } from '#shared/time/days'

/** The days in rows from Monday to Sunday; null where the row has no day of them. */
export function weeksOf(days: readonly PlannedDay[]): (PlannedDay | null)[][] {
  if (days.length === 0) return []
  const before = weekdayOf(days[0]!.day) - 1
  const after = 7 - weekdayOf(days.at(-1)!.day)
  const cells = [...Array<null>(before).fill(null), ...days, ...Array<null>(after).fill(null)]
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(7 * week, 7 * week + 7))
}

/** Whether something is to be done on a day, or in the stretch that begins on it. */
export const isDue = ({ slots, exemptReason, times }: PlannedDay): boolean =>
  slots.length > 0 && (exemptReason === null || times !== null)
