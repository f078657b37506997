import { randomUUID } from 'node:crypto'
import { Schema, model } from 'mongoose'
import type { RetentionKind } from '#shared/law/retention'
import { addEvidence } from '../evidence/records.model'
import { type Cursor, pageOf, readCursor } from '../platform/cursor'
import type { ClientSession } from '../platform/database'

/** That something was deleted because its time was over: how much, never what. */
export interface Deletion {
  id: string
  at: Date
  kind: RetentionKind
  count: number
  /** Everything deleted was older than this moment. */
  upTo: Date
  /** The rule in its words. */
  rule: string
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    at: { type: Date, required: true },
    kind: { type: String, required: true },
    count: { type: Number, required: true },
    upTo: { type: Date, required: true },
    rule: { type: String, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ at: -1, _id: -1 }) // what was deleted, newest first

const Deletions = model('Deletion', schema, 'deletions')

type Row = Omit<Deletion, 'id'> & { _id: string }
const toDeletion = ({ _id, ...rest }: Row): Deletion => ({ id: _id, ...rest })

/** Records a deletion, and the evidence of it, beside the deletion itself. */
export async function recordDeletion(deletion: Omit<Deletion, 'id'>, session: ClientSession) {
  const id = randomUUID()
  const { at, upTo, ...rest } = deletion
  await Deletions.create([{ _id: id, ...deletion }], { session })
  const body = { kind: 'deletion', of: rest.kind, count: rest.count, rule: rest.rule }
  await addEvidence(
    [{ id: `deletion:${id}`, at, body: { ...body, upTo: upTo.getTime() } }],
    session,
  )
}

/** One page of what was deleted, newest first. @param after - where the page before ended. */
export async function deletionPage(after: string | undefined, limit: number) {
  const rows = await Deletions.find({ ...olderThan(readCursor(after)) })
    .sort({ at: -1, _id: -1 })
    .limit(limit + 1)
    .lean<Row[]>()
  const { page, next } = pageOf(rows, limit, ({ at, _id }) => ({ at, id: _id }))
  return { deletions: page.map(toDeletion), next }
}

const olderThan = (from: Cursor | null) =>
  from && { $or: [{ at: { $lt: from.at } }, { at: from.at, _id: { $lt: from.id } }] }
