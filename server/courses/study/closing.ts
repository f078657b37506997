import { dayInChina, daysAfter } from '#shared/time/days'
import { addedDays } from '#shared/courses/study.rules'
import { addEvidence } from '../../evidence/records.model'
import { type ClientSession, inTransaction } from '../../platform/database'
import { findingsOf } from './checks'
import { saveAndFinish } from './finishing'
import { settled } from './judging'
import { learnerById, saveLearner } from './learners.model'
import type { Learner, Live } from './live'
import { type StoredProgress, progressWith } from './progress.model'
import { type EndedSession, endSession } from './sessions.model'
import { sessionEvidence } from './study.evidence'

/** Days of which it is remembered how much was counted: today, and the one that a stretch may begin on. */
const REMEMBERED_DAYS = 2

/**
 * Ends the stretch of study that is open, within a transaction: what it came to goes to the lesson and
 * to the days, and is recorded.
 *
 * @returns the learner without it.
 */
export async function endLive(
  learner: Learner,
  why: EndedSession['why'],
  now: Date,
  session: ClientSession,
): Promise<Learner> {
  if (!learner.live) return learner
  const live = settled(learner.live)
  const before = await progressWith(learner.id, live.lessonId, session)
  await saveAndFinish(progressFrom(learner, live, before), now, session)
  const ended: EndedSession = {
    at: now,
    why,
    time: live.counted.time,
    covered: sum(live.counted.covered) - sum(live.before),
    days: [...live.counted.days],
    beats: live.sequence,
    findings: findingsOf(live),
  }
  const row = await endSession(live.sessionId, ended, session)
  if (row) await addEvidence([sessionEvidence(row, ended)], session)
  const oldest = daysAfter(dayInChina(now), 1 - REMEMBERED_DAYS)
  const rest: Learner = {
    ...learner,
    days: addedDays(learner.days, live.counted.days).filter(({ day }) => day >= oldest),
    // Who left with a question open is asked again at once.
    untilPresence: live.check ? 0 : learner.untilPresence,
    busyUntil: live.lastAt > learner.busyUntil ? live.lastAt : learner.busyUntil,
    live: null,
  }
  await saveLearner(rest, session)
  return rest
}

const sum = (times: readonly number[]) => times.reduce((total, time) => total + time, 0)

/** How far somebody is with the lesson that he is studying now. @param before - null: he just began it. */
export function progressFrom(
  { id, officeId, within }: Learner,
  live: Live,
  before: StoredProgress | null,
): StoredProgress {
  return {
    personId: id,
    officeId,
    within,
    lessonId: live.lessonId,
    version: live.version,
    lengths: live.parts.map(({ length }) => length),
    covered: [...live.counted.covered],
    time: (before?.time ?? 0) + live.counted.time - live.folded,
    offline: before?.offline ?? { waits: 0, counted: 0 },
    begunAt: before?.begunAt ?? live.openedAt,
    lastAt: live.lastAt,
    place: live.place,
    quiz: before?.quiz ?? { tries: 0, passedAt: null, quizId: null },
    done: before?.done ?? null,
  }
}

/** A person leaves. @returns whether something was open. */
export const closeSession = (personId: string, sessionId: string, now: Date): Promise<boolean> =>
  endIf(personId, 'left', now, live => live.sessionId === sessionId)

/** A phone has said nothing for a while. @param since - before this moment its last sign of life came. */
export const closeSilent = (personId: string, since: Date, now: Date): Promise<boolean> =>
  endIf(personId, 'silent', now, ({ lastAt }) => lastAt <= since)

const endIf = (
  personId: string,
  why: EndedSession['why'],
  now: Date,
  isMeant: (live: Live) => boolean,
): Promise<boolean> =>
  inTransaction(async session => {
    const learner = await learnerById(personId, session)
    if (!learner?.live || !isMeant(learner.live)) return false
    await endLive(learner, why, now, session)
    return true
  })
