import { csvOf } from '#shared/csv'
import { ImportColumn } from '#shared/jobs/imports.contract'
import { COLUMNS, EXAMPLE, SHEET_NAME, TEMPLATE_NAME } from '#shared/jobs/imports.words'
import { INSURANCES, KINDS, LODGINGS, PERIODS, SHIFTS, SKILLS } from '#shared/jobs/postings.words'
import { writeXlsx } from '../platform/sheets/write'

const CHOICES: readonly (readonly string[])[] = [
  ['用工方式', Object.values(KINDS).join('、')],
  ['计酬方式', Object.values(PERIODS).join('、')],
  ['班次', Object.values(SHIFTS).join('、')],
  ['技能（可填多个，用顿号隔开）', Object.values(SKILLS).join('、')],
  ['保险（可填多个，也可填“五险”）', Object.values(INSURANCES).join('、')],
  ['吃住', Object.values(LODGINGS).join('、')],
  ['截止日期', '写成 2026-12-31'],
  ['统一社会信用代码', '单位要先在“用人单位”里登记'],
]

/** An empty table with one line that shows how, and in Excel a sheet of what may be filled in. */
export async function templateFile(format: 'csv' | 'xlsx') {
  const columns = ImportColumn.options
  const lines = [columns.map(one => COLUMNS[one]), columns.map(one => EXAMPLE[one])]
  if (format === 'csv') {
    const bytes = Buffer.from(csvOf(lines)).toString('base64')
    return { name: `${TEMPLATE_NAME}.csv`, type: 'text/csv;charset=utf-8', bytes }
  }
  const file = await writeXlsx([
    { name: SHEET_NAME, lines, widths: columns.map(one => (one === 'description' ? 40 : 18)) },
    { name: '填写说明', lines: [['列', '可以填什么'], ...CHOICES], widths: [34, 90] },
  ])
  return {
    name: `${TEMPLATE_NAME}.xlsx`,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: file.toString('base64'),
  }
}
