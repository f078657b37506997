import { randomBytes } from 'node:crypto'
import { Schema, model } from 'mongoose'
import type { Purpose } from '#shared/oversight/oversight.contract'

/** Admits one live socket, once. Kept in the database, since another process may be knocked at. */
export interface Ticket {
  sessionId: string
  /** Null: for nothing that shows a place. */
  purpose: Purpose | null
  expiresAt: Date
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    sessionId: { type: String, required: true },
    purpose: { type: String, default: null },
    expiresAt: { type: Date, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 }) // unused tickets go by themselves

const Tickets = model('Ticket', schema, 'tickets')

/** Issues a ticket. @returns its number, which is a secret. */
export async function issueTicket(ticket: Ticket): Promise<string> {
  const number = randomBytes(24).toString('base64url')
  await Tickets.create({ _id: number, ...ticket })
  return number
}

/**
 * Takes a ticket back; null when it was used, is over or never was. It stands in an address, and
 * addresses are written down: in other hands than those it was given to it is nothing.
 */
export async function redeemTicket(
  number: string,
  sessionId: string,
  now: Date,
): Promise<Ticket | null> {
  const row = await Tickets.findOneAndDelete({
    _id: number,
    sessionId,
    expiresAt: { $gt: now },
  }).lean<Ticket>()
  return row && { sessionId: row.sessionId, purpose: row.purpose, expiresAt: row.expiresAt }
}
