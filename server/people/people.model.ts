import { Schema, model } from 'mongoose'

/** A person under community correction, as far as check-ins need to know. */
export interface Person {
  id: string
  name: string
  /** The township office that looks after the person. */
  officeId: string
  /** 所居住的县: the organisation whose boundary check-ins are judged against. */
  homeCountyId: string
  /** Ids of the organisations the person belongs to, from the province to the office. */
  within: string[]
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    officeId: { type: String, required: true },
    homeCountyId: { type: String, required: true },
    within: { type: [String], required: true },
    caseOpen: { type: Boolean, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ within: 1 }) // who belongs to this organisation

const People = model('Person', schema, 'people')

type Row = Omit<Person, 'id'> & { _id: string; caseOpen: boolean }
const toPerson = ({ _id, caseOpen: _, ...person }: Row): Person => ({ id: _id, ...person })

/** One person with an open case, or null. */
export async function personById(id: string): Promise<Person | null> {
  const row = await People.findOne({ _id: id, caseOpen: true }).lean<Row>()
  return row && toPerson(row)
}

/** Names of people, by id; closed cases included, since old check-ins are still shown. */
export async function namesOf(ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await People.find({ _id: { $in: [...new Set(ids)] } }, { name: 1 }).lean<Row[]>()
  return new Map(rows.map(row => [row._id, row.name]))
}

/** Registers a person with an open case, or replaces what was registered under the same id. */
export async function registerPerson({ id, ...person }: Person): Promise<void> {
  await People.replaceOne({ _id: id }, { ...person, caseOpen: true }, { upsert: true })
}
