import { randomUUID } from 'node:crypto'
import { Schema, model } from 'mongoose'
import type { Signal } from '#shared/visits/rooms/rooms.contract'
import type { Seat } from '#shared/visits/rooms/room-states'

/**
 * What one page says to another so that they find each other. It lies here until the process that
 * holds the other page's line has heard of it, and goes with the visit at the latest.
 */
export interface StoredSignal {
  bookingId: string
  from: Seat
  /** The sitting it is for. */
  to: string
  signal: Signal
  expiresAt: Date
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    bookingId: { type: String, required: true },
    from: { type: String, required: true },
    to: { type: String, required: true },
    signal: { type: Schema.Types.Mixed, required: true },
    expiresAt: { type: Date, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ bookingId: 1 }) // what goes when a visit is over
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 }) // nothing of it is kept

/** Where the hub hears of signals. */
export const VISIT_SIGNALS = 'visit_signals'

const Signals = model('VisitSignal', schema, VISIT_SIGNALS)

/** They are of use for seconds. */
const LIFE_MILLISECONDS = 60_000

/** Lays a signal where the other page's process finds it. */
export async function layDown(signal: Omit<StoredSignal, 'expiresAt'>, now: Date): Promise<void> {
  const expiresAt = new Date(now.getTime() + LIFE_MILLISECONDS)
  await Signals.collection.insertOne({ _id: randomUUID(), ...signal, expiresAt } as never)
}

/** Nothing that was said to connect a visit outlives it. */
export async function forgetSignals(bookingId: string): Promise<void> {
  await Signals.deleteMany({ bookingId })
}
