import type { EvidenceRecord } from '../../evidence/records.model'
import { type StoredOffline, offlineId } from './offline.model'
import { type DoneLesson, type StoredProgress, progressId } from './progress.model'
import type { AnsweredQuiz, StoredQuiz } from './quizzes.model'
import type { EndedSession, StoredSession } from './sessions.model'

/** What is proved of a stretch of study. Times in milliseconds, by the server's clock. */
export const sessionEvidence = (
  { id, personId, officeId, lessonId, version, openedAt }: StoredSession,
  ended: EndedSession,
): EvidenceRecord => ({
  id: `study-session:${id}`,
  at: ended.at,
  body: {
    kind: 'study-session',
    personId,
    officeId,
    lessonId,
    version,
    openedAt: openedAt.getTime(),
    why: ended.why,
    time: ended.time,
    covered: ended.covered,
    days: ended.days.map(({ day, time }) => ({ day, time })),
    beats: ended.beats,
    findings: ended.findings.map(({ code, times }) => ({ code, times })),
  },
})

/** What is proved of questions that were answered. */
export const quizEvidence = (quiz: StoredQuiz, answered: AnsweredQuiz): EvidenceRecord => ({
  id: `study-quiz:${quiz.id}`,
  at: answered.at,
  body: {
    kind: 'study-quiz',
    personId: quiz.personId,
    officeId: quiz.officeId,
    lessonId: quiz.lessonId,
    version: quiz.version,
    startedAt: quiz.startedAt.getTime(),
    drawn: quiz.drawn.map(({ questionId }) => questionId),
    answers: answered.answers.map(({ questionId, chosen }) => ({ questionId, chosen })),
    needed: quiz.needed,
    right: answered.right,
    passed: answered.passed,
  },
})

/** What is proved of a lesson that was done. */
export const doneEvidence = (progress: StoredProgress, done: DoneLesson): EvidenceRecord => ({
  id: `study-done:${progressId(progress.personId, progress.lessonId)}`,
  at: done.at,
  body: {
    kind: 'study-done',
    personId: progress.personId,
    officeId: progress.officeId,
    lessonId: progress.lessonId,
    version: progress.version,
    time: done.time,
    covered: done.covered,
    quizId: done.quizId,
  },
})

/** What is proved of reading without a signal. */
export const offlineEvidence = (told: StoredOffline): EvidenceRecord => ({
  id: `study-offline:${offlineId(told.personId, told.attemptId)}`,
  at: told.receivedAt,
  body: {
    kind: 'study-offline',
    personId: told.personId,
    officeId: told.officeId,
    lessonId: told.lessonId,
    version: told.version,
    takenAt: told.takenAt.getTime(),
    claimed: told.claimed,
    kept: told.kept,
  },
})
