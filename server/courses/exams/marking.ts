import { isPassed, isRight } from '#shared/courses/exams.rules'
import type { StoredQuestion } from './questions.model'
import { type StoredSitting, nameOf } from './sittings.model'

/** One question of a sitting, with what was answered. */
export interface Marked {
  /** How it is called within the sitting. */
  name: string
  question: StoredQuestion
  /** Ids of its choices as they were shown. */
  choices: readonly string[]
  /** As the bank names them; empty when nothing was saved in time. */
  chosen: readonly string[]
  savedAt: Date | null
  right: boolean
}

/** Each question of a sitting, marked by the key of the bank. */
export function markedItems(
  { questions, answers }: Pick<StoredSitting, 'questions' | 'answers'>,
  bank: ReadonlyMap<string, StoredQuestion>,
): Marked[] {
  return questions.map(({ bankId, choices }, place) => {
    const name = nameOf(place)
    const question = bank.get(bankId)
    if (!question) throw new Error(`question ${bankId} of a sitting is gone`)
    const answer = answers[name]
    const chosen = answer?.chosen ?? []
    return {
      ...{ name, question, choices, chosen },
      savedAt: answer?.at ?? null,
      right: isRight(question.kind, question.key, chosen),
    }
  })
}

/** How a sitting went. */
export function marksOf(sitting: StoredSitting, bank: ReadonlyMap<string, StoredQuestion>) {
  const right = markedItems(sitting, bank).filter(item => item.right).length
  return { right, passed: isPassed(right, sitting.questions.length, sitting.passPercent) }
}
