import { createHmac } from 'node:crypto'
import { parameters } from '#shared/law/parameters'
import type { PresenceWay } from '#shared/courses/study.contract'
import type { Counted, CountedPart, DayTime, StudyLimits } from '#shared/courses/study.rules'

/** Asks whether somebody is there. */
export interface Check {
  /** Names it, so that a face is asked for once. */
  id: string
  state: 'open' | 'missed'
  way: PresenceWay
  digits: string
  requestId: string | null
  until: Date
}

/** How often something unusual happened; an officer may look into it. */
export interface Notes {
  seek: number
  replay: number
  twoDevices: number
  missed: number
}

/** How even the signs of life come; milliseconds between them. */
export interface Rhythm {
  beats: number
  mean: number
  /** Sum of squared differences from the mean, after Welford. */
  squares: number
}

/** Where somebody is in a lesson, as his phone says. Milliseconds. */
export interface Place {
  part: number
  at: number
}

/** Somebody who studies now. Each sign of life rewrites it, and nothing else. */
export interface Live {
  sessionId: string
  /** The sign-in that it began with; no other may go on with it. */
  deviceSessionId: string
  lessonId: string
  version: number
  parts: CountedPart[]
  openedAt: Date
  lastAt: Date
  /** Of the last sign of life that was taken. */
  sequence: number
  /** What the names of the next signs of life are made of. */
  secret: string
  /** What of the lesson counted before. */
  before: number[]
  counted: Counted
  /** The same when somebody last showed that he is there. */
  confirmed: Counted
  /** So much of its time is in the progress of the lesson already. */
  folded: number
  place: Place
  check: Check | null
  notes: Notes
  rhythm: Rhythm
  quizPassed: boolean
  /** When the lesson was done; null while it is not. */
  doneAt: Date | null
}

/** What is known of somebody who studies, in one row: two phones of his meet in it. */
export interface Learner {
  /** Of the person. */
  id: string
  officeId: string
  within: string[]
  way: PresenceWay
  /** Counted in stretches that are over; the last days only. */
  days: DayTime[]
  /** So much more study until he is asked whether he is there. Milliseconds. */
  untilPresence: number
  /** Time that passed while he did not study here, and was not counted as reading without a signal. */
  pool: number
  /** Up to when time was accounted for. */
  busyUntil: Date
  live: Live | null
}

const { gap, aDay } = parameters.study.value

/** A player that was late in telling where it is. */
const TOLERANCE_SECONDS = 3

export const LIMITS: StudyLimits = {
  gap: gap * 1000,
  tolerance: TOLERANCE_SECONDS * 1000,
  fastest: 1.5,
  aDay: aDay * 1000,
}

/** The name that a sign of life must bear: only who got the answer to the one before can know it. */
export const nonceOf = (live: Pick<Live, 'secret'>, sequence: number): string =>
  createHmac('sha256', live.secret).update(String(sequence)).digest('base64url').slice(0, 22)

export const NO_NOTES: Notes = { seek: 0, replay: 0, twoDevices: 0, missed: 0 }
