import { Schema, model } from 'mongoose'
import type { OrganisationLevel } from '#shared/endpoint'
import type { Part, Pointer } from '../platform/together'

/** A place in the tree province → prefecture → county → township office. */
export interface Organisation {
  id: string
  name: string
  level: OrganisationLevel
  /** Where people call; empty when there is no such number. */
  phone: string
  /** Ids from the province down to this organisation itself. */
  within: string[]
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    level: { type: String, required: true },
    phone: { type: String, default: '' },
    within: { type: [String], required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)

schema.index({ within: 1 }) // what lies below this organisation

const Organisations = model('Organisation', schema, 'organisations')

type Row = Omit<Organisation, 'id'> & { _id: string }

const toOrganisation = ({ _id, ...rest }: Row): Organisation => ({ id: _id, ...rest })

/** One organisation, or null. */
export async function organisationById(id: string): Promise<Organisation | null> {
  const row = await Organisations.findById(id).lean<Row>()
  return row && toOrganisation(row)
}

/** The part of a question that asks for the organisations that something points to. */
export const organisationsPointedTo = (by: Pointer): Part<Organisation> => ({
  ...{ model: Organisations, match: {}, pointed: { to: '_id', by } },
  read: toOrganisation,
})

/** Organisations by id. */
export async function organisationsByIds(ids: readonly string[]): Promise<Organisation[]> {
  const rows = await Organisations.find({ _id: { $in: [...new Set(ids)] } }).lean<Row[]>()
  return rows.map(toOrganisation)
}

/** The county that an organisation is or lies in; null for those above. */
export async function countyOf(organisationId: string): Promise<Organisation | null> {
  const organisation = await organisationById(organisationId)
  if (organisation?.level === 'county') return organisation
  const countyId = organisation?.level === 'office' ? organisation.within.at(-2) : undefined
  return countyId === undefined ? null : organisationById(countyId)
}

/** The tree at and below an organisation, parents first; prisons are not of those who supervise. */
export async function organisationsWithin(id: string): Promise<Organisation[]> {
  const rows = await Organisations.find({ within: id, level: { $ne: 'prison' } })
    .sort({ _id: 1 })
    .lean<Row[]>()
  return rows.map(toOrganisation).toSorted((one, other) => one.within.length - other.within.length)
}

/** Names of organisations, by id. */
export async function organisationNames(ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await Organisations.find({ _id: { $in: [...new Set(ids)] } }, { name: 1 }).lean<
    Row[]
  >()
  return new Map(rows.map(row => [row._id, row.name]))
}

/** Registers an organisation, or replaces what was registered under the same id. */
export async function registerOrganisation({ id, ...organisation }: Organisation): Promise<void> {
  await Organisations.replaceOne({ _id: id }, organisation, { upsert: true })
}
