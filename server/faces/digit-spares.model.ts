import { Schema, model } from 'mongoose'
import type { ClientSession } from '../platform/database'

/** That a person is never asked to read digits aloud. Why is not written down: it may tell of an illness. */
export interface Spare {
  staffId: string
  at: Date
}

const schema = new Schema(
  {
    /** The person's. */
    _id: { type: String, required: true },
    staffId: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)

const Spares = model('FaceDigitSpare', schema, 'face_digit_spares')

/** Whether a person is spared reading digits aloud. */
export const isSpared = async (personId: string, session?: ClientSession): Promise<boolean> =>
  (await Spares.exists({ _id: personId }).session(session ?? null)) !== null

/** From now on a person is not asked for digits. */
export async function spare(personId: string, since: Spare, session: ClientSession): Promise<void> {
  await Spares.updateOne({ _id: personId }, { $set: since }, { upsert: true, session })
}

/** Persons may be asked for digits again, or are not asked for anything any more. */
export async function endSpares(
  personIds: readonly string[],
  session: ClientSession,
): Promise<void> {
  await Spares.deleteMany({ _id: { $in: personIds } }, { session })
}
