import type { Task } from '#shared/checkins/tasks.contract'
import { clockInChina, dayInChina, instantInChina, momentInChina } from '#shared/time/days'
import { spanInWords } from '../../ui/moments'
import { words } from './tasks.words'

const DAYS_OF_A_WEEK = 7
const DAY_MILLISECONDS = 24 * 3600_000

type Times = Pick<Task, 'opensAt' | 'closesAt'>

/** When something was to be done: 08:00–10:00 today, with the day on another, from day to day for a stretch. */
export function windowInWords({ opensAt, closesAt }: Times, now: Date): string {
  const [from, to] = [new Date(opensAt), new Date(closesAt)]
  const day = dayInChina(from)
  // A stretch may end at midnight, which belongs to the day before.
  const lastDay = dayInChina(new Date(to.getTime() - 1))
  if (day !== lastDay) return words.fromTo(dayInWords(from), dayInWords(new Date(to.getTime() - 1)))
  const window = `${clockInChina(from)}–${clockInChina(to)}`
  return day === dayInChina(now) ? window : words.onDay(dayInWords(from), window)
}

/** How much of it is done: 1 次, 本周 1/3, 本月 1/3. */
export function progressInWords({ needs, made, opensAt, closesAt }: Task): string {
  if (needs === 1) return words.once
  const days = (Date.parse(closesAt) - Date.parse(opensAt)) / DAY_MILLISECONDS
  return (days > DAYS_OF_A_WEEK ? words.perMonth : words.perWeek)(made, needs)
}

/** How a task of today stands: 未到时间, 还剩 20 分钟, or why nobody waits for it. */
export function stageInWords(task: Task, now: Date): string {
  const { state, opensAt, closesAt, exemptReason } = task
  if (state === 'exempt' && exemptReason !== null) return words.exempt(exemptReason)
  if (state !== 'planned' && state !== 'open') return words.states[state]
  const untilOpen = Date.parse(opensAt) - now.getTime()
  if (untilOpen > 0) return words.opens(spanInWords(untilOpen))
  const untilClose = Date.parse(closesAt) - now.getTime()
  return untilClose > 0 ? words.left(spanInWords(untilClose)) : words.ending
}

/** What is known of a task that was not done in time; a stretch may have been done in part. */
export const missedInWords = ({ state, made }: Task): string =>
  state === 'missed' && made > 0 ? words.notEnough : words.states[state]

/** Whether the window is open now. */
export const isOpen = ({ state, opensAt }: Task, now: Date): boolean =>
  state === 'open' || (state === 'planned' && Date.parse(opensAt) <= now.getTime())

/** The day of a task that is known by its name alone; null when the name does not say it. */
export function dayOfTask(id: string): string | null {
  const day = /:(\d{4}-\d{2}-\d{2}):/.exec(id)?.[1]
  return day ? dayInWords(instantInChina(day, '00:00')) : null
}

const dayInWords = (at: Date) => momentInChina(at.toISOString()).split(' ')[0]!
