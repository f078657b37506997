import { Schema, model } from 'mongoose'
import { pageOf, readCursor } from '../../platform/cursor'
import type { ClientSession } from '../../platform/database'

/** A list that was taken in at once. Only its undoing is ever written. */
export interface StoredList {
  id: string
  prisonId: string
  /** Counts the lists of a prison, from 1: two at once do not pass each other. */
  number: number
  fileName: string
  /** What the content comes to. */
  digest: string
  added: number
  changed: number
  same: number
  leftOut: number
  facts: number
  at: Date
  staffId: string
  undoneAt: Date | null
  undoneBy: string | null
  reason: string
}

const text = { type: String, required: true }
const count = { type: Number, required: true }

const schema = new Schema(
  {
    _id: text,
    prisonId: text,
    number: count,
    fileName: text,
    digest: text,
    added: count,
    changed: count,
    same: count,
    leftOut: count,
    facts: count,
    at: { type: Date, required: true },
    staffId: text,
    undoneAt: { type: Date, default: null },
    undoneBy: { type: String, default: null },
    reason: { type: String, default: '' },
    /** When accepted claims were laid against it; null: they are to be. */
    matchedAt: { type: Date, default: null },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ prisonId: 1, number: -1 }, { unique: true }) // what this prison took in, newest first
schema.index({ matchedAt: 1, at: 1 }) // against which claims are still to be laid

const Lists = model('VisitPrisonerList', schema, 'visit_prisoner_lists')

type Row = Omit<StoredList, 'id'> & { _id: string; matchedAt?: Date | null }
const toList = ({ _id, matchedAt: _, ...rest }: Row): StoredList => ({ id: _id, ...rest })

/** The list that a prison took in last, undone or not; or null. */
export async function lastList(
  prisonId: string,
  session?: ClientSession,
): Promise<StoredList | null> {
  const row = await Lists.findOne({ prisonId })
    .session(session ?? null)
    .sort({ number: -1 })
    .lean<Row>()
  return row && toList(row)
}

/** One list, or null. */
export async function listById(id: string, session?: ClientSession): Promise<StoredList | null> {
  const row = await Lists.findById(id)
    .session(session ?? null)
    .lean<Row>()
  return row && toList(row)
}

/** Lists by id, in no order. */
export async function listsById(ids: readonly string[]): Promise<StoredList[]> {
  const rows = await Lists.find({ _id: { $in: ids } }).lean<Row[]>()
  return rows.map(toList)
}

/** One page of what a prison took in, newest first. */
export async function listsPage(prisonId: string, after: string | undefined, limit: number) {
  const from = readCursor(after, /^\d{1,9}$/)
  const rows = await Lists.find({ prisonId, ...(from && { number: { $lt: Number(from.id) } }) })
    .sort({ number: -1 })
    .limit(limit + 1)
    .lean<Row[]>()
  const { page, next } = pageOf(rows.map(toList), limit, ({ at, number }) => ({
    at,
    id: String(number),
  }))
  return { lists: page, next }
}

/** Lists against which accepted claims are still to be laid, the oldest first. */
export async function listsToMatch(limit: number): Promise<StoredList[]> {
  const rows = await Lists.find({ matchedAt: null }).sort({ at: 1 }).limit(limit).lean<Row[]>()
  return rows.map(toList)
}

/** Claims were laid against a list. */
export async function noteMatched(id: string, at: Date): Promise<void> {
  await Lists.updateOne({ _id: id }, { $set: { matchedAt: at } })
}

/** Notes a list. @throws a duplicate when the prison took another in just now. */
export async function addList({ id, ...row }: StoredList, session: ClientSession) {
  await Lists.create([{ _id: id, ...row }], { session })
}

/** Notes that a list was undone. @returns false when somebody else did so. */
export async function noteListUndone(
  id: string,
  undone: Pick<StoredList, 'undoneAt' | 'undoneBy' | 'reason'>,
  session: ClientSession,
): Promise<boolean> {
  const { modifiedCount } = await Lists.updateOne(
    { _id: id, undoneAt: null },
    { $set: undone },
    { session },
  )
  return modifiedCount === 1
}
