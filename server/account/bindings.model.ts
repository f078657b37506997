import { createHash } from 'node:crypto'
import { Schema, model } from 'mongoose'
import type { ClientSession } from '../platform/database'

/** A phone's program, signed in to one WeChat account, that belongs to one person. */
export interface Binding {
  /** WeChat's name for the account. */
  openid: string
  personId: string
  /** Of the installation that was bound. */
  deviceHash: string
  /** Pending until an officer has confirmed who holds the phone. */
  stage: 'pending' | 'active'
  boundAt: Date
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    personId: { type: String, required: true },
    deviceHash: { type: String, required: true },
    stage: { type: String, enum: ['pending', 'active'], required: true },
    boundAt: { type: Date, required: true },
    /** How many sessions it has opened. */
    sessions: { type: Number, default: 0 },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ personId: 1 }, { unique: true }) // one phone for each person

const Bindings = model('Binding', schema, 'bindings')

type Row = Omit<Binding, 'openid'> & { _id: string }

/** What is kept of the name that an installation gave itself. */
export const deviceHashOf = (deviceId: string): string =>
  createHash('sha256').update(deviceId).digest('base64url')

/** The binding of a WeChat account, or null. */
export async function bindingOf(openid: string): Promise<Binding | null> {
  const row = await Bindings.findById(openid).lean<Row>()
  return row && { openid, ...withoutId(row) }
}

/** The phone that a person checks in with, or null. */
export async function activeBindingOf(personId: string): Promise<Binding | null> {
  const row = await Bindings.findOne({ personId, stage: 'active' }).lean<Row>()
  return row && { openid: row._id, ...withoutId(row) }
}

const withoutId = ({ personId, deviceHash, stage, boundAt }: Row) => ({
  personId,
  deviceHash,
  stage,
  boundAt,
})

/** Binds a phone to a person; any earlier phone of that person is no longer. */
export async function bind({ openid, ...binding }: Binding, session?: ClientSession) {
  const options = { ...(session && { session }) }
  await Bindings.deleteMany({ personId: binding.personId, _id: { $ne: openid } }, options)
  await Bindings.replaceOne({ _id: openid }, binding, { upsert: true, ...options })
}

/**
 * Counts that a phone opens a session. It always changes the row, so that ending the binding at
 * the same moment meets it, and cannot be overtaken.
 *
 * @returns whether the binding still stands and is active.
 */
export async function useBinding(
  { openid, personId, deviceHash }: Pick<Binding, 'openid' | 'personId' | 'deviceHash'>,
  session: ClientSession,
): Promise<boolean> {
  const { matchedCount } = await Bindings.updateOne(
    { _id: openid, personId, deviceHash, stage: 'active' },
    { $inc: { sessions: 1 } },
    { session },
  )
  return matchedCount === 1
}

/** Makes a pending binding active. @returns whether there was one. */
export async function activateBinding(personId: string, session: ClientSession): Promise<boolean> {
  const { modifiedCount } = await Bindings.updateOne(
    { personId, stage: 'pending' },
    { $set: { stage: 'active' } },
    { session },
  )
  return modifiedCount === 1
}

/** Ends the binding of a person's phone. @returns whether there was one. */
export async function unbind(personId: string, session: ClientSession): Promise<boolean> {
  const { deletedCount } = await Bindings.deleteMany({ personId }, { session })
  return deletedCount > 0
}
