import { isRight } from '#shared/courses/exams.rules'
import type { KeyedQuestion } from '#shared/courses/lessons.contract'
import type { QuizAnswer, QuizResult, StudyQuiz } from '#shared/courses/quizzes.contract'
import { type StoredVersion, lessonVersion } from '../versions.model'
import { leftOf } from './finishing'
import type { Draw } from './judging'
import type { StoredProgress } from './progress.model'
import type { AnsweredQuiz, StoredQuiz } from './quizzes.model'

/** Fisher–Yates. */
export function shuffled<One>(all: readonly One[], draw: Draw): One[] {
  const cards = [...all]
  for (let last = cards.length - 1; last > 0; last--) {
    const other = Math.floor(draw() * (last + 1))
    ;[cards[last], cards[other]] = [cards[other]!, cards[last]!]
  }
  return cards
}

/** The version that was asked about. */
export async function versionOf(quiz: StoredQuiz): Promise<StoredVersion> {
  const version = await lessonVersion(quiz.lessonId, quiz.version)
  if (!version) throw new Error(`version ${quiz.version} of ${quiz.lessonId} is gone`)
  return version
}

/** The questions in the order in which they were drawn. */
const asked = ({ drawn }: StoredQuiz, { content }: StoredVersion): KeyedQuestion[] =>
  drawn.flatMap(({ questionId, choiceIds }) => {
    const question = content.questions.find(({ id }) => id === questionId)
    if (!question) return []
    const choices = choiceIds.flatMap(id => question.choices.filter(one => one.id === id))
    return [{ ...question, choices }]
  })

/** Questions without their answers. */
export const shownQuiz = (quiz: StoredQuiz, version: StoredVersion): StudyQuiz => ({
  id: quiz.id,
  lessonId: quiz.lessonId,
  version: quiz.version,
  needed: quiz.needed,
  questions: asked(quiz, version).map(({ id, kind, text, choices }) => ({
    ...{ id, kind, text, choices },
  })),
})

const isRightly = ({ kind, key }: KeyedQuestion, chosen: readonly string[]) =>
  isRight(kind, key, chosen)

/** What became of a go. */
export function judged(
  quiz: StoredQuiz,
  version: StoredVersion,
  answers: readonly QuizAnswer[],
  now: Date,
): AnsweredQuiz {
  const all = asked(quiz, version).map(question => ({
    question,
    chosen: answers.find(({ questionId }) => questionId === question.id)?.chosen ?? [],
  }))
  const right = all.filter(({ question, chosen }) => isRightly(question, chosen)).length
  return {
    at: now,
    answers: all.map(({ question, chosen }) => ({ questionId: question.id, chosen })),
    right,
    passed: right >= quiz.needed,
  }
}

/** How it went, with the answers. */
export const resultOf = (
  quiz: StoredQuiz,
  { right, passed, answers }: AnsweredQuiz,
  version: StoredVersion,
  progress: StoredProgress,
): QuizResult => ({
  id: quiz.id,
  lessonId: quiz.lessonId,
  right,
  needed: quiz.needed,
  passed,
  answers: asked(quiz, version).map(question => {
    const chosen = answers.find(({ questionId }) => questionId === question.id)?.chosen ?? []
    return { question, chosen, right: isRightly(question, chosen) }
  }),
  leftSeconds: Math.ceil(leftOf(progress) / 1000),
  doneAt: progress.done?.at.toISOString() ?? null,
})
