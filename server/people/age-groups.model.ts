import { Schema, model } from 'mongoose'
import type { ClientSession } from '../platform/database'
import { People } from './people.model'

/** That an officer put right under which rules of age somebody falls. Never written again. */
export interface StoredAgeGroup {
  /** The act that did it. */
  id: string
  personId: string
  juvenile: boolean
  document: string
  reason: string
  setBy: string
  setAt: Date
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    personId: { type: String, required: true },
    juvenile: { type: Boolean, required: true },
    document: { type: String, required: true },
    reason: { type: String, required: true },
    setBy: { type: String, required: true },
    setAt: { type: Date, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ personId: 1, setAt: -1 }) // how it was with this person, newest first

const AgeGroups = model('AgeGroup', schema, 'age_groups')

type Row = Omit<StoredAgeGroup, 'id'> & { _id: string }
const toAgeGroup = ({ _id, ...rest }: Row): StoredAgeGroup => ({ id: _id, ...rest })

/** Every change of one person, newest first. */
export async function ageGroupsOf(personId: string): Promise<StoredAgeGroup[]> {
  const rows = await AgeGroups.find({ personId }).sort({ setAt: -1 }).lean<Row[]>()
  return rows.map(toAgeGroup)
}

/** Changes by id. */
export async function ageGroupsById(ids: readonly string[]): Promise<StoredAgeGroup[]> {
  return (await AgeGroups.find({ _id: { $in: ids } }).lean<Row[]>()).map(toAgeGroup)
}

/**
 * Puts it right, beside the reason.
 *
 * @returns whether it was otherwise before. @throws a duplicate when the same act came before.
 */
export async function saveAgeGroup(
  { id, ...change }: StoredAgeGroup,
  session: ClientSession,
): Promise<boolean> {
  const { modifiedCount } = await People.updateOne(
    { _id: change.personId, juvenile: !change.juvenile },
    { $set: { juvenile: change.juvenile } },
    { session },
  )
  if (modifiedCount === 0) return false
  await AgeGroups.create([{ _id: id, ...change }], { session })
  return true
}
