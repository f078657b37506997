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

/** What is to be added to the sum of a span. */
export interface Addition {
  /** Of the span. */
  id: string
  at: Date
  points: number
  persons: readonly string[]
}

/** Adds what was shown, each to a span of its own. @returns the sums, by the ids of the spans. */
export async function addReadings(
  additions: readonly Addition[],
  session: ClientSession,
): Promise<Map<string, Reading>> {
  await Readings.bulkWrite(
    additions.map(({ id, at, points, persons }) => ({
      updateOne: {
        filter: { _id: id },
        update: {
          $inc: { points },
          $addToSet: { persons: { $each: [...persons] } },
          $setOnInsert: { until: new Date(at.getTime() + KEPT_MILLISECONDS) },
        },
        upsert: true,
      },
    })),
    { session },
  )
  const sums = await Readings.aggregate<Reading & { _id: string }>([
    { $match: { _id: { $in: additions.map(({ id }) => id) } } },
    { $project: { points: 1, persons: { $size: '$persons' } } },
  ]).session(session)
  return new Map(sums.map(({ _id, points, persons }) => [_id, { points, persons }]))
}
