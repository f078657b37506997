import { Schema, model } from 'mongoose'
import type { ClientSession } from './database'
import { insertRows } from './writes.model'

/**
 * Something that must be told because of a write, stored in the same transaction as the write.
 * Its id is made from what it tells, so that telling twice stores it once.
 */
export interface OutboxRow {
  _id: string
  /** What happened, e.g. 'check-in'. */
  kind: string
  /** Id of what it happened to. */
  subjectId: string
  /** Ids of the organisations that should hear of it, from the province to the office. */
  within: readonly string[]
  at: Date
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    kind: { type: String, required: true },
    subjectId: { type: String, required: true },
    within: { type: [String], required: true },
    at: { type: Date, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)

const Outbox = model('Outbox', schema, 'outbox')

/** Where the hub hears of outbox rows. */
export const OUTBOX = 'outbox'

/** Stores rows beside the write that caused them. */
export async function addToOutbox(rows: readonly OutboxRow[], session: ClientSession) {
  await insertRows(Outbox.collection.name, rows, session)
}
