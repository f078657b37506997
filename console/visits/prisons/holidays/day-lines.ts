import { type Day, daysAfter } from '#shared/time/days'

const DAY = /^20\d{2}-\d{2}-\d{2}$/
/** Longer than any holiday. */
const MOST_DAYS = 31

const exists = (day: string): boolean => DAY.test(day) && daysAfter(day, 0) === day

/** Days as they are written, one stretch a line; null where a line is none. */
export function daysIn(text: string): Day[] | null {
  const found: Day[] = []
  for (const line of text.split('\n').map(one => one.trim())) {
    if (line === '') continue
    const [first = '', last = first, ...more] = line.split(/\s*(?:至|到|~|－|—)\s*/)
    if (more.length > 0 || !exists(first) || !exists(last) || last < first) return null
    for (let day = first; day <= last; day = daysAfter(day, 1)) {
      found.push(day)
      if (found.length > MOST_DAYS * 12) return null
    }
  }
  return [...new Set(found)].toSorted()
}

/** Stretches of days that follow each other. */
export function stretchesOf(days: readonly Day[]): [first: Day, last: Day][] {
  const found: [Day, Day][] = []
  for (const day of days.toSorted()) {
    const current = found.at(-1)
    if (current && daysAfter(current[1], 1) === day) current[1] = day
    else found.push([day, day])
  }
  return found
}

/** Days as they are written again. */
export const linesOf = (days: readonly Day[]): string =>
  stretchesOf(days)
    .map(([first, last]) => (first === last ? first : `${first} 至 ${last}`))
    .join('\n')
