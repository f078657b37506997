import { Schema, model } from 'mongoose'
import type { Day } from '#shared/time/days'

/** A day of which everybody's tasks have been made. */
export interface MadeDay {
  day: Day
  tasks: number
  at: Date
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    tasks: { type: Number, required: true },
    at: { type: Date, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)

const MadeDays = model('MadeDay', schema, 'made_days')

/** Which of these days are made. */
export async function whichDaysAreMade(days: readonly Day[]): Promise<Set<Day>> {
  return new Set(await MadeDays.distinct('_id', { _id: { $in: days } }))
}

/** Notes that a day is made; the first note stands. */
export async function markDayMade({ day, tasks, at }: MadeDay): Promise<void> {
  await MadeDays.updateOne({ _id: day }, { $setOnInsert: { tasks, at } }, { upsert: true })
}
