import { Schema, model } from 'mongoose'

/** A stretch in which nobody was answered. */
interface Outage {
  from: Date
  to: Date
}

const schema = new Schema(
  {
    from: { type: Date, required: true },
    to: { type: Date, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ to: 1 }) // what was amiss since a moment

const Outages = model('Outage', schema, 'outages')

const aliveSchema = new Schema(
  { _id: { type: String, required: true }, at: { type: Date, required: true } },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)

const Alive = model('Alive', aliveSchema, 'alive')

const ANSWERING = 'answering'

/** A silence up to here is a restart or a slow round. */
const USUAL_MILLISECONDS = 60_000

/** Notes that questions are being answered; a long silence before is noted as an outage. */
export async function noteAlive(now: Date): Promise<void> {
  const before = await Alive.findOneAndUpdate(
    { _id: ANSWERING },
    { $max: { at: now } },
    { upsert: true, returnDocument: 'before' },
  ).lean<{ at: Date }>()
  if (before && now.getTime() - before.at.getTime() > USUAL_MILLISECONDS) {
    await Outages.create([{ from: before.at, to: now }])
  }
}

/** What was amiss at or after a moment. */
export async function outagesSince(from: Date): Promise<Outage[]> {
  return Outages.find({ to: { $gt: from } }).lean<Outage[]>()
}
