import { Schema, model } from 'mongoose'
import { dayInChina } from '#shared/time/days'
import type { ClientSession } from '../platform/database'

/**
 * How many points an official was granted on a day in China. One document for each: two grants at
 * the same moment, in whichever processes, run into one another here, and the second counts again.
 */
const schema = new Schema(
  { _id: { type: String, required: true }, points: { type: Number, required: true } },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)

const ExportDays = model('ExportDay', schema, 'export_days')

const keyOf = (staffId: string, at: Date) => `${staffId}:${dayInChina(at)}`

/** What an official was granted on the day of an instant. @param session - of the granting. */
export async function pointsGranted(staffId: string, at: Date, session?: ClientSession) {
  const row = await ExportDays.findById(keyOf(staffId, at))
    .session(session ?? null)
    .lean<{ points: number }>()
  return row?.points ?? 0
}

/** Adds what is granted now. To be called in the transaction that read `pointsGranted`. */
export async function addPoints(staffId: string, at: Date, points: number, session: ClientSession) {
  if (points === 0) return
  await ExportDays.updateOne(
    { _id: keyOf(staffId, at) },
    { $inc: { points } },
    { upsert: true, session },
  )
}
