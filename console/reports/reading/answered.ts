import type { Question } from '#shared/reports/questions.contract'
import type { Opened } from './use-report'
import { words } from './reading.words'

/** One question with what was said to it, as words. */
export interface Answered {
  question: Question
  said: string
  /** Before all others: help is asked for, or the mood is low. */
  isUrgent: boolean
}

/** Every question of a report with what was said, in the order in which they were asked. */
export function answeredIn({ questions, answers }: Opened): Answered[] {
  const given = new Map(answers.map(answer => [answer.questionId, answer.words]))
  return questions.questions.map(question => {
    const raw = given.get(question.id) ?? ''
    const isUrgent =
      (question.kind === 'help' && raw === 'yes') ||
      (question.kind === 'mood' && (raw === '1' || raw === '2'))
    return { question, said: raw === '' ? words.unanswered : inWords(question, raw), isUrgent }
  })
}

function inWords({ kind }: Question, raw: string): string {
  switch (kind) {
    case 'yes-no':
      return raw === 'yes' ? words.yes : words.no
    case 'help':
      return raw === 'yes' ? words.helpYes : words.helpNo
    case 'mood':
      return words.moods[raw] ?? raw
    case 'choice':
    case 'text':
      return raw
  }
}
