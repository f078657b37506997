import type { Category } from '#shared/checkins/categories.contract'
import { Refused } from '#shared/ask'
import type { Draw, setPaper } from '#shared/courses/exams.contract'
import type { Day } from '#shared/time/days'
import type { z } from '#shared/z'
import { words } from './papers.words'

/** What is filled in, before it is known whom it is for. */
export type Draft = Omit<z.input<(typeof setPaper)['input']>, 'for' | 'attemptId'> & {
  target: 'everybody' | 'category' | 'person'
  category: Category
}

/** Ten questions in half an hour, from today. @param forMany - whether it may be for more than one. */
export const emptyDraft = (today: Day, forMany: boolean): Draft => ({
  target: forMany ? 'everybody' : 'person',
  category: 'ordinary',
  title: '',
  draws: [{ field: null, kind: null, count: 10 }],
  minutes: 30,
  passPercent: 60,
  tries: 3,
  hoursBetween: 1,
  identity: false,
  firstDay: today,
  lastDay: null,
  reason: '',
})

/** How many questions of the bank fit a rule. */
export const fitting = (
  counts: readonly { field: string; kind: string; count: number }[],
  { field, kind }: Draw,
): number =>
  counts
    .filter(one => (field === null || one.field === field) && (kind === null || one.kind === kind))
    .reduce((sum, { count }) => sum + count, 0)

/** What the server found wrong, by the name of the field; empty when it said nothing of fields. */
export function faultsIn(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof Refused)) return {}
  return Object.fromEntries(
    (error.problem.errors ?? []).map(({ path, code }) => [
      path.split('.')[0] ?? '',
      words.faults[code] ?? words.faultElse,
    ]),
  )
}
