import type { Category } from '#shared/checkins/categories.contract'
import type { Assignment, StudyPlan, assignLessons } from '#shared/courses/assignments.contract'
import { type Day, daysAfter } from '#shared/time/days'
import type { z } from '#shared/z'
import { fieldFaultsOf } from '../../ui/field-faults'
import { words } from './assignments.words'

/** A lesson that was chosen. */
export interface Chosen {
  id: string
  title: string
}

/** What is filled in, before it is known whom it is for. */
export interface Draft {
  target: 'person' | 'category'
  category: Category
  title: string
  lessons: readonly Chosen[]
  /** Minutes; null: none. */
  minutes: number | null
  source: string
  firstDay: Day
  lastDay: Day
  reason: string
}

const USUAL_DAYS = 14

export const emptyDraft = (today: Day): Draft => ({
  ...{ target: 'person', category: 'ordinary', title: '', lessons: [], minutes: null, source: '' },
  ...{ firstDay: today, lastDay: daysAfter(today, USUAL_DAYS), reason: '' },
})

/** A draft with the lessons of a plan; what it is called and aims at goes with them. */
export const withPlan = (
  draft: Draft,
  plan: StudyPlan,
  titles: ReadonlyMap<string, string>,
): Draft => ({
  ...draft,
  title: draft.title || plan.title,
  lessons: plan.lessonIds.map(id => ({ id, title: titles.get(id) ?? '' })),
  minutes: plan.target?.minutes ?? draft.minutes,
  source: plan.target?.source ?? draft.source,
})

/** What is sent. @param attemptId - made once per act. */
export function toSend(
  draft: Draft,
  attemptId: string,
  personId: string | undefined,
): z.input<(typeof assignLessons)['input']> {
  const { target, category, title, lessons, firstDay, lastDay, reason } = draft
  return {
    ...{ attemptId, title: title.trim(), firstDay, lastDay, reason: reason.trim() },
    for:
      target === 'person'
        ? { kind: 'person', personId: personId ?? '' }
        : { kind: 'category', category },
    lessonIds: lessons.map(({ id }) => id),
    target: targetOf(draft),
  }
}

/** What is to be reached, or null. */
export const targetOf = ({ minutes, source }: Pick<Draft, 'minutes' | 'source'>) =>
  minutes === null ? null : { minutes, source: source.trim() }

/** What the server found wrong, by the beginning of its path. */
export function faultsIn(error: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(fieldFaultsOf(error)).map(([path, code]) => [
      path.split('.')[0] ?? '',
      words.faults[code] ?? words.faultElse,
    ]),
  )
}

/** Whose it is, as one would call it. */
export const whoOf = (assignment: Assignment): string =>
  assignment.for.kind === 'category'
    ? words.ofCategory(assignment.for.category)
    : assignment.forName
