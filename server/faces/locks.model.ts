import { Schema, model } from 'mongoose'
import { type ClientSession, isDuplicate } from '../platform/database'

/** So long a request is in one officer's hands. */
export const LOCK_MINUTES = 10

/** Who has a request in hand. */
export interface Lock {
  staffId: string
  until: Date
}

const schema = new Schema(
  {
    /** The request's. */
    _id: { type: String, required: true },
    staffId: { type: String, required: true },
    until: { type: Date, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ until: 1 }, { expireAfterSeconds: 0 }) // what is over goes by itself

const Locks = model('FaceLock', schema, 'face_locks')

type Row = Lock & { _id: string }

/** Takes a request in hand, or keeps it there. @returns false while it is in another's. */
export async function takeLock(requestId: string, staffId: string, now: Date): Promise<boolean> {
  const free = { $or: [{ staffId }, { until: { $lte: now } }] }
  const until = new Date(now.getTime() + LOCK_MINUTES * 60_000)
  try {
    await Locks.updateOne(
      { _id: requestId, ...free },
      { $set: { staffId, until } },
      { upsert: true },
    )
    return true
  } catch (error) {
    // It is there and not free: the upsert tried to make a second one.
    if (isDuplicate(error)) return false
    throw error
  }
}

/** Lets a request go. @returns whether it was in these hands, and in time. */
export async function endLock(
  requestId: string,
  staffId: string,
  now: Date,
  session?: ClientSession,
): Promise<boolean> {
  const mine = { _id: requestId, staffId, until: { $gt: now } }
  const { deletedCount } = await Locks.deleteOne(mine, { ...(session && { session }) })
  return deletedCount === 1
}

/** Who has these requests in hand now, by request. */
export async function locksOf(
  requestIds: readonly string[],
  now: Date,
): Promise<Map<string, Lock>> {
  if (requestIds.length === 0) return new Map()
  const rows = await Locks.find({ _id: { $in: requestIds }, until: { $gt: now } }).lean<Row[]>()
  return new Map(rows.map(({ _id, staffId, until }) => [_id, { staffId, until }]))
}
