import { Schema, model } from 'mongoose'
import type { ClientSession } from '../../platform/database'

/** What somebody read without a signal, as it was told. */
export interface StoredOffline {
  personId: string
  officeId: string
  within: string[]
  attemptId: string
  lessonId: string
  version: number
  /** By the phone's clock, a claim; as is how long. */
  takenAt: Date
  claimed: number
  receivedAt: Date
  /** Of that, what can count at most. Milliseconds. */
  kept: number
}

const schema = new Schema(
  {
    personId: { type: String, required: true },
    officeId: { type: String, required: true },
    within: { type: [String], required: true },
    attemptId: { type: String, required: true },
    lessonId: { type: String, required: true },
    version: { type: Number, required: true },
    takenAt: { type: Date, required: true },
    claimed: { type: Number, required: true },
    receivedAt: { type: Date, required: true },
    kept: { type: Number, required: true },
    _id: { type: String, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)

const Offline = model('StudyOffline', schema, 'study_offline')

type Row = StoredOffline & { _id: string }
const toOffline = ({ _id, ...row }: Row): StoredOffline => row

/** Names what was told, so that a retry stays one. */
export const offlineId = (personId: string, attemptId: string): string => `${personId}:${attemptId}`

/** What was told in an attempt, or null. */
export async function offlineOf(
  personId: string,
  attemptId: string,
  session: ClientSession,
): Promise<StoredOffline | null> {
  const row = await Offline.findById(offlineId(personId, attemptId)).session(session).lean<Row>()
  return row && toOffline(row)
}

/** Stores what was told. @throws a duplicate when it is there already. */
export async function addOffline(told: StoredOffline, session: ClientSession): Promise<void> {
  const _id = offlineId(told.personId, told.attemptId)
  await Offline.create([{ _id, ...told }], { session })
}

/** By the names of `offlineId`. */
export async function offlineById(ids: readonly string[]): Promise<StoredOffline[]> {
  const rows = await Offline.find({ _id: { $in: ids } }).lean<Row[]>()
  return rows.map(toOffline)
}
