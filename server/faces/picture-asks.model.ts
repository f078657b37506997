import { Schema, model } from 'mongoose'
import type { ClientSession } from '../platform/database'

/** That a person was asked for a new picture; gone when there is one. */
export interface PictureAsk {
  reason: string
  staffId: string
  at: Date
}

const schema = new Schema(
  {
    /** The person's. */
    _id: { type: String, required: true },
    reason: { type: String, required: true },
    staffId: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)

const Asks = model('FacePictureAsk', schema, 'face_picture_asks')

/** Whether a person was asked for a new picture, and why; null when not. */
export const pictureAskOf = (personId: string, session?: ClientSession) =>
  Asks.findById(personId)
    .session(session ?? null)
    .lean<PictureAsk>()

/** Notes that a new picture is wanted; a later reason replaces an earlier one. */
export async function askForPicture(
  personId: string,
  ask: PictureAsk,
  session: ClientSession,
): Promise<void> {
  await Asks.updateOne({ _id: personId }, { $set: ask }, { upsert: true, session })
}

/** The new picture is there, or is not wanted any more. */
export async function endPictureAsk(personId: string, session: ClientSession): Promise<void> {
  await Asks.deleteOne({ _id: personId }, { session })
}
