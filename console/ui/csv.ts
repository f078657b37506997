/** A cell as text, or a number that the server made. */
export type Cell = string | number

/** By this a spreadsheet knows that the text is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF'

/** What a spreadsheet may take for a formula, in both widths, and what it skips before one. */
const FORMULA = /^[\s\u00A0\u3000]*[=+\-@＝＋－＠]/u

/** Lines of cells as a table file. */
export const csvFrom = (lines: readonly (readonly Cell[])[]): string =>
  BYTE_ORDER_MARK + lines.map(lineOf).join('')

const lineOf = (cells: readonly Cell[]) => `${cells.map(written).join(',')}\r\n`

/** A text that would be run as a formula is made a text again by the sign before it. */
function written(cell: Cell): string {
  if (typeof cell === 'number') return String(cell)
  const harmless = FORMULA.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
