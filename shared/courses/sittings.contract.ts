import type { Contract } from '../endpoint'
import { RequestState } from '../faces/requests.contract'
import { z } from '../z'
import { MOST_CHOICES } from './lesson-limits'
import { Question } from './lessons.contract'

const Id = z.string().max(64)
const LocalId = z.string().regex(/^[\w-]{1,40}$/)

/**
 * Where a person stands with an exam: it can be sat; it is being sat; it was passed; another try comes
 * later; no try is left; it has not begun; it is over.
 */
export const ExamState = z.enum([
  'open',
  'running',
  'passed',
  'waits',
  'used-up',
  'not-yet',
  'over',
])
export type ExamState = z.infer<typeof ExamState>

/** How a sitting ended: by the person, or because its time was over. */
export const SittingEnd = z.enum(['handed-in', 'time-over'])
export type SittingEnd = z.infer<typeof SittingEnd>

/** An exam as a person sees it. */
export const OwnExam = z
  .strictObject({
    paperId: z.string(),
    title: z.string(),
    questions: z.int(),
    minutes: z.int(),
    passPercent: z.int(),
    state: ExamState,
    /** From when on it can be sat, for `waits` and `not-yet`. */
    opensAt: z.iso.datetime().nullable(),
    /** The last moment to begin; null: none is set. */
    until: z.iso.datetime().nullable(),
    triesLeft: z.int(),
    identity: z.boolean(),
    /** What is being sat; null when nothing is. */
    sittingId: z.string().nullable(),
  })
  .meta({ id: 'OwnExam' })
export type OwnExam = z.infer<typeof OwnExam>

/** How a sitting went. */
export const Outcome = {
  id: z.string(),
  title: z.string(),
  /** The first, the second … of this exam. */
  number: z.int(),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime(),
  end: SittingEnd,
  right: z.int(),
  of: z.int(),
  passPercent: z.int(),
  passed: z.boolean(),
  /** How the request stands to show that it was oneself; null: none was made. */
  identity: RequestState.nullable(),
}

export const OwnSitting = z
  .strictObject({
    ...Outcome,
    /** What an officer wrote; null while nobody has looked. */
    comment: z.string().nullable(),
    /** Another try was allowed. */
    retake: z.boolean(),
    identityRequestId: z.string().nullable(),
  })
  .meta({ id: 'OwnSitting' })
export type OwnSitting = z.infer<typeof OwnSitting>

export const readOwnExams = {
  input: z.strictObject({ after: z.string().max(200).optional() }),
  reply: z.strictObject({
    exams: z.array(OwnExam),
    /** Newest first. */
    sittings: z.array(OwnSitting),
    next: z.string().nullable(),
  }),
} satisfies Contract

/** What was answered to a question; names mean nothing outside this sitting. */
export const SavedAnswer = z.strictObject({
  questionId: LocalId,
  /** In the order in which they were put, for a question of order. */
  chosen: z.array(LocalId).max(MOST_CHOICES),
  /** Counts up with each change: what comes late does not undo what came after. */
  step: z.int().min(1).max(1_000_000),
})
export type SavedAnswer = z.infer<typeof SavedAnswer>

/** An exam while it is being sat. No key is in it. */
export const Sitting = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    startedAt: z.iso.datetime(),
    endsAt: z.iso.datetime(),
    /** By the server's clock; 0 when it is over. */
    remainingMilliseconds: z.int(),
    questions: z.array(Question),
    answers: z.array(SavedAnswer),
    identityRequestId: z.string().nullable(),
  })
  .meta({ id: 'ExamSitting' })
export type Sitting = z.infer<typeof Sitting>

export const beginExam = {
  input: z.strictObject({ paperId: Id, attemptId: z.uuid() }),
  reply: Sitting,
} satisfies Contract

export const readSitting = {
  input: z.strictObject({ id: Id }),
  reply: Sitting,
} satisfies Contract

export const saveExamAnswer = {
  input: SavedAnswer.extend({ sittingId: Id }),
  reply: z.strictObject({
    /** The newest that is saved. */
    step: z.int(),
    remainingMilliseconds: z.int(),
  }),
} satisfies Contract

/** A question after the end: what was answered, what is right, and why. */
export const ResultItem = z
  .strictObject({
    question: Question,
    chosen: z.array(z.string()),
    key: z.array(z.string()),
    right: z.boolean(),
    explanation: z.string(),
    cite: z.string(),
  })
  .meta({ id: 'ExamResultItem' })
export type ResultItem = z.infer<typeof ResultItem>

const Result = z
  .strictObject({ sitting: OwnSitting, items: z.array(ResultItem) })
  .meta({ id: 'ExamResult' })
export type Result = z.infer<typeof Result>

/** Handing in twice is harmless; after the end it counts what was saved in time. */
export const handInExam = { input: z.strictObject({ id: Id }), reply: Result } satisfies Contract

export const readResult = { input: z.strictObject({ id: Id }), reply: Result } satisfies Contract
