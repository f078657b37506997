import { Schema, model } from 'mongoose'
import { dayInChina } from '#shared/time/days'
import type { ClientSession } from '../platform/database'
import type { Reading, Span } from './bulk.checks'

/** How much one official was shown within a minute or a day, summed over all server processes. */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    points: { type: Number, required: true },
    persons: { type: [String], required: true },
    /** When it is no longer needed. */
    until: { type: Date, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ until: 1 }, { expireAfterSeconds: 0 }) // what is over goes by itself

const Readings = model('Reading', schema, 'readings')

const KEPT_MILLISECONDS = 48 * 3600_000

/** Names the span that an instant lies in: a minute, or a day in China. */
export const spanKey = (staffId: string, span: Span, at: Date): string =>
  `${staffId}:${span}:${span === 'day' ? dayInChina(at) : at.toISOString().slice(0, 16)}`

/** Adds what was shown. @returns the sum of the span. */
export async function addReading(
  key: string,
  shown: { points: number; persons: readonly string[] },
  at: Date,
  session: ClientSession,
): Promise<Reading> {
  const row = await Readings.findOneAndUpdate(
    { _id: key },
    {
      $inc: { points: shown.points },
      $addToSet: { persons: { $each: shown.persons } },
      $setOnInsert: { until: new Date(at.getTime() + KEPT_MILLISECONDS) },
    },
    {
      upsert: true,
      session,
      returnDocument: 'after',
      projection: { points: 1, persons: { $size: '$persons' } },
    },
  ).lean<Reading>()
  return row!
}
