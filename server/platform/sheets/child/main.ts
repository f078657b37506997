/**
 * Reads one .xlsx file and ends. A process of its own: a file can claim a cell a million lines down,
 * and whoever believes it needs all the memory there is.
 */
import { readSheet } from 'read-excel-file/universal'
import { MOST_COLUMNS, MOST_LINES } from '../limits'
import type { Heard, Told } from '../messages'

/** What a spreadsheet keeps in a cell. */
type Cell = string | number | boolean | Date | null

const written = (cell: Cell): string => {
  if (cell === null) return ''
  // A spreadsheet has no time zones: its days are kept as UTC.
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)
}

async function read(bytes: Uint8Array): Promise<Told> {
  const copy = new Uint8Array(bytes)
  const rows = (await readSheet(copy.buffer)) as unknown as Cell[][]
  if (rows.length > MOST_LINES) return { kind: 'too-long' }
  return { kind: 'lines', lines: rows.map(row => row.slice(0, MOST_COLUMNS).map(written)) }
}

process.once('message', ({ bytes }: Heard) => {
  void read(bytes)
    .catch((error: Error): Told => ({ kind: 'not-a-table', why: error.message }))
    .then(told => process.send!(told, () => process.exit(0)))
})
