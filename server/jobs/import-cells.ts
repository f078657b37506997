import type { ImportColumn, ImportFault } from '#shared/jobs/imports.contract'
import { FIVE_INSURANCES } from '#shared/jobs/imports.words'
import {
  type Insurance,
  Insurance as Insurances,
  Lodging,
  PayPeriod,
  PostingKind,
  Shift,
  Skill,
} from '#shared/jobs/postings.contract'
import { INSURANCES, KINDS, LODGINGS, PERIODS, SHIFTS, SKILLS } from '#shared/jobs/postings.words'
import * as sheets from '../platform/sheets/cells'
import { byName, plain } from '../platform/sheets/cells'

/** The cells of a line of postings, by column; trimmed. */
export type Cells = sheets.Cells<ImportColumn>

/** Something wrong with a cell of it. */
export type Fault = sheets.Fault<ImportColumn, ImportFault>

/** Reads the cells of one line of postings. */
export type CellReader = sheets.CellReader<ImportColumn, ImportFault>

const SHORT_KINDS = new Map<string, PostingKind>([
  ['兼职', 'part-time'],
  ['非全日制', 'part-time'],
  ['全日制', 'full-time'],
])

export const KIND_NAMES = new Map([...byName(PostingKind.options, KINDS), ...SHORT_KINDS])
export const SHIFT_NAMES = byName(Shift.options, SHIFTS)
export const SKILL_NAMES = byName(Skill.options, SKILLS)
export const LODGING_NAMES = byName(Lodging.options, LODGINGS)
export const PERIOD_NAMES = new Map([
  ...byName(PayPeriod.options, PERIODS),
  ...PayPeriod.options.map(period => [`元/${PERIODS[period]}`, period] as const),
])

const SHORT_INSURANCES = Insurances.options.flatMap(one => {
  const name = INSURANCES[one]
  return name.endsWith('保险') ? [[name.slice(0, -2), one] as const] : []
})
export const INSURANCE_NAMES = new Map<string, Insurance>([
  ...byName(Insurances.options, INSURANCES),
  ...SHORT_INSURANCES,
])

const FIVE: readonly Insurance[] = ['pension', 'medical', 'injury', 'unemployment', 'maternity']

/** 五险 and 五险一金 stand for what they are. */
export function insurancesIn(reader: CellReader, cells: Cells): Insurance[] {
  const text = plain(cells.insurance)
  if (text === FIVE_INSURANCES || text === '社保') return [...FIVE]
  if (text === `${FIVE_INSURANCES}一金`) return [...FIVE, 'housing-fund']
  if (text === '无' || text === '没有') return []
  return reader.choices('insurance', INSURANCE_NAMES)
}

/**
 * A day however it is usually written: 2026-12-31, 2026/12/31, 2026.12.31, 2026年12月31日.
 *
 * @returns null where there is none, or it does not exist.
 */
export function dayIn(text: string): string | null {
  const [, year, month, day] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:\s+0{1,2}:00(?::00)?)?$/.exec(text) ?? []
  if (!year || !month || !day) return null
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${written}T00:00:00Z`)
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written)
  return exists ? written : null
}
