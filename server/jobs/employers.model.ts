import { type QueryFilter, Schema, model } from 'mongoose'
import { isCreditCode, normalCreditCode } from '#shared/jobs/credit-code.rules'
import type { Contact, EmployerState } from '#shared/jobs/employers.contract'
import type { ClientSession } from '../platform/database'
import type { Vault } from '../platform/vault'
import { containing } from '../platform/containing'

/** An employer as it stands; what led there is in `employer-steps.model.ts`. */
export interface StoredEmployer {
  id: string
  countyId: string
  /** Ids of the organisations above it, from the province to the county. */
  within: string[]
  name: string
  /** 统一社会信用代码, in normal form: once in a county. */
  licenceNumber: string
  isBase: boolean
  offers: string
  state: EmployerState
  reason: string
  verifiedAt: Date | null
  verifiedBy: string | null
  /** Counts what is said of it, from 1. */
  version: number
  /** Counts all that became of it, from 1: the number of its last step. */
  steps: number
  addedAt: Date
  changedAt: Date
  changedBy: string
  /** Contact and address, sealed by the vault. */
  sealed: string
}

/** What nobody can read in the database. */
export interface EmployerSecrets {
  contact: Contact
  address: string
}

const text = { type: String, required: true }

const schema = new Schema(
  {
    _id: text,
    countyId: text,
    within: { type: [String], required: true },
    name: text,
    licenceNumber: text,
    isBase: { type: Boolean, required: true },
    offers: { type: String, default: '' },
    state: text,
    reason: { type: String, default: '' },
    verifiedAt: { type: Date, default: null },
    verifiedBy: { type: String, default: null },
    version: { type: Number, required: true },
    steps: { type: Number, required: true },
    addedAt: { type: Date, required: true },
    changedAt: { type: Date, required: true },
    changedBy: text,
    sealed: text,
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ within: 1, name: 1, _id: 1 }) // the employers of a county, by name
schema.index({ countyId: 1, licenceNumber: 1 }, { unique: true }) // whose licence is this

const Employers = model('JobEmployer', schema, 'job_employers')

type Row = Omit<StoredEmployer, 'id'> & { _id: string }
const toEmployer = ({ _id, ...rest }: Row): StoredEmployer => ({ id: _id, ...rest })

const placeOf = (id: string) => `job_employers.sealed:${id}`

export const sealEmployer = (id: string, secrets: EmployerSecrets, vault: Vault): string =>
  vault.seal(JSON.stringify(secrets), placeOf(id))

/** Contact and address. @throws when what is sealed was altered, moved, or its key is gone. */
export const employerSecrets = ({ id, sealed }: StoredEmployer, vault: Vault): EmployerSecrets =>
  JSON.parse(vault.open(sealed, placeOf(id))) as EmployerSecrets

/** One employer, or null. */
export async function employerById(
  id: string,
  session?: ClientSession,
): Promise<StoredEmployer | null> {
  const row = await Employers.findById(id)
    .session(session ?? null)
    .lean<Row>()
  return row && toEmployer(row)
}

/** Employers by id, in no order. */
export async function employersById(ids: readonly string[]): Promise<StoredEmployer[]> {
  const rows = await Employers.find({ _id: { $in: [...new Set(ids)] } }).lean<Row[]>()
  return rows.map(toEmployer)
}

/** The employers of a county with these licences. */
export async function employersByLicence(
  countyId: string,
  licences: readonly string[],
): Promise<StoredEmployer[]> {
  const rows = await Employers.find({
    countyId,
    licenceNumber: { $in: [...new Set(licences)] },
  }).lean<Row[]>()
  return rows.map(toEmployer)
}

/** What an official looks for in the list. */
export interface EmployerSearch {
  search: string | undefined
  state: EmployerState | undefined
  /** Employment bases alone. */
  bases: boolean
  /** Where the page before ended. */
  after: string | undefined
}

/** One page of employers by name, and how many there are. */
export async function searchEmployers(
  scope: { within: string } | null,
  { search, state, bases, after }: EmployerSearch,
  limit: number,
) {
  if (!scope) return { employers: [], next: null, total: 0 }
  const match: QueryFilter<Row> = {
    ...scope,
    ...(state && { state }),
    ...(bases && { isBase: true }),
    ...(search && wanted(search)),
  }
  const [rows, total] = await Promise.all([
    Employers.find({ $and: [match, beyond(after)] })
      .sort({ name: 1, _id: 1 })
      .limit(limit + 1)
      .lean<Row[]>(),
    Employers.countDocuments(match),
  ])
  const page = rows.slice(0, limit)
  return {
    employers: page.map(toEmployer),
    next: rows.length > limit ? JSON.stringify([page.at(-1)!.name, page.at(-1)!._id]) : null,
    total,
  }
}

function wanted(search: string): QueryFilter<Row> {
  const code = normalCreditCode(search)
  if (isCreditCode(code)) return { licenceNumber: code }
  return { name: containing(search) }
}

function beyond(after: string | undefined): QueryFilter<Row> {
  const [name, id] = readCursor(after)
  if (name === undefined || id === undefined) return {}
  return { $or: [{ name: { $gt: name } }, { name, _id: { $gt: id } }] }
}

/** A cursor that is not ours starts at the beginning. */
function readCursor(after: string | undefined): string[] {
  try {
    const parsed = JSON.parse(after ?? '[]') as unknown
    return Array.isArray(parsed) && parsed.every(part => typeof part === 'string') ? parsed : []
  } catch {
    return []
  }
}

/** Adds an employer. @throws a duplicate (see `isDuplicate`) when the county has one with this licence. */
export async function addEmployerRow(
  { id, ...employer }: StoredEmployer,
  session: ClientSession,
): Promise<void> {
  await Employers.create([{ _id: id, ...employer }], { session })
}

/**
 * Writes an employer over the one that was read.
 *
 * @returns false when somebody else wrote it meanwhile.
 * @throws a duplicate when the county has another with this licence.
 */
export async function replaceEmployer(
  { id, ...employer }: StoredEmployer,
  before: Pick<StoredEmployer, 'steps'>,
  session: ClientSession,
): Promise<boolean> {
  const { modifiedCount } = await Employers.updateOne(
    { _id: id, steps: before.steps },
    { $set: employer },
    { session },
  )
  return modifiedCount === 1
}
