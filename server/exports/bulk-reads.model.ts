import { Schema, model } from 'mongoose'
import { type EvidenceRecord, addEvidence } from '../evidence/records.model'
import { pageOf, readCursor } from '../platform/cursor'
import type { ClientSession } from '../platform/database'
import type { Span } from './bulk.checks'

/** Somebody was shown more than work explains: found once for each span, and never written again. */
export interface StoredBulkRead {
  /** Who and which span. */
  id: string
  staffId: string
  /** Ids of the organisations the official belongs to, from the province down. */
  within: string[]
  span: Span
  at: Date
  persons: number
  points: number
  mostPersons: number
  mostPoints: number
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    staffId: { type: String, required: true },
    within: { type: [String], required: true },
    span: { type: String, required: true },
    at: { type: Date, required: true },
    persons: { type: Number, required: true },
    points: { type: Number, required: true },
    mostPersons: { type: Number, required: true },
    mostPoints: { type: Number, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ within: 1, at: -1, _id: -1 }) // what an administrator is to hear, newest first

const BulkReads = model('BulkRead', schema, 'bulk_reads')

type Row = Omit<StoredBulkRead, 'id'> & { _id: string }

/** Stores a finding with its evidence, unless this span has one. */
export async function addBulkRead({ id, ...found }: StoredBulkRead, session: ClientSession) {
  if (await BulkReads.exists({ _id: id }).session(session)) return
  await BulkReads.create([{ _id: id, ...found }], { session })
  await addEvidence([bulkReadEvidence({ id, ...found })], session)
}

/** What is proved of such a finding: all of it. */
export const bulkReadEvidence = ({ id, at, ...found }: StoredBulkRead): EvidenceRecord => ({
  id: `bulk-read:${id}`,
  at,
  body: { kind: 'bulk-read', ...found },
})

/** One page of what was found about officials within a scope, newest first. */
export async function bulkReadsWithin(
  scope: { within: string },
  after: string | undefined,
  limit: number,
) {
  const from = readCursor(after)
  const older = from && { $or: [{ at: { $lt: from.at } }, { at: from.at, _id: { $lt: from.id } }] }
  const rows = await BulkReads.find({ ...scope, ...older })
    .sort({ at: -1, _id: -1 })
    .limit(limit + 1)
    .lean<Row[]>()
  const found = rows.map(({ _id, ...rest }): StoredBulkRead => ({ id: _id, ...rest }))
  const { page, next } = pageOf(found, limit, ({ at, id }) => ({ at, id }))
  return { bulkReads: page, next }
}
