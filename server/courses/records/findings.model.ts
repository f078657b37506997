import { Schema, model } from 'mongoose'
import type { ClientSession } from '../../platform/database'
import { type SessionRow, Sessions, type StoredSession, toSession } from '../study/sessions.model'

/** That an officer looked at what was unusual in a stretch of study. Never written again. */
export interface StoredLook {
  /** Of the stretch. */
  id: string
  personId: string
  note: string
  staffId: string
  at: Date
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    personId: { type: String, required: true },
    note: { type: String, required: true },
    staffId: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)

const StudyLooks = model('StudyLook', schema, 'study_looks')

type Row = Omit<StoredLook, 'id'> & { _id: string }
const toLook = ({ _id, ...rest }: Row): StoredLook => ({ id: _id, ...rest })

/** What officers noted, by the id of the stretch. */
export async function looksById(ids: readonly string[]): Promise<Map<string, StoredLook>> {
  const rows = await StudyLooks.find({ _id: { $in: [...ids] } }).lean<Row[]>()
  return new Map(rows.map(row => [row._id, toLook(row)]))
}

/** Adds what an officer noted. @throws a duplicate when somebody has. */
export async function addLook({ id, ...look }: StoredLook, session: ClientSession) {
  await StudyLooks.create([{ _id: id, ...look }], { session })
}

/** More of them nobody looks through. */
const MOST = 100

/** Stretches of some people in which something was unusual, newest first. */
export async function unusualOf(personIds: readonly string[]): Promise<StoredSession[]> {
  const rows = await Sessions.find({
    personId: { $in: [...personIds] },
    'ended.findings.0': { $exists: true },
  })
    .sort({ openedAt: -1, _id: -1 })
    .limit(MOST * personIds.length)
    .lean<SessionRow[]>()
  return rows.map(toSession)
}
