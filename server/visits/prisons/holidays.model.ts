import { Schema, model } from 'mongoose'
import type { HolidayYear } from '#shared/visits/prisons/working-days'
import type { ClientSession } from '../../platform/database'
import { type Part, askTogether } from '../../platform/together'

/** A year's holidays as somebody entered them. */
export interface StoredHolidays extends HolidayYear {
  version: number
  enteredAt: Date
  staffId: string
}

const schema = new Schema(
  {
    /** The year. */
    _id: { type: Number, required: true },
    off: { type: [String], required: true },
    workingWeekends: { type: [String], required: true },
    source: { type: String, required: true },
    version: { type: Number, required: true },
    enteredAt: { type: Date, required: true },
    staffId: { type: String, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)

const Holidays = model('VisitHolidays', schema, 'visit_holidays')

type Row = Omit<StoredHolidays, 'year'> & { _id: number }
const toHolidays = ({ _id, ...rest }: Row): StoredHolidays => ({ year: _id, ...rest })

/** The part of a question that asks for every year that somebody entered, the latest first. */
export const yearsAsked = (): Part<StoredHolidays> => ({
  model: Holidays,
  match: { _id: { $gte: 0 } },
  sort: { _id: -1 },
  read: toHolidays,
})

/** The same, asked by itself. */
export const enteredYears = async (): Promise<StoredHolidays[]> =>
  (await askTogether({ years: yearsAsked() })).years

/**
 * Enters a year, or corrects it.
 *
 * @returns false when somebody else did so meanwhile.
 * @throws a duplicate when somebody else entered it first just now.
 */
export async function enterYear(
  { year, version, off, workingWeekends, ...rest }: StoredHolidays,
  session: ClientSession,
): Promise<boolean> {
  const said = { ...rest, off: [...off], workingWeekends: [...workingWeekends] }
  if (version === 1) {
    await Holidays.create([{ _id: year, version, ...said }], { session })
    return true
  }
  const { modifiedCount } = await Holidays.updateOne(
    { _id: year, version: version - 1 },
    { $set: { ...said, version } },
    { session },
  )
  return modifiedCount === 1
}
