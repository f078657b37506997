import type { Category } from '#shared/checkins/categories.contract'
import { Refused } from '#shared/ask'
import type { Schedule, setSchedule } from '#shared/reports/schedules.contract'
import type { Day } from '#shared/time/days'
import type { z } from '#shared/z'
import { words } from './schedules.words'

/** What is filled in, before it is known whom it is for. */
export type Draft = Omit<z.input<(typeof setSchedule)['input']>, 'for'> & {
  target: 'person' | 'category'
  category: Category
}

/** A weekly report of everybody ordinary, from today. */
export const emptyDraft = (today: Day): Draft => ({
  target: 'category',
  category: 'ordinary',
  kind: 'periodic',
  cadence: { every: 1, unit: 'week' },
  days: 3,
  identity: false,
  media: { voice: 'optional', pictures: 'optional', video: 'none' },
  firstDay: today,
  lastDay: null,
  reason: '',
})

/** Whose schedule it is, as one would call it. */
export const whoOf = (schedule: Schedule): string =>
  schedule.for.kind === 'category' ? words.ofCategory(schedule.for.category) : schedule.forName

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
