import { csvFrom } from '../../ui/csv'
import type { Fetched } from './fetched'
import { cellsOf, columnsOf, markOf } from './sheet-table'

/** A fetched export as a table file; its first and last lines say who fetched it. */
export function csvOf(fetched: Fetched): string {
  const mark = [markOf(fetched)]
  return csvFrom([mark, columnsOf(fetched), ...cellsOf(fetched), mark])
}
