import { type KeyObject, createPublicKey } from 'node:crypto'
import { Schema, model } from 'mongoose'
import { isDuplicate } from '../platform/database'
import type { HeadKey } from './heads'

/** What heads are or were signed with. Told to everybody; believed by those who noted it down. */
export interface PublicKeyRow {
  id: string
  /** Ed25519, SPKI, base64. */
  publicKey: string
  /** When it signed its first head. */
  since: Date
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    publicKey: { type: String, required: true },
    since: { type: Date, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ since: 1, _id: 1 }) // the keys in the order of their use

const Keys = model('EvidenceKey', schema, 'evidence_keys')

type Row = Omit<PublicKeyRow, 'id'> & { _id: string }

/** The public half of what heads are signed with, in base64. */
export const publicHalf = (key: KeyObject): string =>
  createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64')

/**
 * Notes with what heads are signed from now on.
 *
 * @throws when another key was used under this name: old heads could then not be checked any more.
 */
export async function noteKey({ id, private: key }: HeadKey, now: Date): Promise<void> {
  const publicKey = publicHalf(key)
  try {
    await Keys.updateOne({ _id: id, publicKey }, { $setOnInsert: { since: now } }, { upsert: true })
  } catch (error) {
    if (!isDuplicate(error)) throw error
    const known = await Keys.findById(id).lean<Row>()
    if (known?.publicKey !== publicKey) {
      throw new Error(`another key has signed as ${id}: a new EVIDENCE_KEY needs a new id`)
    }
  }
}

/** Every key, the newest first. */
export async function publicKeys(): Promise<PublicKeyRow[]> {
  const rows = await Keys.find().sort({ since: -1, _id: -1 }).lean<Row[]>()
  return rows.map(({ _id, ...rest }) => ({ id: _id, ...rest }))
}
