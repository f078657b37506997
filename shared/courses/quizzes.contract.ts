import type { Contract } from '../endpoint'
import { z } from '../z'
import { Choice, KeyedQuestion, Question } from './lessons.contract'

/** Questions drawn for one go. The same ones come back until they are answered. */
export const StudyQuiz = z
  .strictObject({
    id: z.string(),
    lessonId: z.string(),
    version: z.int(),
    questions: z.array(Question),
    /** So many must be right. */
    needed: z.int(),
  })
  .meta({ id: 'StudyQuiz' })
export type StudyQuiz = z.infer<typeof StudyQuiz>

export const startQuiz = {
  input: z.strictObject({ lessonId: z.string().max(64) }),
  reply: StudyQuiz,
} satisfies Contract

export const QuizAnswer = z.strictObject({
  questionId: z.string().max(40),
  /** Ids of choices; for `order` all of them in the chosen order. */
  chosen: z.array(Choice.shape.id).max(8),
})
export type QuizAnswer = z.infer<typeof QuizAnswer>

export const QuizResult = z
  .strictObject({
    id: z.string(),
    lessonId: z.string(),
    right: z.int(),
    needed: z.int(),
    passed: z.boolean(),
    answers: z.array(
      z.strictObject({
        question: KeyedQuestion,
        chosen: z.array(z.string()),
        right: z.boolean(),
      }),
    ),
    /** What still is to be studied before the lesson is done. Seconds. */
    leftSeconds: z.int(),
    doneAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'QuizResult' })
export type QuizResult = z.infer<typeof QuizResult>

/** Sending the same answers twice gives the same result. */
export const answerQuiz = {
  input: z.strictObject({
    id: z.string().regex(/^[0-9a-f]{24}$/),
    answers: z.array(QuizAnswer).max(60),
  }),
  reply: QuizResult,
} satisfies Contract
