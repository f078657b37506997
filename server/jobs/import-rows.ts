import { isCreditCode, normalCreditCode } from '#shared/jobs/credit-code.rules'
import { ContactPhone } from '#shared/jobs/employers.contract'
import { ImportColumn, type ImportFault } from '#shared/jobs/imports.contract'
import { COLUMNS, EXAMPLE_MARK } from '#shared/jobs/imports.words'
import { type Pay, PostingContent } from '#shared/jobs/postings.contract'
import type { Day } from '#shared/time/days'
import { plain, readCells } from '../platform/sheets/cells'
import type { Line as SheetLine, Shape } from '../platform/sheets/lines'
import {
  type CellReader,
  type Cells,
  type Fault,
  KIND_NAMES,
  LODGING_NAMES,
  PERIOD_NAMES,
  SHIFT_NAMES,
  SKILL_NAMES,
  dayIn,
  insurancesIn,
} from './import-cells'
import type { StoredEmployer } from './employers.model'

/** What lines are read against. */
export interface Known {
  /** By licence. */
  employers: ReadonlyMap<string, StoredEmployer>
  /** Ids of offices by the township's name. */
  townships: ReadonlyMap<string, string>
  today: Day
}

/** One line, read. */
export interface ReadRow {
  line: number
  cells: Cells
  /** Undefined where it has faults. */
  content: PostingContent | undefined
  employer: StoredEmployer | undefined
  faults: Fault[]
}

/** What a table of postings looks like. */
export const POSTINGS_SHAPE: Shape<ImportColumn> = {
  columns: ImportColumn.options,
  heads: COLUMNS,
  needed: ['licence', 'title', 'kind', 'township', 'contactPhone'],
  example: { column: 'licence', mark: EXAMPLE_MARK },
}

/** A line of a table of postings. */
export type Line = SheetLine<ImportColumn>

/** Reads every line. */
export function readRows(lines: readonly Line[], known: Known): ReadRow[] {
  const seen = new Set<string>()
  return lines.map(({ line, cells }) => {
    const reader = readCells<ImportColumn, ImportFault>(cells)
    const { content, employer } = contentOf(reader, cells, known)
    const key = JSON.stringify(cells)
    if (seen.has(key)) reader.blame('title', 'twice')
    seen.add(key)
    const faults = reader.faults
    return { line, cells, employer, faults, content: faults.length === 0 ? content : undefined }
  })
}

function contentOf(reader: CellReader, cells: Cells, known: Known) {
  const employer = employerIn(reader, cells, known)
  const townshipId = known.townships.get(plain(cells.township).replace(/司法所$/, ''))
  if (townshipId === undefined) reader.blame('township', 'unknown-township')
  const aDay = reader.number('hoursADay', { least: 0.5, most: 24, decimals: 1 })
  const daysAWeek = reader.number('daysAWeek', { least: 1, most: 7, decimals: 0 })
  const said = {
    employerId: employer?.id,
    title: reader.text('title', 2, 40),
    kind: reader.choice('kind', KIND_NAMES),
    pay: payIn(reader, cells),
    shift: cells.shift === '' ? 'day' : reader.choice('shift', SHIFT_NAMES),
    hours: aDay === undefined || daysAWeek === undefined ? null : { aDay, daysAWeek },
    place: { townshipId, text: reader.text('address', 2, 120), point: null },
    skills: reader.choices('skills', SKILL_NAMES),
    insurance: insurancesIn(reader, cells),
    lodging: cells.lodging === '' ? 'none' : reader.choice('lodging', LODGING_NAMES),
    deadline: deadlineIn(reader, cells, known.today),
    places: placesIn(reader, cells),
    description: reader.text('description', 0, 1000),
    contact: contactIn(reader, cells),
  }
  // Whatever slipped through is caught by the contract that every posting keeps.
  const checked = PostingContent.safeParse(said)
  if (!checked.success && reader.faults.length === 0) reader.blame('title', 'out-of-range')
  return { content: checked.data, employer }
}

function employerIn(reader: CellReader, cells: Cells, { employers }: Known) {
  const code = normalCreditCode(cells.licence)
  if (cells.licence === '') return void reader.blame('licence', 'missing')
  if (!isCreditCode(code)) return void reader.blame('licence', 'not-a-licence')
  const employer = employers.get(code)
  if (!employer) reader.blame('licence', 'unknown-employer')
  return employer
}

function payIn(reader: CellReader, cells: Cells): Pay | null {
  const bounds = { least: 0, most: 100_000, decimals: 2 }
  const from = reader.number('payFrom', bounds)
  const to = reader.number('payTo', bounds) ?? from
  if (cells.payFrom === '' && cells.payTo === '') return null
  if (cells.payFrom === '') reader.blame('payFrom', 'missing')
  const period = reader.choice('payPeriod', PERIOD_NAMES)
  if (from === undefined || to === undefined || period === undefined) return null
  if (to < from) reader.blame('payTo', 'less-than-from')
  return { from, to, period }
}

function deadlineIn(reader: CellReader, { deadline }: Cells, today: Day): Day | null {
  if (deadline === '') return null
  const day = dayIn(deadline)
  if (day === null) reader.blame('deadline', 'not-a-day')
  else if (day < today) reader.blame('deadline', 'day-over')
  return day
}

function placesIn(reader: CellReader, { places }: Cells): number | undefined {
  if (places === '') return 1
  return reader.number('places', { least: 1, most: 999, decimals: 0 })
}

function contactIn(reader: CellReader, { contactPhone }: Cells) {
  const phone = contactPhone.replaceAll(/\s/g, '')
  if (phone === '') reader.blame('contactPhone', 'missing')
  else if (!ContactPhone.safeParse(phone).success) reader.blame('contactPhone', 'not-a-phone')
  return { name: reader.text('contactName', 1, 40), phone }
}
