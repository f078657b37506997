import { type Day, dayInChina, daysOfMonth, instantInChina } from '#shared/time/days'

/** When an order for a device holds. */
export interface OrderSpan {
  startsAt: Date
  /** As it was approved. */
  endsAt: Date
  /** When it was lifted because it was not needed any longer; null while it is not. */
  liftedAt: Date | null
}

/**
 * No order holds longer, whatever is written in it; one that goes on is a new decision.
 *
 * @source 《社区矫正法》第二十九条第二款：前款规定的使用电子定位装置的期限不得超过三个月。
 */
const LONGEST_MONTHS = 3

/** From 1 February to 1 May: no three months are shorter, and most orders need no calendar. */
const SHORTEST_MILLISECONDS = 89 * 24 * 3600_000

/**
 * When an order ends by itself: when it was approved to, when it was lifted, or three months after
 * it began, whichever comes first. At that instant it does not hold any longer.
 *
 * @source 《社区矫正法》第二十九条第二款：对于不需要继续使用的，应当及时解除；对于期限届满后，
 *   经评估仍有必要继续使用的，经过批准，期限可以延长，每次不得超过三个月。
 */
export function endOf({ startsAt, endsAt, liftedAt }: OrderSpan): Date {
  const isShort = endsAt.getTime() - startsAt.getTime() <= SHORTEST_MILLISECONDS
  const longest = isShort ? endsAt : threeMonthsAfter(startsAt)
  return new Date(Math.min(...[endsAt, liftedAt ?? endsAt, longest].map(end => end.getTime())))
}

/** Whether an order holds at an instant. */
export const holdsAt = (span: OrderSpan, at: Date): boolean =>
  span.startsAt <= at && at < endOf(span)

/** The same clock in China, on the day of that number or the last that its month has. */
function threeMonthsAfter(at: Date): Date {
  const day = dayInChina(at)
  const later = instantInChina(monthsAfter(day, LONGEST_MONTHS), '00:00').getTime()
  return new Date(later + at.getTime() - instantInChina(day, '00:00').getTime())
}

function monthsAfter(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const first = new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10)
  const last = Math.min(date, daysOfMonth(first))
  return `${first.slice(0, 8)}${String(last).padStart(2, '0')}`
}
