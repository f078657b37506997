import { type Day, clockAfter, weekdayOf } from '../../time/days'
import type { WeekPlan } from './week-plans.contract'

/** How far ahead times are made where a prison has no rule of its own, in days. */
export const DEFAULT_AHEAD_DAYS = 28

type Times = Pick<
  WeekPlan,
  'weekday' | 'from' | 'to' | 'minutes' | 'gapMinutes' | 'firstDay' | 'lastDay'
>

/** Whether a line of a week's plan holds on a day. */
export const holdsOn = ({ weekday, firstDay, lastDay }: Times, day: Day): boolean =>
  weekdayOf(day) === weekday && firstDay <= day && (lastDay === null || day <= lastDay)

/** When its visits begin, HH:mm; the last one is over by the end of its hours. */
export function beginnings({ from, to, minutes, gapMinutes }: Times): string[] {
  const found: string[] = []
  let begin = from
  for (;;) {
    const end = clockAfter(begin, minutes)
    // Past midnight the clock begins anew: nothing that long is one day's visit.
    if (end > to || end <= begin) return found
    found.push(begin)
    const next = clockAfter(end, gapMinutes)
    if (next < end) return found
    begin = next
  }
}

/** Whether two lines would have visits at the same moment of the same weekday. */
export const overlap = (one: Times, other: Times): boolean =>
  one.weekday === other.weekday &&
  one.from < other.to &&
  other.from < one.to &&
  (one.lastDay === null || other.firstDay <= one.lastDay) &&
  (other.lastDay === null || one.firstDay <= other.lastDay)
