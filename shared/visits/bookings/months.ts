import { type Day, daysAfter, daysOfMonth } from '../../time/days'

/**
 * The last day of so many months that begin on a day: the day before the one of the same number, or the
 * month's last where it has none such.
 */
export function monthsAfter(from: Day, months: number): Day {
  const [year, month, day] = from.split('-').map(Number) as [number, number, number]
  const index = year * 12 + (month - 1) + months
  const first = `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`
  const isLonger = day > daysOfMonth(first)
  // The 31st of a month that has 30 days: the 30th is included.
  return isLonger ? daysAfter(first, daysOfMonth(first) - 1) : daysAfter(first, day - 2)
}
