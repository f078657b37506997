import { missingMedia } from '#shared/reports/answers.rules'
import type { Question } from '#shared/reports/questions.contract'
import type { MediaWishes } from '#shared/reports/schedules.contract'
import type { Filled } from './drafts.store'

/** What still has to be said before a report can be handed in. */
export interface Missing {
  /** Ids of questions. */
  questions: readonly string[]
  /** Something that must be heard or seen, and no word on why it is not. */
  media: boolean
}

/** What is missing in a report, of the questions that are asked now. */
export const missingIn = (
  questions: readonly Question[],
  wishes: MediaWishes,
  { answers, pieces, withoutMedia }: Filled,
): Missing => ({
  questions: questions
    .filter(({ id, required }) => required && !answers[id]?.trim())
    .map(({ id }) => id),
  media:
    withoutMedia.trim() === '' &&
    missingMedia(
      wishes,
      pieces.map(({ kind }) => kind),
    ).length > 0,
})
