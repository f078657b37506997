import { Schema, model } from 'mongoose'
import { pageOf, readCursor } from '../platform/cursor'
import type { ClientSession } from '../platform/database'

/** An offer that a person put aside, or looked at: for that person's eyes only. */
interface Kept {
  personId: string
  postingId: string
  at: Date
}

const fields = {
  _id: { type: String, required: true },
  personId: { type: String, required: true },
  postingId: { type: String, required: true },
  at: { type: Date, required: true },
}
const strictly = {
  strict: 'throw',
  strictQuery: 'throw',
  autoIndex: false,
  versionKey: false,
} as const

const savedSchema = new Schema(fields, strictly)
savedSchema.index({ personId: 1, at: -1, _id: -1 }) // what this person put aside, last first
const Saved = model('JobSaved', savedSchema, 'job_saved')

const seenSchema = new Schema(fields, strictly)
seenSchema.index({ personId: 1, at: -1, _id: -1 }) // what this person looked at, last first
const Seen = model('JobSeen', seenSchema, 'job_seen')

type Row = Kept & { _id: string }

const idOf = (personId: string, postingId: string) => `${personId}:${postingId}`

/** How much somebody looked at is remembered. */
const MOST_SEEN = 50

/** How many a person has put aside. */
export const countSaved = (personId: string, session: ClientSession): Promise<number> =>
  Saved.countDocuments({ personId }).session(session)

/** Puts an offer aside; what was put aside before stays in its place. */
export async function addSaved({ personId, postingId, at }: Kept, session: ClientSession) {
  await Saved.updateOne(
    { _id: idOf(personId, postingId) },
    { $setOnInsert: { personId, postingId, at } },
    { upsert: true, session },
  )
}

/** Puts an offer back. */
export async function removeSaved(personId: string, postingId: string): Promise<void> {
  await Saved.deleteOne({ _id: idOf(personId, postingId) })
}

/** Which of these the person has put aside. */
export async function savedAmong(
  personId: string,
  postingIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await Saved.find({
    _id: { $in: postingIds.map(id => idOf(personId, id)) },
  }).lean<Row[]>()
  return new Set(rows.map(({ postingId }) => postingId))
}

/** Remembers that a person looked at an offer, and forgets what was looked at long before. */
export async function noteSeen({ personId, postingId, at }: Kept): Promise<void> {
  await Seen.updateOne(
    { _id: idOf(personId, postingId) },
    { $set: { personId, postingId, at } },
    { upsert: true },
  )
  const [oldest] = await Seen.find({ personId })
    .sort({ at: -1, _id: -1 })
    .skip(MOST_SEEN)
    .limit(1)
    .lean<Row[]>()
  if (oldest) await Seen.deleteMany({ personId, at: { $lte: oldest.at } })
}

/** Forgets what a person looked at. @returns how many they were. */
export async function forgetSeen(personId: string): Promise<number> {
  return (await Seen.deleteMany({ personId })).deletedCount
}

/** One page of what a person keeps, last first. */
export async function keptPage(
  which: 'saved' | 'seen',
  personId: string,
  { after, limit }: { after: string | undefined; limit: number },
) {
  const from = readCursor(after)
  const beyond = from && { $or: [{ at: { $lt: from.at } }, { at: from.at, _id: { $lt: from.id } }] }
  const rows = await (which === 'saved' ? Saved : Seen)
    .find({ personId, ...beyond })
    .sort({ at: -1, _id: -1 })
    .limit(limit + 1)
    .lean<Row[]>()
  const { page, next } = pageOf(rows, limit, ({ at, _id }) => ({ at, id: _id }))
  return { kept: page.map(({ postingId, at }) => ({ postingId, at })), next }
}
