import { Schema, model } from 'mongoose'
import type { Seat } from '#shared/visits/rooms/room-states'
import type { ClientSession } from '../../platform/database'

/** Somebody on a seat of a room, by the session he came with. */
export interface Sitting {
  id: string
  bookingId: string
  seat: Seat
  sessionId: string
  /** Brought to the socket once; null: it was. */
  ticket: string | null
  ticketUntil: Date
  /** When its line was alive last; null: it never was. */
  seenAt: Date | null
  /** Which process holds its line, so that one that comes back knows what it lost. */
  process: string | null
  /** When it goes. */
  expiresAt: Date
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    bookingId: { type: String, required: true },
    seat: { type: String, required: true },
    sessionId: { type: String, required: true },
    ticket: { type: String, default: null },
    ticketUntil: { type: Date, required: true },
    seenAt: { type: Date, default: null },
    process: { type: String, default: null },
    expiresAt: { type: Date, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ ticket: 1 }) // whose ticket is brought
schema.index({ seenAt: 1 }) // which lines have gone silent
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 }) // sittings go with their visit

const Sittings = model('VisitSitting', schema, 'visit_sittings')
type Row = Omit<Sitting, 'id'> & { _id: string }
const toSitting = ({ _id, ...sitting }: Row): Sitting => ({ id: _id, ...sitting })

/** Gives somebody a seat. */
export async function addSitting(
  { id, ...sitting }: Sitting,
  session: ClientSession,
): Promise<void> {
  await Sittings.collection.insertOne({ _id: id, ...sitting } as never, { session })
}

/** A sitting by its id; null when it is none, or another session's. */
export async function sittingOf(id: string, sessionId: string): Promise<Sitting | null> {
  const row = await Sittings.findOne({ _id: id, sessionId }).lean<Row>()
  return row && toSitting(row)
}

/** Takes a ticket back; null when it was used, is over or never was. */
export async function redeemSitting(
  ticket: string,
  now: Date,
  process: string,
): Promise<Sitting | null> {
  const row = await Sittings.findOneAndUpdate(
    { ticket, ticketUntil: { $gt: now } },
    { $set: { ticket: null, seenAt: now, process } },
    { returnDocument: 'after' },
  ).lean<Row>()
  return row && toSitting(row)
}

/** Notes that somebody without a line of his own has come, so that he is missed when he falls silent. */
export async function noteCame(id: string, now: Date): Promise<void> {
  await Sittings.updateOne({ _id: id }, { $set: { seenAt: now } })
}

/** Notes that these lines are alive. */
export async function noteSeen(ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return
  await Sittings.updateMany({ _id: { $in: ids }, seenAt: { $ne: null } }, { $set: { seenAt: now } })
}

/** Notes that a line is gone. @returns it, if it was there until now. */
export async function noteGone(id: string): Promise<Sitting | null> {
  const row = await Sittings.findOneAndUpdate(
    { _id: id, seenAt: { $ne: null } },
    { $set: { seenAt: null } },
  ).lean<Row>()
  return row && toSitting(row)
}

/** Lines that have been silent since a moment: whoever held them is gone. */
export async function silentSince(moment: Date, limit: number): Promise<Sitting[]> {
  const rows = await Sittings.find({ seenAt: { $lte: moment } })
    .sort({ seenAt: 1 })
    .limit(limit)
    .lean<Row[]>()
  return rows.map(toSitting)
}
