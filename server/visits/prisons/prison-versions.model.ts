import { Schema, model } from 'mongoose'
import type { ClientSession } from '../../platform/database'
import { type PrisonSaid, SAID } from './prisons.model'

/** What held of a prison from a moment on. Never written again. */
export interface StoredVersion extends PrisonSaid {
  /** Prison and number. */
  id: string
  prisonId: string
  version: number
  at: Date
  staffId: string
  /** The prison, or the county whose clerk entered it. */
  organisationId: string
}

const text = { type: String, required: true }

const schema = new Schema(
  {
    _id: text,
    prisonId: text,
    version: { type: Number, required: true },
    at: { type: Date, required: true },
    staffId: text,
    organisationId: text,
    ...SAID,
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false, minimize: false },
)
schema.index({ prisonId: 1, version: -1 }, { unique: true }) // what held, the latest first

const Versions = model('VisitPrisonVersion', schema, 'visit_prison_versions')

type Row = Omit<StoredVersion, 'id'> & { _id: string }
const toVersion = ({ _id, ...rest }: Row): StoredVersion => ({ id: _id, ...rest })

/** What held of a prison, the latest first. */
export async function versionsOf(prisonId: string, limit: number): Promise<StoredVersion[]> {
  const rows = await Versions.find({ prisonId }).sort({ version: -1 }).limit(limit).lean<Row[]>()
  return rows.map(toVersion)
}

/** Versions by id, in no order. */
export async function versionsById(ids: readonly string[]): Promise<StoredVersion[]> {
  const rows = await Versions.find({ _id: { $in: ids } }).lean<Row[]>()
  return rows.map(toVersion)
}

/** Adds a version. @throws a duplicate when somebody else made that number just now. */
export async function addVersion({ id, ...row }: StoredVersion, session: ClientSession) {
  await Versions.create([{ _id: id, ...row }], { session })
}
