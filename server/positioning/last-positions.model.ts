import { Schema, model } from 'mongoose'
import type { ClientSession } from '../platform/database'
import { updateRows } from '../platform/writes.model'

/** Where a person was last, as far as it is known: made of the batches, and of use while it is fresh. */
export interface LastPosition {
  personId: string
  orderId: string
  /** By the device's clock, and never later than when it was received. */
  at: Date
  receivedAt: Date
  /** Degrees, WGS-84. */
  latitude: number
  longitude: number
  accuracyMetres: number
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    orderId: { type: String, required: true },
    at: { type: Date, required: true },
    receivedAt: { type: Date, required: true },
    latitude: { type: Number, required: true },
    longitude: { type: Number, required: true },
    accuracyMetres: { type: Number, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)

model('LastPosition', schema, 'last_positions')

const NEVER = new Date(0)

/** Puts positions in place of older ones; what is newer already stays, in whatever order they come. */
export async function moveForward(positions: readonly LastPosition[], session: ClientSession) {
  const updates = positions.map(({ personId, ...rest }) => {
    const isNewer = { $gt: [rest.at, { $ifNull: ['$at', NEVER] }] }
    const newer = { $literal: { _id: personId, ...rest } }
    return {
      q: { _id: personId },
      u: [{ $replaceWith: { $cond: [isNewer, newer, '$$ROOT'] } }],
      upsert: true,
    }
  })
  await updateRows('last_positions', updates, session)
}
