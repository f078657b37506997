import type { QuestionKind } from '#shared/courses/lessons.contract'

/** What is chosen after a choice was touched: one takes the place of another, or of itself. */
export function chosenAfter(
  kind: QuestionKind | undefined,
  before: readonly string[],
  choiceId: string,
): readonly string[] {
  if (before.includes(choiceId)) return before.filter(id => id !== choiceId)
  return kind === 'multiple' || kind === 'order' ? [...before, choiceId] : [choiceId]
}
