import { dayInChina } from '../../time/days'
import { windowOf } from '../rooms/windows'
import { answerBy } from './expected'
import type { TimelineStep, TodoCode } from './own-booking.contract'
import type { BookingState } from './states.contract'

type Promised = Parameters<typeof answerBy>[1]

/** What a booking is, as far as the way ahead asks. */
export interface OnItsWay {
  state: BookingState
  stateAt: Date
  startsAt: Date | null
  minutes: number | null
  place: 'bureau' | 'phone'
  hasReplacement: boolean
  needsAttention: boolean
}

/** What is expected next of each state, as far as the visit itself. */
const AHEAD: Readonly<Partial<Record<BookingState, readonly BookingState[]>>> = {
  waiting: ['submitted', 'forwarded', 'approved', 'completed'],
  submitted: ['forwarded', 'approved', 'completed'],
  returned: ['submitted', 'forwarded', 'approved', 'completed'],
  forwarded: ['approved', 'completed'],
  approved: ['completed'],
  'checked-in': ['completed'],
  'in-progress': ['completed'],
}

/** What is still to come, with the days that somebody has promised. */
export function expectedSteps(
  { state, stateAt, startsAt }: OnItsWay,
  promised: Promised,
): TimelineStep[] {
  return (AHEAD[state] ?? []).map(ahead => ({
    id: `expected-${ahead}`,
    state: ahead,
    when: 'expected',
    at: null,
    by: byWhen(ahead, { state, stateAt, startsAt }, promised),
    reason: null,
    words: '',
  }))
}

function byWhen(
  ahead: BookingState,
  { state, stateAt, startsAt }: Pick<OnItsWay, 'state' | 'stateAt' | 'startsAt'>,
  promised: Promised,
) {
  if (ahead === 'approved' && state === 'forwarded') return answerBy(stateAt, promised)
  return ahead === 'completed' && startsAt ? dayInChina(startsAt) : null
}

/** What the family is to do now. */
export function todoOf(one: OnItsWay, now: Date): TodoCode {
  const { state, place, hasReplacement, needsAttention } = one
  if (hasReplacement) return 'see-new-one'
  switch (state) {
    case 'waiting':
      return 'stand-in-line'
    case 'submitted':
      return 'wait-for-desk'
    case 'returned':
      return 'complete'
    case 'forwarded':
      return 'wait-for-prison'
    case 'approved':
    case 'checked-in':
    case 'in-progress':
      if (needsAttention && state === 'approved') return 'call-desk'
      if (place === 'bureau' && state !== 'approved') return 'wait-there'
      if (isPast(one, now)) return 'time-over'
      if (place === 'bureau') return 'come-to-bureau'
      return isOpen(one, now) ? 'go-in' : 'be-at-phone'
    case 'completed':
      return 'nothing'
    case 'withdrawn':
    case 'rescheduled':
      return 'nothing'
    default:
      return 'see-reason'
  }
}

type Timed = Pick<OnItsWay, 'startsAt' | 'minutes'>

/** Whether its room is open now. */
export function isOpen({ startsAt, minutes }: Timed, now: Date): boolean {
  if (startsAt === null || minutes === null) return false
  const { opensAt, endsAt } = windowOf({ startsAt, minutes })
  return opensAt <= now && now < endsAt
}

/** Whether its end has come. */
const isPast = ({ startsAt, minutes }: Timed, now: Date): boolean =>
  startsAt !== null && minutes !== null && windowOf({ startsAt, minutes }).endsAt <= now
