import { parameters } from '../law/parameters'
import { clockInChina, dayInChina, daysAfter, instantInChina } from '../time/days'
import type { ApplicationState, Shared, SharedField } from './applications.contract'

/** Each by itself: what a person may let a base see, in the order in which it is asked. */
export const SHARED_FIELDS: readonly SharedField[] = [
  ...(['name', 'phone', 'age', 'schooling', 'skills'] as const),
  ...(['experience', 'availableFrom', 'words'] as const),
]

/** To what the base's word, noted by an officer, moves an application on. */
const BY_OFFICER: Readonly<Record<ApplicationState, readonly ApplicationState[]>> = {
  waiting: [],
  sent: ['seen', 'interview', 'offered', 'rejected'],
  seen: ['interview', 'offered', 'rejected'],
  interview: ['interview', 'offered', 'rejected'],
  accepted: ['interview', 'offered', 'rejected'],
  declined: ['interview', 'rejected'],
  offered: ['started', 'rejected'],
  started: [],
  rejected: [],
  withdrawn: [],
}

/** What the person himself can make of it, besides taking it back. */
const BY_PERSON: Readonly<Partial<Record<ApplicationState, readonly ApplicationState[]>>> = {
  interview: ['accepted', 'declined'],
  accepted: ['declined'],
  declined: ['accepted'],
  offered: ['started'],
}

/** It is not over. */
export const OPEN_STATES: readonly ApplicationState[] = [
  ...(['waiting', 'sent', 'seen', 'interview', 'accepted', 'declined', 'offered'] as const),
]

/** The base sees these; whatever waits for its hour, or is over, it does not. */
export const SHOWN_STATES: readonly ApplicationState[] = OPEN_STATES.filter(
  state => state !== 'waiting',
)

export const isOpen = (state: ApplicationState): boolean => OPEN_STATES.includes(state)
export const isShown = (state: ApplicationState): boolean => SHOWN_STATES.includes(state)

/** To what an officer may move it on. */
export const nextByOfficer = (state: ApplicationState): readonly ApplicationState[] =>
  BY_OFFICER[state]

/** Whether the person may make of it what he says. */
export const mayBecome = (from: ApplicationState, to: ApplicationState): boolean =>
  BY_PERSON[from]?.includes(to) ?? false

/** What somebody let a base see. */
export const fieldsOf = (shared: Shared): SharedField[] =>
  SHARED_FIELDS.filter(field => shared[field] !== false && shared[field] !== null)

/**
 * When an application leaves: at one hour of the day, with all others. What came in shortly before it
 * waits for the next day, so that nobody can read off when somebody was at his phone.
 */
export function goesOutAt(receivedAt: Date): Date {
  const { clock, minutesBefore } = parameters.handOverHour.value
  const today = dayInChina(receivedAt)
  const latest = new Date(instantInChina(today, clock).getTime() - minutesBefore * 60_000)
  return instantInChina(receivedAt < latest ? today : daysAfter(today, 1), clock)
}

/** When a person is reminded of an interview: on the evening before, never at night; null: too late. */
export function reminderFor(interviewAt: Date, now: Date): Date | null {
  const { clock } = parameters.interviewReminder.value
  const at = instantInChina(daysAfter(dayInChina(interviewAt), -1), clock)
  return at > now ? at : null
}

/** Whether it is night: nobody is prompted then. */
export function isQuiet(at: Date): boolean {
  const { from, to } = parameters.quietHours.value
  const clock = clockInChina(at)
  return clock >= from || clock < to
}

/** A family name with a star, as where somebody does not want to be named. */
export const maskedName = (name: string): string => `${[...name][0] ?? ''}＊＊`

/** How old somebody is on a day. @param idNumber - eighteen places. */
export function ageOn(idNumber: string, day: string): number {
  const born = `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4))
  return day.slice(5) < born.slice(5) ? years - 1 : years
}
