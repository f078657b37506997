import { Schema, model } from 'mongoose'
import type { Plain } from '../evidence/canonical'
import { type EvidenceRecord, addEvidence } from '../evidence/records.model'
import type { ClientSession } from '../platform/database'

/** Something an official did: stored with its effect, in the same transaction. */
export interface Act {
  staffId: string
  /** What was done: the id of the endpoint. */
  act: string
  /** Whom or what it was done to. */
  subjectId: string
  at: Date
  /** What the words of the act were; nothing that the subject's file keeps sealed. */
  details: { readonly [name: string]: Plain }
}

const schema = new Schema(
  {
    staffId: { type: String, required: true },
    act: { type: String, required: true },
    subjectId: { type: String, required: true },
    at: { type: Date, required: true },
    details: { type: Schema.Types.Mixed, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false, minimize: false },
)
schema.index({ subjectId: 1, at: -1 }) // what was done about this person
schema.index({ staffId: 1, at: -1 }) // what this official did

const Acts = model('Act', schema, 'acts')

/** Stores an act, and the evidence of it, beside its effect. */
export async function recordAct(act: Act, session: ClientSession): Promise<void> {
  const [row] = await Acts.create([act], { session })
  await addEvidence([actEvidence({ ...act, id: String(row!._id) })], session)
}

/** What is proved of an act: all of it. */
export const actEvidence = ({ id, at, ...act }: Act & { id: string }): EvidenceRecord => ({
  id: `act:${id}`,
  at,
  body: { kind: 'act', ...act },
})
