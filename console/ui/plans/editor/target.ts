import type { Category } from '#shared/checkins/categories.contract'
import type { PlanFor } from '#shared/checkins/plans.contract'
import { words as plans } from '../plans.words'
import { type Draft, termsOf } from './draft'
import { words } from './editor.words'
import type { Preview } from './use-preview'

/** Whose plan is edited. */
export type Target =
  | { kind: 'person'; personId: string; name: string; category: Category | null }
  | { kind: 'category'; category: Category }

/** The same, as the server is told. */
export const planFor = (target: Target): PlanFor =>
  target.kind === 'person' ? { kind: 'person', personId: target.personId } : target

/** What stands above the editor. */
export const titleOf = (target: Target): string =>
  target.kind === 'person'
    ? words.titleFor.person(target.name)
    : words.titleFor.category(target.category)

/** What was done. @param firstDay - in words. */
export const savedInWords = (target: Target, firstDay: string): string =>
  target.kind === 'person'
    ? words.saved.person(firstDay)
    : words.saved.category(target.category, firstDay)

/** What saving would do, in one sentence. */
export function willChange(target: Target, draft: Draft, preview: Preview, today: string): string {
  const term = {
    firstDay: plans.dayInWords(preview.firstDay, today),
    lastDay: draft.temporary ? plans.dayInWords(draft.lastDay, today) : null,
  }
  const asks = asksInWords(target, draft)
  return target.kind === 'person'
    ? words.willChange.person(target.name, asks, term)
    : words.willChange.category(target.category, preview.people, asks, term)
}

function asksInWords(target: Target, { asks, terms }: Draft): string {
  switch (asks) {
    case 'own':
      return plans.termsInWords(termsOf(terms))
    case 'as-category':
      return words.asCategory(target.category)
    case 'nothing':
      return plans.termsInWords(null)
  }
}
