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

/** The cells of a line, by column; trimmed. */
export type Cells = Readonly<Record<ImportColumn, string>>

/** Something wrong with a cell. */
export interface Fault {
  column: ImportColumn
  fault: ImportFault
  found: string
}

/** Reads the cells of one line and remembers what is wrong with them. */
export interface CellReader {
  readonly faults: Fault[]
  blame(column: ImportColumn, fault: ImportFault): void
  text(column: ImportColumn, least: number, most: number): string
  /** Undefined where the cell is empty or no such number. */
  number(
    column: ImportColumn,
    bounds: { least: number; most: number; decimals: number },
  ): number | undefined
  choice<T extends string>(column: ImportColumn, choices: ReadonlyMap<string, T>): T | undefined
  choices<T extends string>(column: ImportColumn, choices: ReadonlyMap<string, T>): T[]
}

/** What is shown of a cell that is wrong. */
const MOST_SHOWN = 40

export function readCells(cells: Cells): CellReader {
  const faults: Fault[] = []
  const blame: CellReader['blame'] = (column, fault) =>
    void faults.push({ column, fault, found: cells[column].slice(0, MOST_SHOWN) })

  return {
    faults,
    blame,
    text(column, least, most) {
      const text = cells[column]
      if (text === '' && least > 0) blame(column, 'missing')
      else if (text.length < least || text.length > most) blame(column, 'too-long')
      return text
    },
    number(column, { least, most, decimals }) {
      const text = cells[column].replaceAll(/[,，元\s]/g, '')
      if (text === '') return undefined
      if (!/^\d+(\.\d+)?$/.test(text)) return void blame(column, 'not-a-number')
      const value = Number(text)
      const tooFine = (text.split('.')[1]?.replace(/0+$/, '').length ?? 0) > decimals
      if (value < least || value > most || tooFine) return void blame(column, 'out-of-range')
      return value
    },
    choice(column, choices) {
      if (cells[column] === '') return void blame(column, 'missing')
      const choice = choices.get(plain(cells[column]))
      if (choice === undefined) blame(column, 'not-a-choice')
      return choice
    },
    choices(column, choices) {
      const parts = cells[column].split(/[、，,;；\s]+/).filter(part => part !== '')
      const found = parts.map(part => choices.get(plain(part)))
      if (found.includes(undefined)) blame(column, 'not-a-choice')
      return [...new Set(found.filter(one => one !== undefined))]
    },
  }
}

/** Parentheses of both widths are the same, and nobody sees a space. */
export const plain = (text: string): string =>
  text.replaceAll('(', '（').replaceAll(')', '）').replaceAll(/\s/g, '')

const byName = <T extends string>(options: readonly T[], words: Record<T, string>) =>
  new Map(options.map(option => [plain(words[option]), option]))

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
