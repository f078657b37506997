import { type Day, daysAfter, daysOfMonth, weekdayOf } from '#shared/time/days'

/** A month, YYYY-MM. */
export type Month = string

const DAYS_OF_WEEK = 7

export const monthOf = (day: Day): Month => day.slice(0, 7)

const firstOf = (month: Month): Day => `${month}-01`

/** The next month. */
export const monthAfter = (month: Month): Month =>
  monthOf(daysAfter(firstOf(month), daysOfMonth(firstOf(month))))

/** The month before. */
export const monthBefore = (month: Month): Month => monthOf(daysAfter(firstOf(month), -1))

/**
 * The days of a month in rows of seven, from Monday on; null where a week begins or ends outside it.
 *
 * @param days - every day of one month, in order.
 */
export function weeksOf<One extends { day: Day }>(days: readonly One[]): (One | null)[][] {
  const [first] = days
  if (!first) return []
  const squares: (One | null)[] = [...Array<null>(weekdayOf(first.day) - 1).fill(null), ...days]
  const missing = (DAYS_OF_WEEK - (squares.length % DAYS_OF_WEEK)) % DAYS_OF_WEEK
  squares.push(...Array<null>(missing).fill(null))
  return Array.from({ length: squares.length / DAYS_OF_WEEK }, (_, week) =>
    squares.slice(week * DAYS_OF_WEEK, (week + 1) * DAYS_OF_WEEK),
  )
}
