import { Schema, model } from 'mongoose'
import type { Day } from '#shared/time/days'

const schema = new Schema(
  {
    _id: { type: String, required: true },
    duties: { type: Number, required: true },
    at: { type: Date, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)

const MadeDays = model('ReportDay', schema, 'report_days')

/** The last day of which everybody's reports were asked for; null before the first. */
export async function lastDayMade(): Promise<Day | null> {
  const row = await MadeDays.findOne({}, { _id: 1 }).sort({ _id: -1 }).lean<{ _id: Day }>()
  return row?._id ?? null
}

/** Notes that a day is made; the first note stands. */
export async function markDayMade(day: Day, duties: number, at: Date): Promise<void> {
  await MadeDays.updateOne({ _id: day }, { $setOnInsert: { duties, at } }, { upsert: true })
}
