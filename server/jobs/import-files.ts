import { normalCreditCode } from '#shared/jobs/credit-code.rules'
import { dayInChina } from '#shared/time/days'
import { type Organisation, organisationsWithin } from '../organisation/organisation.model'
import { digestOf, linesOf, tableIn } from '../platform/sheets/lines'
import { countyFor, permit } from './area'
import type { By } from './employers.actions'
import { employersByLicence } from './employers.model'
import { mayKeepWork } from './employers.policy'
import { type Line, POSTINGS_SHAPE, type ReadRow, readRows } from './import-rows'
import { townshipName } from './presenting-postings'

/** A file as it was read, against what the county has registered. */
export interface ReadFile {
  county: Organisation
  digest: string
  rows: ReadRow[]
}

/** Reads a file for the county of the actor. Nothing is stored. @throws {Refusal} */
export async function readFile(
  { bytes }: { bytes: string },
  { actor, now }: By,
): Promise<ReadFile> {
  const asked = { may: mayKeepWork, unknown: 'no-such-organisation' } as const
  const county = await permit(actor, await countyFor(actor), asked)
  const lines = linesOf(await tableIn(Buffer.from(bytes, 'base64')), POSTINGS_SHAPE)
  return {
    county,
    digest: digestOf(lines, POSTINGS_SHAPE.columns),
    rows: await rowsOf(lines, county, now),
  }
}

async function rowsOf(lines: readonly Line[], county: Organisation, now: Date) {
  const [employers, tree] = await Promise.all([
    employersByLicence(
      county.id,
      lines.map(({ cells }) => normalCreditCode(cells.licence)),
    ),
    organisationsWithin(county.id),
  ])
  const offices = tree.filter(({ level }) => level === 'office')
  return readRows(lines, {
    employers: new Map(employers.map(one => [one.licenceNumber, one])),
    townships: new Map(offices.map(({ id, name }) => [townshipName(name), id])),
    today: dayInChina(now),
  })
}
