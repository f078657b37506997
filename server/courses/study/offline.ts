import { parameters } from '#shared/law/parameters'
import type { Person } from '../../people/people.model'
import { inTransaction } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import { addEvidence } from '../../evidence/records.model'
import { saveAndFinish } from './finishing'
import { learnerById, saveLearner } from './learners.model'
import { type StoredOffline, addOffline, offlineOf } from './offline.model'
import { idled } from './opening'
import { type StoredProgress, progressWith } from './progress.model'
import { offlineEvidence } from './study.evidence'

/** What a phone says was read without a signal. */
export interface Told {
  attemptId: string
  lessonId: string
  version: number
  takenAt: Date
  /** A claim; milliseconds. */
  claimed: number
}

/**
 * Keeps what was read without a signal, once. It counts for no more than passed by our clock while
 * nothing else counted, and for no more than its share of the lesson; and not before the questions
 * are answered.
 *
 * @throws {Refusal} 404 the lesson was never begun.
 */
export const keepOffline = (
  told: Told,
  person: Person,
  now: Date,
): Promise<{ kept: number; counted: boolean }> =>
  inTransaction(async session => {
    const { attemptId, lessonId, version } = told
    const known = await offlineOf(person.id, attemptId, session)
    const [learner, before] = [
      await learnerById(person.id, session),
      await progressWith(person.id, lessonId, session),
    ]
    if (known) return { kept: known.kept, counted: before?.quiz.passedAt != null }
    if (!learner || before?.version !== version) throw new Refusal(404, 'no-such-lesson')
    const rested = learner.live ? learner : idled(learner, now)
    const kept = Math.min(told.claimed, rested.pool, roomIn(before))
    await saveLearner({ ...rested, pool: rested.pool - kept }, session)
    const waits = before.offline.waits + kept
    const progress = withOffline({ ...before, offline: { ...before.offline, waits } })
    await saveAndFinish(progress, now, session)
    const { id: personId, officeId, within } = person
    const row: StoredOffline = { ...told, personId, officeId, within, receivedAt: now, kept }
    await addOffline(row, session)
    await addEvidence([offlineEvidence(row)], session)
    return { kept, counted: progress.quiz.passedAt !== null }
  })

/** So much more of a lesson can be read without a signal. */
const roomIn = ({ lengths, offline }: StoredProgress): number => {
  const whole = lengths.reduce((sum, length) => sum + length, 0)
  const most = Math.floor(whole * parameters.study.value.offlineShare)
  return Math.max(0, most - offline.waits - offline.counted)
}

/** Counts what was read without a signal, once the questions were answered. */
export function withOffline(progress: StoredProgress): StoredProgress {
  const { offline, quiz, time } = progress
  if (quiz.passedAt === null || offline.waits === 0) return progress
  const counted = offline.counted + offline.waits
  return { ...progress, time: time + offline.waits, offline: { waits: 0, counted } }
}
