import { createHash } from 'node:crypto'
import { type Plain, canonicalBytes } from '../../evidence/canonical'
import type { EvidenceRecord } from '../../evidence/records.model'
import type { StoredPaper } from './papers.model'
import type { StoredQuestion } from './questions.model'
import type { StoredSitting, StoredSittingReview } from './sittings.model'

/** What is proved of a question as it was added, its key included. */
export const questionEvidence = (question: StoredQuestion): EvidenceRecord => ({
  id: `exam-question:${question.id}`,
  at: question.addedAt,
  body: {
    kind: 'exam-question',
    countyId: question.countyId,
    field: question.field,
    question: question.kind,
    text: question.text,
    choices: question.choices.map(({ id, text }) => ({ id, text })),
    key: question.key,
    explanation: question.explanation,
    cite: question.cite,
    replaces: question.replaces,
    addedBy: question.addedBy,
  },
})

/** What is proved of a question that was taken out of the bank. */
export const questionRetiredEvidence = (
  id: string,
  { at, staffId, reason }: NonNullable<StoredQuestion['retired']>,
): EvidenceRecord => ({
  id: `exam-question-retired:${id}`,
  at,
  body: { kind: 'exam-question-retired', staffId, reason },
})

/** What is proved of an exam as it was set. */
export const paperEvidence = (paper: StoredPaper): EvidenceRecord => ({
  id: `exam-paper:${paper.id}`,
  at: paper.setAt,
  body: {
    kind: 'exam-paper',
    subject: paper.subject,
    title: paper.title,
    draws: paper.draws.map(({ field, kind, count }) => ({ field, kind, count })),
    minutes: paper.minutes,
    passPercent: paper.passPercent,
    tries: paper.tries,
    hoursBetween: paper.hoursBetween,
    identity: paper.identity,
    firstDay: paper.firstDay,
    lastDay: paper.lastDay,
    reason: paper.reason,
    setBy: paper.setBy,
  },
})

/** What is proved of the end of an exam. */
export const paperEndedEvidence = (
  id: string,
  { at, staffId, reason }: NonNullable<StoredPaper['ended']>,
): EvidenceRecord => ({
  id: `exam-paper-ended:${id}`,
  at,
  body: { kind: 'exam-paper-ended', staffId, reason },
})

const digest = (...parts: (string | Buffer)[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('base64url')

/** What is proved of the beginning: what was drawn, and that its seed was fixed by then. */
export const sittingBegunEvidence = (sitting: StoredSitting): EvidenceRecord => ({
  id: `exam-begun:${sitting.id}`,
  at: sitting.startedAt,
  body: {
    kind: 'exam-begun',
    personId: sitting.personId,
    officeId: sitting.officeId,
    within: sitting.within,
    paperId: sitting.paperId,
    number: sitting.number,
    attemptId: sitting.attemptId,
    endsAt: sitting.endsAt.getTime(),
    passPercent: sitting.passPercent,
    questions: sitting.questions.map(({ bankId, choices }) => ({ bankId, choices })),
    seed: digest(sitting.seed),
    identityRequestId: sitting.identityRequestId,
  },
})

const answersAsPlain = (answers: StoredSitting['answers']): Plain =>
  Object.fromEntries(
    Object.entries(answers).map(([name, { chosen, step, at }]) => [
      name,
      { chosen, step, at: at.getTime() },
    ]),
  )

/** What is proved of the end: what was answered by its hash, and what it came to. */
export const sittingEndedEvidence = (sitting: StoredSitting): EvidenceRecord => ({
  id: `exam-ended:${sitting.id}`,
  at: sitting.endedAt!,
  body: {
    kind: 'exam-ended',
    personId: sitting.personId,
    paperId: sitting.paperId,
    end: sitting.end!,
    answers: digest(sitting.seed, canonicalBytes(answersAsPlain(sitting.answers))),
    right: sitting.right,
    of: sitting.questions.length,
    passed: sitting.passed,
  },
})

/** What is proved of what an officer said of a sitting. */
export const sittingReviewEvidence = (
  id: string,
  { at, staffId, comment, retake }: StoredSittingReview,
): EvidenceRecord => ({
  id: `exam-review:${id}`,
  at,
  body: { kind: 'exam-review', staffId, comment, retake },
})
