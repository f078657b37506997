import { parameters } from '#shared/law/parameters'
import { dayInChina, daysAfter, instantInChina } from '#shared/time/days'

/**
 * When somebody is reminded of a class: on the day before it, at the hour at which people are reminded
 * of reports; null when that has passed.
 */
export function reminderOf(from: Date, now: Date): Date | null {
  const { clock } = parameters.reportReminders.value
  const at = instantInChina(daysAfter(dayInChina(from), -1), clock)
  return at > now ? at : null
}
