import { Schema, model } from 'mongoose'
import { isDuplicate } from './database'

/**
 * How often something was tried lately. Counted in the database, so that the limit holds over
 * all server processes.
 */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    count: { type: Number, required: true },
    until: { type: Date, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ until: 1 }, { expireAfterSeconds: 0 }) // what is over goes by itself

const Attempts = model('Attempt', schema, 'attempts')

/** How long attempts are counted: from the first one, or from the last. */
export interface Span {
  milliseconds: number
  from: 'first' | 'last'
}

/** Counts one more attempt. @returns how many there are now, this one included. */
export async function countAttempt(key: string, now: Date, span: Span): Promise<number> {
  const end = new Date(now.getTime() + span.milliseconds)
  const isRunning = { $gt: ['$until', now] }
  const next = [
    {
      $set: {
        count: { $cond: [isRunning, { $add: ['$count', 1] }, 1] },
        until: span.from === 'last' ? end : { $cond: [isRunning, '$until', end] },
      },
    },
  ]
  try {
    const row = await Attempts.findOneAndUpdate({ _id: key }, next, {
      upsert: true,
      returnDocument: 'after',
      updatePipeline: true,
    }).lean<{ count: number }>()
    return row!.count
  } catch (error) {
    // Two processes made the first row at once; the second finds it now.
    if (isDuplicate(error)) return countAttempt(key, now, span)
    throw error
  }
}

/** How many attempts are counted now, and until when, by key. */
export async function attemptsOf(keys: readonly string[], now: Date) {
  const rows = await Attempts.find({ _id: { $in: keys }, until: { $gt: now } }).lean<
    { _id: string; count: number; until: Date }[]
  >()
  return new Map(rows.map(({ _id, count, until }) => [_id, { count, until }]))
}

/** Takes one attempt back that turned out to be right. */
export async function forgiveAttempt(key: string): Promise<void> {
  await Attempts.updateOne({ _id: key, count: { $gt: 0 } }, { $inc: { count: -1 } })
}

/** Forgets what was counted. */
export async function forgetAttempts(key: string): Promise<void> {
  await Attempts.deleteOne({ _id: key })
}
