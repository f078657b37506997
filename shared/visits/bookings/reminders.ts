import { dayInChina, daysAfter, instantInChina } from '../../time/days'
import { REMIND_DAY_CLOCK, REMIND_HOUR_MINUTES, REMIND_NOW_MINUTES } from './limits'
import type { ReminderKind } from './reminders.contract'

/** When somebody is reminded of a visit: on the evening before, an hour before, and when it is time. */
export function remindersFor(startsAt: Date, now: Date): { kind: ReminderKind; dueAt: Date }[] {
  const before = (minutes: number) => new Date(startsAt.getTime() - minutes * 60_000)
  const evening = instantInChina(daysAfter(dayInChina(startsAt), -1), REMIND_DAY_CLOCK)
  return [
    { kind: 'day' as const, dueAt: evening },
    { kind: 'hour' as const, dueAt: before(REMIND_HOUR_MINUTES) },
    { kind: 'now' as const, dueAt: before(REMIND_NOW_MINUTES) },
  ].filter(({ dueAt }) => dueAt > now)
}
