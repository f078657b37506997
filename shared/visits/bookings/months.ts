import { type Day, daysAfter, daysOfMonth } from '../../time/days'
import type { PrisonRules } from '../prisons/prisons.contract'

/**
 * For how many months at most, and at least, visits may be suspended at all.
 *
 * @source 司法部《罪犯会见通信规定》补充规定（转述文本，待核）：情节严重的，监狱可以暂停会见一至三个月。
 */
const WIDEST = { least: 1, most: 3 }

/** For how many months a prison can suspend: its own range, or the widest where it has entered none. */
export function suspensionMonths({ suspensionMonths: own }: Pick<PrisonRules, 'suspensionMonths'>) {
  const least = Math.max(WIDEST.least, own?.least ?? WIDEST.least)
  const most = Math.min(WIDEST.most, own?.most ?? WIDEST.most)
  return Array.from({ length: Math.max(0, most - least + 1) }, (_, index) => least + index)
}

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
