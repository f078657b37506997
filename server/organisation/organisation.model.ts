import { Schema, model } from 'mongoose'
import type { OrganisationLevel } from '#shared/endpoint'

/** A place in the tree province → prefecture → county → township office. */
export interface Organisation {
  id: string
  name: string
  level: OrganisationLevel
  /** Ids from the province down to this organisation itself. */
  within: string[]
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    level: { type: String, required: true },
    within: { type: [String], required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)

const Organisations = model('Organisation', schema, 'organisations')

type Row = Omit<Organisation, 'id'> & { _id: string }

/** Names of organisations, by id. */
export async function organisationNames(ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await Organisations.find({ _id: { $in: [...new Set(ids)] } }, { name: 1 }).lean<
    Row[]
  >()
  return new Map(rows.map(row => [row._id, row.name]))
}

/** Ids from the province down to an organisation; empty when there is none of that id. */
export async function ancestryOf(id: string): Promise<string[]> {
  const row = await Organisations.findById(id, { within: 1 }).lean<Row>()
  return row?.within ?? []
}

/** Registers an organisation, or replaces what was registered under the same id. */
export async function registerOrganisation({ id, ...organisation }: Organisation): Promise<void> {
  await Organisations.replaceOne({ _id: id }, organisation, { upsert: true })
}
