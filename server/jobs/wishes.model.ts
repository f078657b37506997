import { Schema, model } from 'mongoose'
import type { Wishes } from '#shared/jobs/wishes.contract'
import type { Day } from '#shared/time/days'
import type { ClientSession } from '../platform/database'

/** What a person would like to work, and up to where new offers were looked through for it. */
export interface StoredWishes {
  personId: string
  wishes: Wishes
  savedAt: Date
  /** What was opened after this is new to the person. */
  lookedAt: Date
  /** The day of the last look; one a day. */
  lookedOn: Day
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    wishes: { type: Schema.Types.Mixed, required: true },
    savedAt: { type: Date, required: true },
    lookedAt: { type: Date, required: true },
    lookedOn: { type: String, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ lookedOn: 1, _id: 1 }) // for whom nobody has looked today

const AllWishes = model('JobWishes', schema, 'job_wishes')

type Row = Omit<StoredWishes, 'personId'> & { _id: string }
const toWishes = ({ _id, ...rest }: Row): StoredWishes => ({ personId: _id, ...rest })

/** What a person wishes, or null. */
export async function wishesOf(personId: string): Promise<StoredWishes | null> {
  const row = await AllWishes.findById(personId).lean<Row>()
  return row && toWishes(row)
}

/** Writes what a person wishes over what was wished before. */
export async function saveWishes({ personId, ...stored }: StoredWishes): Promise<void> {
  await AllWishes.replaceOne({ _id: personId }, stored, { upsert: true })
}

/** Forgets what a person wished. */
export async function dropWishes(personId: string): Promise<void> {
  await AllWishes.deleteOne({ _id: personId })
}

/** For whom nobody has looked on a day, in the order of ids. */
export async function wishesBefore(day: Day, limit: number): Promise<StoredWishes[]> {
  const rows = await AllWishes.find({ lookedOn: { $lt: day } })
    .sort({ lookedOn: 1, _id: 1 })
    .limit(limit)
    .lean<Row[]>()
  return rows.map(toWishes)
}

/** Notes that a day's look was made. @returns whether nobody else made it, and nothing else was wished meanwhile. */
export async function noteLooked(
  { personId, savedAt, lookedOn }: StoredWishes,
  { day, now }: { day: Day; now: Date },
  session: ClientSession,
): Promise<boolean> {
  const { modifiedCount } = await AllWishes.updateOne(
    { _id: personId, savedAt, lookedOn },
    { $set: { lookedOn: day, lookedAt: now } },
    { session },
  )
  return modifiedCount === 1
}
