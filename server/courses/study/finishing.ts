import { parameters } from '#shared/law/parameters'
import { addEvidence } from '../../evidence/records.model'
import type { ClientSession } from '../../platform/database'
import { type StoredProgress, saveProgress } from './progress.model'
import { doneEvidence } from './study.evidence'

const { doneShare } = parameters.study.value

const sumOf = (times: readonly number[]) => times.reduce((sum, time) => sum + time, 0)

/** So much of a lesson counts; milliseconds, what was read without a signal included. */
export const coveredOf = ({ covered, offline }: StoredProgress): number =>
  sumOf(covered) + offline.counted

/** What still is to be studied before a lesson is done. Milliseconds. */
export const leftOf = (progress: StoredProgress): number =>
  Math.max(0, Math.ceil(sumOf(progress.lengths) * doneShare) - coveredOf(progress))

/** Writes how far somebody is; what is studied and answered by now is done. */
export async function saveAndFinish(
  progress: StoredProgress,
  now: Date,
  session: ClientSession,
): Promise<StoredProgress> {
  const { quiz } = progress
  const isDone = progress.done !== null || (quiz.passedAt !== null && leftOf(progress) === 0)
  if (!isDone || progress.done !== null) {
    await saveProgress(progress, session)
    return progress
  }
  const { time } = progress
  const done = { at: now, time, covered: coveredOf(progress), quizId: quiz.quizId }
  const finished = { ...progress, done }
  await saveProgress(finished, session)
  await addEvidence([doneEvidence(finished, done)], session)
  return finished
}
