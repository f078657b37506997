import type { moveApplication } from '#shared/jobs/application-desk.contract'
import type { Interview } from '#shared/jobs/applications.contract'
import { dayInChina, instantInChina } from '#shared/time/days'
import type { z } from '#shared/z'
import { words } from './applications.words'

type Move = z.input<(typeof moveApplication)['input']>

/** What an officer has filled in so far. */
export interface MoveDraft {
  state: Move['state'] | null
  words: string
  day: string
  clock: string
  minutes: string
  place: string
  contact: string
  startedDay: string
}

export const BLANK: MoveDraft = {
  state: null,
  words: '',
  day: '',
  clock: '09:00',
  minutes: '30',
  place: '',
  contact: '',
  startedDay: '',
}

export type MoveFaults = Partial<Record<'state' | 'day' | 'clock' | 'place' | 'startedDay', string>>

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/

/** What is wrong or missing in it. */
export function faultsOf(draft: MoveDraft, now: Date): MoveFaults {
  if (draft.state === null) return { state: words.faults.state }
  if (draft.state === 'interview') return faultsOfInterview(draft, now)
  if (draft.state !== 'started') return {}
  const isRight = draft.startedDay !== '' && draft.startedDay <= dayInChina(now)
  return isRight ? {} : { startedDay: words.faults.startedDay }
}

function faultsOfInterview({ day, clock, place }: MoveDraft, now: Date): MoveFaults {
  const faults: MoveFaults = {}
  if (day === '') faults.day = words.faults.day
  if (!CLOCK.test(clock)) faults.clock = words.faults.clock
  else if (day !== '' && instantInChina(day, clock) <= now) faults.day = words.faults.past
  if (place.trim().length < 2) faults.place = words.faults.place
  return faults
}

/** The interview that was filled in. */
export const interviewOf = ({ day, clock, minutes, place, contact }: MoveDraft): Interview => ({
  at: instantInChina(day, clock).toISOString(),
  minutes: Number(minutes) || 30,
  place: place.trim(),
  contact: contact.trim(),
})
