import { type Day, daysOfMonth } from '../time/days'
import type { OutcomeKnown, OutcomeMonths, OwnWord } from './outcomes.contract'

/** How long after the first day it is asked, in months. */
export const OUTCOME_MONTHS: readonly OutcomeMonths[] = [1, 3, 6]

/** The same date some months later; in a month that is too short, its last day. */
export function monthsAfter(day: Day, months: number): Day {
  const counted = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  const month = `${Math.floor(counted / 12)}-${String((counted % 12) + 1).padStart(2, '0')}`
  const date = Math.min(Number(day.slice(8)), daysOfMonth(`${month}-01`))
  return `${month}-${String(date).padStart(2, '0')}`
}

/** Which questions of a placement are due on a day. */
export const dueOn = (startedDay: Day, today: Day): OutcomeMonths[] =>
  OUTCOME_MONTHS.filter(months => monthsAfter(startedDay, months) <= today)

/** At work, wherever that is. */
const isWorking = (word: OwnWord) => word !== 'none'

/** What is known: an officer's check comes before the person's own word. */
export function knownOf(word: OwnWord | null, checked: OwnWord | null): OutcomeKnown {
  if (checked !== null) return isWorking(checked) ? 'checked-working' : 'checked-not'
  if (word !== null) return isWorking(word) ? 'said-working' : 'said-not'
  return 'unknown'
}

export const OUTCOME_KNOWN: readonly OutcomeKnown[] = [
  ...(['checked-working', 'checked-not', 'said-working', 'said-not', 'unknown'] as const),
]
