import { type Day, daysAfter, weekdayOf } from '../../time/days'

/** Which days of a year are not as the week would have them. */
export interface HolidayYear {
  year: number
  /** Days off; weekends within a holiday may be named, too. */
  off: readonly Day[]
  /** Saturdays and Sundays on which people work instead. */
  workingWeekends: readonly Day[]
  /** Who announced it, and where it can be read. */
  source: string
}

/** Nobody has entered how a year's holidays lie: nothing can be counted across it. */
export class HolidaysUnknown extends Error {
  constructor(readonly year: number) {
    super(`holidays of ${year} are unknown`)
  }
}

const SATURDAY = 6

/** @throws {HolidaysUnknown} the year of the day is not among the years. */
export function isWorkingDay(day: Day, years: readonly HolidayYear[]): boolean {
  const year = Number(day.slice(0, 4))
  const known = years.find(one => one.year === year)
  if (!known) throw new HolidaysUnknown(year)
  if (known.workingWeekends.includes(day)) return true
  return weekdayOf(day) < SATURDAY && !known.off.includes(day)
}

/**
 * The day on which so many working days after a day are over. The day itself is not counted; none
 * after it is the day itself, whether anybody works on it or not.
 *
 * @param count - whole, not negative.
 * @throws {HolidaysUnknown} it lies beyond the last year that is known.
 */
export function addWorkingDays(day: Day, count: number, years: readonly HolidayYear[]): Day {
  let reached = day
  for (let left = count; left > 0;) {
    reached = daysAfter(reached, 1)
    if (isWorkingDay(reached, years)) left -= 1
  }
  return reached
}
