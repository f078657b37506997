import type { Holiday } from '#shared/checkins/holidays.contract'
import { type Day, daysAfter, daysOfMonth } from '#shared/time/days'

/** A line that could not be read. */
export interface WrongLine {
  /** Counts from 1. */
  number: number
  text: string
  why: 'wrong-line' | 'other-year'
}

/** What somebody pasted, as far as it was understood. */
export interface ReadLines {
  /** By day; each once. */
  holidays: Holiday[]
  wrong: WrongLine[]
}

/** A longer one is no holiday, but two dates that have nothing to do with each other. */
const LONGEST_HOLIDAY_DAYS = 15
const LONGEST_NAME = 20

const DATE = String.raw`(?:(\d{4})\s*[年/.-]\s*)?(\d{1,2})\s*[月/.-]\s*(\d{1,2})\s*日?`
const SPAN = new RegExp(
  String.raw`${DATE}(?:\s*(?:至|到|~|～|—|–|\s-\s)\s*(?:${DATE}|(\d{1,2})\s*日?))?`,
)

/** As notices write it: weekdays in brackets, a number before, and what follows 放假 after the days. */
const IN_BRACKETS = /[（(][^）)]*[）)]/g
const NUMBER_BEFORE = /^\s*[一二三四五六七八九十]+、/
const REST_OF_NOTICE = /放假.*$/
const AROUND_A_NAME = /^[\s：:，,。、]+|[\s：:，,。、]+$/g

/** Reads holidays as they are typed or copied from a notice, one a line; days are in China. */
export function readLines(text: string, year: number): ReadLines {
  const byDay = new Map<Day, string>()
  const wrong: WrongLine[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const read = readLine(line, year)
    if (typeof read === 'string') wrong.push({ number: index + 1, text: line.trim(), why: read })
    else for (const day of read.days) byDay.set(day, read.name)
  }
  const holidays = [...byDay].map(([day, name]) => ({ day, name }))
  return { holidays: holidays.toSorted((one, other) => one.day.localeCompare(other.day)), wrong }
}

function readLine(line: string, year: number): { days: Day[]; name: string } | WrongLine['why'] {
  const plain = line.replace(IN_BRACKETS, '').replace(NUMBER_BEFORE, '').replace(REST_OF_NOTICE, '')
  const span = SPAN.exec(plain)
  const name = plain.replace(SPAN, ' ').replace(AROUND_A_NAME, '')
  if (!span || name === '' || name.length > LONGEST_NAME || /\d/.test(name)) return 'wrong-line'
  const days = daysOf(span, year)
  if (days.length === 0) return 'wrong-line'
  return days.every(day => Number(day.slice(0, 4)) === year) ? { days, name } : 'other-year'
}

/** Every day of a span; none when it is no span of the calendar. */
function daysOf(span: RegExpExecArray, year: number): Day[] {
  const [, firstYear = `${year}`, firstMonth, firstDate, lastYear = firstYear, ...last] = span
  const [lastMonth = firstMonth, lastDate = firstDate, dateAlone = lastDate] = last
  const first = dayOf(firstYear, firstMonth!, firstDate!)
  const end = dayOf(lastYear, lastMonth!, dateAlone!)
  if (!first || !end) return []
  const days: Day[] = []
  for (let day = first; day <= end && days.length <= LONGEST_HOLIDAY_DAYS; day = daysAfter(day, 1))
    days.push(day)
  return days.length > LONGEST_HOLIDAY_DAYS ? [] : days
}

/** A day, if the calendar has it. */
function dayOf(year: string, month: string, date: string): Day | null {
  const start = `${year}-${month.padStart(2, '0')}-01`
  const exists =
    Number(month) >= 1 &&
    Number(month) <= 12 &&
    Number(date) >= 1 &&
    Number(date) <= daysOfMonth(start)
  return exists ? `${start.slice(0, -2)}${date.padStart(2, '0')}` : null
}
