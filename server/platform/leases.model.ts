import { Schema, model } from 'mongoose'
import { isDuplicate } from './database'

/** Who may do a chore now. It spares work; what a chore does must be harmless when done twice. */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    holder: { type: String, required: true },
    until: { type: Date, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)

const Leases = model('Lease', schema, 'leases')

/** Takes or keeps a lease. @returns whether it is the holder's until then. */
export async function takeLease(name: string, holder: string, now: Date, milliseconds: number) {
  const until = new Date(now.getTime() + milliseconds)
  try {
    await Leases.updateOne(
      { _id: name, $or: [{ holder }, { until: { $lte: now } }] },
      { $set: { holder, until } },
      { upsert: true },
    )
    return true
  } catch (error) {
    // It is there and neither ours nor over, so the upsert ran into it.
    if (isDuplicate(error)) return false
    throw error
  }
}

/** Gives a lease back, so that the next process need not wait for its end. */
export async function dropLease(name: string, holder: string): Promise<void> {
  await Leases.deleteOne({ _id: name, holder })
}
