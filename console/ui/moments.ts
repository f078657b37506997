import { dayInChina, momentInChina } from '#shared/time/days'
import { words } from './ui.words'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How long ago something was, e.g. 3 分钟前; past a day, the moment itself. @param at - ISO 8601, UTC. */
export function ageInWords(at: string, now: Date): string {
  const age = now.getTime() - Date.parse(at)
  if (age < MINUTE) return words.justNow
  if (age < HOUR) return words.minutesAgo(Math.floor(age / MINUTE))
  if (age < DAY) return words.hoursAgo(Math.floor(age / HOUR))
  return momentInChina(at)
}

/**
 * A moment as short as it can be understood, in China: 10:05:09, 昨天 10:05, 3月3日 10:05.
 *
 * @param at - ISO 8601, UTC.
 */
export function clockInWords(at: string, now: Date): string {
  const moment = momentInChina(at)
  const clock = moment.split(' ')[1]!
  const day = dayInChina(new Date(at))
  if (day === dayInChina(now)) return clock
  if (day === dayInChina(new Date(now.getTime() - DAY))) return words.yesterday(toMinute(clock))
  return toMinute(moment)
}

const toMinute = (moment: string) => moment.slice(0, -':00'.length)

/** A moment as a paper says it that is read in another year. @param at - ISO 8601, UTC. */
export const momentOnPaper = (at: string): string =>
  `${dayInChina(new Date(at)).slice(0, 4)}年${momentInChina(at)}`

/** The same to the minute. */
export const minuteOnPaper = (at: string): string => toMinute(momentOnPaper(at))

/** A span of time to the minute, e.g. 2 小时 5 分钟. */
export function spanInWords(milliseconds: number): string {
  const minutes = Math.round(milliseconds / MINUTE)
  if (minutes < 60) return words.minutes(minutes)
  const hours = Math.floor(minutes / 60)
  return hours < 24
    ? words.hours(hours, minutes % 60)
    : words.days(Math.floor(hours / 24), hours % 24)
}
