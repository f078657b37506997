import { Schema, model } from 'mongoose'

/** One sign-in, on one phone or in one browser. What it may do is looked up, not written here. */
export interface Session {
  id: string
  kind: 'person' | 'staff'
  /** The person's or the official's id. */
  subjectId: string
  startedAt: Date
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    kind: { type: String, enum: ['person', 'staff'], required: true },
    subjectId: { type: String, required: true },
    startedAt: { type: Date, required: true },
    endedAt: { type: Date, default: null },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ subjectId: 1, endedAt: 1 }) // which sessions of this person are open

const Sessions = model('Session', schema, 'sessions')

/** Where the hub hears of sessions that end. */
export const SESSIONS = 'sessions'

/** Opens a session. */
export async function openSession({ id, ...rest }: Session): Promise<void> {
  await Sessions.create({ _id: id, ...rest })
}

/** A session that has not ended, or null. */
export async function sessionById(id: string): Promise<Session | null> {
  const row = await Sessions.findOne({ _id: id, endedAt: null }).lean()
  return row && { id, kind: row.kind, subjectId: row.subjectId, startedAt: row.startedAt }
}

/** Ends a session; ending it again changes nothing. */
export async function endSession(id: string, at: Date): Promise<void> {
  await Sessions.updateOne({ _id: id, endedAt: null }, { $set: { endedAt: at } })
}
