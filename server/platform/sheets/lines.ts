import { createHash } from 'node:crypto'
import { Refusal } from '../errors'
import { type Cells, plain } from './cells'
import { readCsv } from './csv'
import { NotATable, TooLong } from './limits'
import { readXlsx } from './xlsx'

/** What a table of ours looks like. */
export interface Shape<Column extends string> {
  /** In the order of the template. */
  columns: readonly Column[]
  heads: Readonly<Record<Column, string>>
  /** Columns without which nothing can be told. */
  needed: readonly Column[]
  /** What the line that shows how says in a column: by its beginning it is known again and left out. */
  example: { column: Column; mark: string }
}

/** A line of a table that says something, as the spreadsheet counts. */
export interface Line<Column extends string> {
  line: number
  cells: Cells<Column>
}

/**
 * The cells of a file. An Excel file is a zip and begins like one; whatever else it is called, the
 * rest is text.
 *
 * @throws {Refusal} 422 it cannot be read, or is too long.
 */
export async function tableIn(bytes: Buffer): Promise<string[][]> {
  try {
    return bytes.subarray(0, 2).toString('latin1') === 'PK' ? await readXlsx(bytes) : readCsv(bytes)
  } catch (error) {
    if (error instanceof TooLong) throw new Refusal(422, 'import-too-long')
    if (error instanceof NotATable) {
      throw new Refusal(422, 'import-unreadable', undefined, { cause: error })
    }
    throw error
  }
}

/**
 * The lines of a table by their columns; columns may stand in any order, and what is not ours is
 * not read. Empty lines and the example of the template are left out.
 *
 * @throws {Refusal} 422 the head is not ours, or there is nothing below it.
 */
export function linesOf<Column extends string>(
  table: readonly (readonly string[])[],
  { columns, heads, needed, example }: Shape<Column>,
): Line<Column>[] {
  const found = (table[0] ?? []).map(plain)
  const at = new Map(columns.map(column => [column, found.indexOf(plain(heads[column]))] as const))
  if (needed.some(column => at.get(column) === -1)) throw new Refusal(422, 'import-wrong-columns')
  const lines = table.slice(1).flatMap((cells, index) => {
    const entries = columns.map(
      column => [column, unquoted(cells[at.get(column) ?? -1] ?? '')] as const,
    )
    const isEmpty = entries.every(([, text]) => text === '')
    const read = Object.fromEntries(entries) as Record<Column, string>
    // The head is line 1.
    return isEmpty || read[example.column].startsWith(example.mark)
      ? []
      : [{ line: index + 2, cells: read }]
  })
  if (lines.length === 0) throw new Refusal(422, 'import-empty')
  return lines
}

/** The sign that makes a formula a text again is no part of the text. */
const unquoted = (cell: string): string => cell.trim().replace(/^'(?=[=+\-@＝＋－＠])/, '')

/** What the lines say comes to, whatever the form of the file. */
export const digestOf = <Column extends string>(
  lines: readonly Line<Column>[],
  columns: readonly Column[],
): string =>
  createHash('sha256')
    .update(JSON.stringify(lines.map(({ cells }) => columns.map(one => cells[one]))))
    .digest('hex')
