import { Schema, model } from 'mongoose'
import type { Fact } from '#shared/visits/prisons/prisoners.contract'
import { pageOf, readCursor } from '../../platform/cursor'
import type { ClientSession } from '../../platform/database'
import type { Part, Pointer } from '../../platform/together'

/** Something that happened and that bookings are told of. Only that they were told is ever written. */
export interface StoredFact extends Omit<Fact, 'at'> {
  at: Date
  /** For the prison only. */
  note: string
  /** Null: found by itself. */
  staffId: string | null
  /** The list with which it came; null: by hand, or found by itself. */
  importId: string | null
}

const text = { type: String, required: true }
const textOrNull = { type: String, default: null }

const schema = new Schema(
  {
    _id: text,
    prisonId: textOrNull,
    prisonerId: textOrNull,
    relativeId: textOrNull,
    companionId: textOrNull,
    slotId: textOrNull,
    kind: text,
    firstDay: text,
    lastDay: textOrNull,
    at: { type: Date, required: true },
    note: { type: String, default: '' },
    staffId: textOrNull,
    importId: textOrNull,
    /** When bookings were told; null: they are to be. */
    toldAt: { type: Date, default: null },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ prisonId: 1, at: -1, _id: -1 }) // what this prison noted, newest first
schema.index({ toldAt: 1, at: 1 }) // what bookings are still to be told, the oldest first
schema.index({ prisonerId: 1, at: -1 }) // how it stands with this prisoner, newest first

const Facts = model('VisitFact', schema, 'visit_facts')

type Row = Omit<StoredFact, 'id' | 'companionId'> & {
  _id: string
  companionId?: string | null
  toldAt?: Date | null
}
const toFact = ({ _id, companionId = null, toldAt: _, ...rest }: Row): StoredFact => ({
  id: _id,
  companionId,
  ...rest,
})

/** Adds facts. @throws a duplicate when one is there. */
export async function addFacts(facts: readonly StoredFact[], session: ClientSession) {
  if (facts.length === 0) return
  const rows = facts.map(({ id, ...row }) => ({ _id: id, ...row, toldAt: null }))
  await Facts.insertMany(rows, { session })
}

/** Facts that bookings are still to be told, the oldest first. */
export async function untoldFacts(limit: number): Promise<StoredFact[]> {
  const rows = await Facts.find({ toldAt: null }).sort({ at: 1 }).limit(limit).lean<Row[]>()
  return rows.map(toFact)
}

/** Notes that bookings were told. @returns false when that was noted. */
export async function noteTold(id: string, at: Date, session: ClientSession): Promise<boolean> {
  const { modifiedCount } = await Facts.updateOne(
    { _id: id, toldAt: null },
    { $set: { toldAt: at } },
    { session },
  )
  return modifiedCount === 1
}

/**
 * The part of a question that asks what happened to the prisoners to whom something points, the newest
 * first.
 */
export const factsPointedTo = (by: Pointer): Part<StoredFact> => ({
  ...{ model: Facts, match: {}, pointed: { to: 'prisonerId', by } },
  sort: { at: -1 },
  read: toFact,
})

/** Facts by id, in no order. */
export async function factsById(ids: readonly string[]): Promise<StoredFact[]> {
  const rows = await Facts.find({ _id: { $in: ids } }).lean<Row[]>()
  return rows.map(toFact)
}

/** One page of what a prison noted, newest first. */
export async function factsPage(
  prisonId: string,
  { kind, after }: { kind?: string | undefined; after?: string | undefined },
  limit: number,
) {
  const from = readCursor(after)
  const older = from && {
    $or: [{ at: { $lt: from.at } }, { at: from.at, _id: { $lt: from.id } }],
  }
  const rows = await Facts.find({ prisonId, ...(kind && { kind }), ...older })
    .sort({ at: -1, _id: -1 })
    .limit(limit + 1)
    .lean<Row[]>()
  const { page, next } = pageOf(rows.map(toFact), limit, ({ at, id }) => ({ at, id }))
  return { facts: page, next }
}
