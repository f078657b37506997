import { Schema, model } from 'mongoose'
import type { ClientSession } from '../platform/database'

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

const LastPositions = model('LastPosition', schema, 'last_positions')

/** Puts positions in place of older ones; what is newer already stays, in whatever order they come. */
export async function moveForward(positions: readonly LastPosition[], session: ClientSession) {
  if (positions.length === 0) return
  await LastPositions.collection.bulkWrite(
    positions.map(({ personId, ...rest }) => {
      const isNewer = { $gt: [rest.at, { $ifNull: ['$at', new Date(0)] }] }
      const newer = { $mergeObjects: [{ _id: '$_id' }, { $literal: rest }] }
      return {
        updateOne: {
          filter: { _id: personId as never },
          update: [{ $replaceWith: { $cond: [isNewer, newer, '$$ROOT'] } }],
          upsert: true,
        },
      }
    }),
    { session, ordered: false },
  )
}
