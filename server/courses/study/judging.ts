import { randomBytes } from 'node:crypto'
import { parameters } from '#shared/law/parameters'
import {
  type Claim,
  type Counted,
  type Milliseconds,
  type Verdict,
  judgeClaim,
  timeOn,
} from '#shared/courses/study.rules'
import type { PresenceWay } from '#shared/courses/study.contract'
import { type Check, LIMITS, type Learner, type Live, type Rhythm } from './live'

/** A draw by lot, from 0 up to, but not including, 1. */
export type Draw = () => number

/** What a sign of life made of somebody who studies. */
export interface Judged {
  live: Live
  untilPresence: Milliseconds
  why: Verdict['why'] | 'check'
}

const { presence } = parameters.study.value

/** After so much study somebody is asked the next time; nobody can foretell it. */
export const drawPresence = (draw: Draw): Milliseconds =>
  Math.floor((presence.from + draw() * (presence.to - presence.from)) * 1000)

/** A question whether somebody is there. */
export function newCheck(way: PresenceWay, now: Date, draw: Draw): Check {
  const seconds = way === 'tap' ? presence.tap : presence.face
  return {
    id: randomBytes(12).toString('hex'),
    state: 'open',
    way,
    digits: way === 'tap' ? String(Math.floor(draw() * 10_000)).padStart(4, '0') : '',
    requestId: null,
    until: new Date(now.getTime() + seconds * 1000),
  }
}

/** Whether the time for an answer is over. */
export const isMissed = (check: Check, now: Date): boolean =>
  check.state === 'open' && now > check.until

/** Nobody answered: what was counted since the last answer is not. It is no fault; it only does not count. */
export const missing = (live: Live): Live => ({
  ...live,
  counted: live.confirmed,
  check: live.check && { ...live.check, state: 'missed', digits: '' },
  notes: { ...live.notes, missed: live.notes.missed + 1 },
})

/**
 * What a sign of life that came in its order counts for. While it is asked whether somebody is there,
 * nothing counts.
 *
 * @param live - of the learner. @param now - when it came, by the server's clock.
 */
export function judgeBeat(
  learner: Learner,
  live: Live,
  claim: Claim,
  { now, draw }: { now: Date; draw: Draw },
): Judged {
  const seen: Live = {
    ...(live.check && isMissed(live.check, now) ? missing(live) : live),
    sequence: live.sequence + 1,
    lastAt: now > live.lastAt ? now : live.lastAt,
    place: { part: claim.part, at: claim.at },
    rhythm: rhythmWith(live.rhythm, now.getTime() - live.lastAt.getTime()),
  }
  if (seen.check) return { live: seen, untilPresence: learner.untilPresence, why: 'check' }

  const span = { from: live.lastAt, to: now }
  const usedOn = (day: string) => timeOn(learner.days, day)
  const { why, counted } = judgeClaim(claim, live.counted, live.parts, span, usedOn, LIMITS)
  const left = learner.untilPresence - (counted.time - live.counted.time)
  return {
    live: {
      ...seen,
      counted,
      check: left <= 0 ? newCheck(learner.way, now, draw) : null,
      notes: why === 'seek' ? { ...seen.notes, seek: seen.notes.seek + 1 } : seen.notes,
    },
    untilPresence: left,
    why,
  }
}

function rhythmWith({ beats, mean, squares }: Rhythm, milliseconds: number): Rhythm {
  const count = beats + 1
  const off = milliseconds - mean
  const next = mean + off / count
  return { beats: count, mean: next, squares: squares + off * (milliseconds - next) }
}

/** Somebody showed that he is there: from here on it counts again, and what was counted stands. */
export const confirming = (live: Live, now: Date): Live => ({
  ...live,
  check: null,
  confirmed: live.counted,
  // What passed while he was asked is nobody's study.
  lastAt: now > live.lastAt ? now : live.lastAt,
})

/** What is left of a stretch when it is over: nothing stands that a question still hangs over. */
export const settled = (live: Live): Live => (live.check?.state === 'open' ? missing(live) : live)

/** Nothing yet. */
export const nothingOf = (covered: readonly Milliseconds[]): Counted => ({
  covered,
  time: 0,
  days: [],
})
