import { type Day, clockInChina, dayInChina } from '#shared/time/days'

const WEEKDAYS = '日一二三四五六'

/** A day as people say it, e.g. 11月24日 星期二. */
export function dayWords(day: Day): string {
  const [, month, date] = day.split('-').map(Number)
  return `${month}月${date}日 星期${WEEKDAYS[new Date(day).getUTCDay()]}`
}

/** A day that may lie in another year, e.g. 2034年5月1日. */
export function dateWords(day: Day): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** A moment to the minute, e.g. 11月24日 18:00. @param at - ISO 8601, UTC. */
export function minuteWords(at: string): string {
  const moment = new Date(at)
  const [day] = dayWords(dayInChina(moment)).split(' ')
  return `${day} ${clockInChina(moment)}`
}
