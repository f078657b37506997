import { parameters } from '#shared/law/parameters'
import { type Day, clockInChina, dayInChina, daysAfter, instantInChina } from '#shared/time/days'

/**
 * When somebody is next reminded of a report; null for never again. Some days before the end, then
 * each day after it for a week, at the same time of day: never more than once a day.
 *
 * @param dueAt - until when it can be made in time. @param after - the day of the last word about it.
 * @source 《社区矫正法》第三十四条第一款
 */
export function nextReminder(dueAt: Date, after: Day): Date | null {
  const { clock, daysBefore, overdueDays } = parameters.reportReminders.value
  const lastDay = dayInChina(dueAt)
  const days = [
    ...daysBefore.map(days => daysAfter(lastDay, -days)),
    ...Array.from({ length: overdueDays }, (_, index) => daysAfter(lastDay, index + 1)),
  ]
  const next = days.filter(day => day > after).sort()[0]
  return next === undefined ? null : instantInChina(next, clock)
}

/** Whether nobody is to be prompted now. */
export function isNight(now: Date): boolean {
  const { from, to } = parameters.quietHours.value
  const clock = clockInChina(now)
  return clock < to || clock >= from
}
