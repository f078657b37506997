import { Schema, model, mongo } from 'mongoose'
import { recordBytes } from '#shared/evidence/proof'
import type { RecordText } from '#shared/evidence/proof'
import type { ClientSession } from '../platform/database'
import { insertRows } from '../platform/writes.model'
import type { Plain } from './canonical'
import { type Hash, leafHash } from './merkle'

/**
 * What happened, as it can be proved later: stored in the same transaction as its effect, so that
 * neither exists without the other. Nothing of it is ever written again.
 */
export interface EvidenceRecord {
  /** Kind and subject, so that the same thing is recorded once. */
  id: string
  /** When it happened, which may be long before it was recorded. */
  at: Date
  body: { readonly [name: string]: Plain }
}

/** A record as the database keeps it. */
export interface KeptRecord extends EvidenceRecord {
  /**
   * When the database took it in, to the second: its own clock, so that nobody who records can
   * forget it or say it wrongly. Null for what is older than this field.
   */
  recordedAt: Date | null
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    at: { type: Date, required: true },
    /** A BSON timestamp, which counts up also within a second. */
    recordedAt: { type: Schema.Types.Mixed, required: true },
    body: { type: Schema.Types.Mixed, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false, minimize: false },
)
schema.index({ recordedAt: 1, _id: 1 }) // what was recorded lately, whenever it happened

const Records = model('EvidenceRecord', schema, 'evidence')

interface Row {
  _id: string
  at: Date
  recordedAt?: unknown
  body: EvidenceRecord['body']
}
const toRecord = ({ _id, at, recordedAt, body }: Row): KeptRecord => ({
  id: _id,
  at,
  recordedAt: momentOf(recordedAt),
  body,
})

/** Anything else in its place was put there by somebody, and is no moment. */
const momentOf = (recordedAt: unknown) =>
  recordedAt instanceof mongo.Timestamp ? new Date(recordedAt.getHighBits() * 1000) : null

/** MongoDB puts its own time where an empty timestamp is inserted. */
const NOW_OF_DATABASE = new mongo.Timestamp({ t: 0, i: 0 })

/** Stores records beside what they prove. */
export async function addEvidence(records: readonly EvidenceRecord[], session: ClientSession) {
  if (records.length === 0) return
  const rows = records.map(({ id, at, body }) => ({
    _id: id,
    at,
    recordedAt: NOW_OF_DATABASE,
    body,
  }))
  await insertRows('evidence', rows, session)
}

/** A record as it travels. */
export const recordText = ({ id, at, recordedAt, body }: KeptRecord): RecordText => ({
  id,
  at: at.toISOString(),
  recordedAt: recordedAt?.toISOString() ?? null,
  body,
})

/** A record that has travelled. */
export const recordFrom = ({ id, at, recordedAt, body }: RecordText): KeptRecord => ({
  id,
  at: new Date(at),
  recordedAt: recordedAt === null ? null : new Date(recordedAt),
  body,
})

/** The bytes of a record are made of all of it: none of it can be changed without its leaf. */
export const leafOf = (record: KeptRecord): Hash => leafHash(recordBytes(recordText(record)))

/** A record, told by what does not need reading it. */
export interface RecordMark {
  id: string
  recordedAt: Date | null
}

/**
 * What was recorded from a moment on, in the order in which the database took it in; read from the
 * index alone.
 *
 * @param from - null for everything, also what is older than the field.
 */
export async function* marksSince(from: Date | null): AsyncGenerator<RecordMark> {
  const since = from && new mongo.Timestamp({ t: Math.floor(from.getTime() / 1000), i: 0 })
  const rows = Records.find(since ? { recordedAt: { $gte: since } } : {}, { recordedAt: 1 })
    .sort({ recordedAt: 1, _id: 1 })
    .lean<Row>()
  for await (const { _id, recordedAt } of rows.cursor()) {
    yield { id: _id, recordedAt: momentOf(recordedAt) }
  }
}

/** Records by id; an id of none is left out. */
export async function recordsById(ids: readonly string[]): Promise<Map<string, KeptRecord>> {
  const rows = await Records.find({ _id: { $in: ids } }).lean<Row[]>()
  return new Map(rows.map(row => [row._id, toRecord(row)]))
}

/** Records whose ids begin like this, by id. */
export async function* recordsWithPrefix(prefix: string): AsyncGenerator<KeptRecord> {
  const rows = Records.find({ _id: { $gte: prefix, $lt: `${prefix}\uffff` } })
    .sort({ _id: 1 })
    .lean<Row>()
  for await (const row of rows.cursor()) yield toRecord(row)
}

/** The last of the records whose ids begin like this, by id; null when there is none. */
export async function lastWithPrefix(prefix: string): Promise<KeptRecord | null> {
  const row = await Records.findOne({ _id: { $gte: prefix, $lt: `${prefix}\uffff` } })
    .sort({ _id: -1 })
    .lean<Row>()
  return row && toRecord(row)
}
