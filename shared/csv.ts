/** One cell of a table. */
export type CsvCell = string | number

/** By this a spreadsheet knows that the text is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF'

/** What a spreadsheet may take for a formula, in both widths, and what it skips before one. */
const FORMULA = /^[\s\u00A0\u3000]*[=+\-@＝＋－＠]/u

/** A table as a file that a spreadsheet opens and runs nothing of. */
export const csvOf = (rows: readonly (readonly CsvCell[])[]): string =>
  BYTE_ORDER_MARK + rows.map(cells => `${cells.map(written).join(',')}\r\n`).join('')

function written(cell: CsvCell): string {
  if (typeof cell === 'number') return String(cell)
  const harmless = harmlessText(cell)
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** A text that would be run as a formula is made a text again by the sign before it. */
export const harmlessText = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)
