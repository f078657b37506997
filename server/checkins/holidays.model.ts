import { Schema, model } from 'mongoose'
import type { Holiday } from '#shared/checkins/holidays.contract'
import type { Day } from '#shared/time/days'
import type { ClientSession } from '../platform/database'

const schema = new Schema(
  {
    countyId: { type: String, required: true },
    day: { type: String, required: true },
    name: { type: String, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ countyId: 1, day: 1 }, { unique: true }) // which days this county rests

const Holidays = model('Holiday', schema, 'holidays')

/** The holidays of a county between two days, both included, in order. */
export async function holidaysOf(countyId: string, from: Day, to: Day): Promise<Holiday[]> {
  const rows = await Holidays.find({ countyId, day: { $gte: from, $lte: to } })
    .sort({ day: 1 })
    .lean<Holiday[]>()
  return rows.map(({ day, name }) => ({ day, name }))
}

/** Replaces a county's holidays from a day to another. */
export async function replaceHolidays(
  countyId: string,
  { from, to }: { from: Day; to: Day },
  holidays: readonly Holiday[],
  session: ClientSession,
): Promise<void> {
  await Holidays.deleteMany({ countyId, day: { $gte: from, $lte: to } }, { session })
  if (holidays.length === 0) return
  await Holidays.insertMany(
    holidays.map(holiday => ({ countyId, ...holiday })),
    { session },
  )
}
