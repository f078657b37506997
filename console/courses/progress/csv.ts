import type { exportProgress } from '#shared/courses/records.contract'
import type { z } from '#shared/z'
import { type Cell, csvFrom } from '../../ui/csv'
import { words } from './progress.words'

type Exported = z.output<(typeof exportProgress)['reply']>

/** The list of progress as a table file; its first and last lines say who took it. */
export function csvOf({ people, mark }: Exported): string {
  const line = [words.mark(mark.name, mark.organisationName, mark.at)]
  const rows = people.map((one): Cell[] => [
    ...[one.name, one.officeName, words.standings[one.standing]],
    ...[one.done, one.assigned, one.overdue, Math.floor(one.seconds / 60), one.examsPassed],
    one.lastStudiedAt === null ? '' : words.moment(one.lastStudiedAt),
  ])
  return csvFrom([line, words.heads, ...rows, line])
}
