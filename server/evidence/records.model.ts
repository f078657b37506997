import { Schema, model } from 'mongoose'
import type { ClientSession } from '../platform/database'
import { type Plain, canonicalBytes } from './canonical'
import { type Hash, leafHash } from './merkle'

/**
 * What happened, as it can be proved later: stored in the same transaction as its effect, so that
 * neither exists without the other. Nothing of it is ever written again.
 */
export interface EvidenceRecord {
  /** Kind and subject, so that the same thing is recorded once. */
  id: string
  at: Date
  body: { readonly [name: string]: Plain }
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    at: { type: Date, required: true },
    body: { type: Schema.Types.Mixed, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false, minimize: false },
)
schema.index({ at: 1, _id: 1 }) // what was recorded lately

const Records = model('EvidenceRecord', schema, 'evidence')

interface Row {
  _id: string
  at: Date
  body: EvidenceRecord['body']
}
const toRecord = ({ _id, at, body }: Row): EvidenceRecord => ({ id: _id, at, body })

/** Stores records beside what they prove. */
export async function addEvidence(records: readonly EvidenceRecord[], session: ClientSession) {
  const rows = records.map(({ id, at, body }) => ({ _id: id, at, body }))
  await Records.collection.insertMany(rows as never[], { session })
}

/** The bytes of a record are made of all of it: none of it can be changed without its leaf. */
export const leafOf = ({ id, at, body }: EvidenceRecord): Hash =>
  leafHash(canonicalBytes({ id, at: at.getTime(), body }))

/** What was recorded from a moment on, oldest first. */
export async function recordsSince(from: Date): Promise<EvidenceRecord[]> {
  const rows = await Records.find({ at: { $gte: from } })
    .sort({ at: 1, _id: 1 })
    .lean<Row[]>()
  return rows.map(toRecord)
}

/** Records by id; an id of none is left out. */
export async function recordsById(ids: readonly string[]): Promise<Map<string, EvidenceRecord>> {
  const rows = await Records.find({ _id: { $in: ids } }).lean<Row[]>()
  return new Map(rows.map(row => [row._id, toRecord(row)]))
}

/** Every record, in batches, for the verifier. */
export async function* allRecordIds(): AsyncGenerator<{ id: string; at: Date }> {
  for await (const row of Records.find({}, { at: 1 }).lean<Row>().cursor()) {
    yield { id: row._id, at: row.at }
  }
}
