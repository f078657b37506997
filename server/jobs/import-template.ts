import { ImportColumn } from '#shared/jobs/imports.contract'
import { COLUMNS, EXAMPLE, SHEET_NAME, TEMPLATE_NAME } from '#shared/jobs/imports.words'
import { INSURANCES, KINDS, LODGINGS, PERIODS, SHIFTS, SKILLS } from '#shared/jobs/postings.words'
import type { Template } from '../platform/sheets/template'

const CHOICES: Template['choices'] = [
  ['用工方式', Object.values(KINDS).join('、')],
  ['计酬方式', Object.values(PERIODS).join('、')],
  ['班次', Object.values(SHIFTS).join('、')],
  ['技能（可填多个，用顿号隔开）', Object.values(SKILLS).join('、')],
  ['保险（可填多个，也可填“五险”）', Object.values(INSURANCES).join('、')],
  ['吃住', Object.values(LODGINGS).join('、')],
  ['截止日期', '写成 2026-12-31'],
  ['统一社会信用代码', '单位要先在“用人单位”里登记'],
]

/** A table of postings to fill in. */
export const POSTINGS_TEMPLATE: Template = {
  name: TEMPLATE_NAME,
  sheet: SHEET_NAME,
  heads: ImportColumn.options.map(one => COLUMNS[one]),
  example: ImportColumn.options.map(one => EXAMPLE[one]),
  widths: ImportColumn.options.map(one => (one === 'description' ? 40 : 18)),
  choices: CHOICES,
}
