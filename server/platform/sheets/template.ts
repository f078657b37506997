import { csvOf } from '#shared/csv'
import { writeXlsx } from './write'

/** A table to fill in. */
export interface Template {
  /** Of the file, without its ending. */
  name: string
  sheet: string
  heads: readonly string[]
  /** One line that shows how. */
  example: readonly string[]
  /** Width of each column, in signs. */
  widths: readonly number[]
  /** What may be filled in: the column, and its choices; a sheet of its own in Excel. */
  choices: readonly (readonly [string, string])[]
}

/** An empty table with one line that shows how, and in Excel a sheet of what may be filled in. */
export async function templateFile(template: Template, format: 'csv' | 'xlsx') {
  const { name, sheet, heads, example, widths, choices } = template
  const lines = [heads, example]
  if (format === 'csv') {
    const bytes = Buffer.from(csvOf(lines)).toString('base64')
    return { name: `${name}.csv`, type: 'text/csv;charset=utf-8', bytes }
  }
  const file = await writeXlsx([
    { name: sheet, lines, widths },
    { name: '填写说明', lines: [['列', '可以填什么'], ...choices], widths: [34, 90] },
  ])
  return {
    name: `${name}.xlsx`,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: file.toString('base64'),
  }
}
