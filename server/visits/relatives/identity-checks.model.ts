import { Schema, model } from 'mongoose'
import type { ClientSession } from '../../platform/database'
import type { Vault } from '../../platform/vault'

/** One comparison of a relative's face by WeChat; of the face nothing is ours but how it ended. */
export interface StoredIdentityCheck {
  /** Our name for it, which WeChat keeps as well. */
  id: string
  relativeId: string
  attemptId: string
  certHash: string
  /** WeChat's name for it; null while it has given none. */
  verifyId: string | null
  startedAt: Date
  expiresAt: Date
  endedAt: Date | null
  /** WeChat's number for how it ended. */
  verifyRet: number | null
}

const text = { type: String, required: true }
const date = { type: Date, required: true }

const schema = new Schema(
  {
    _id: text,
    relativeId: text,
    attemptId: text,
    certHash: text,
    /** The WeChat account, sealed. */
    openid: text,
    verifyId: { type: String, default: null },
    startedAt: date,
    expiresAt: date,
    endedAt: { type: Date, default: null },
    verifyRet: { type: Number, default: null },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ relativeId: 1, attemptId: 1 }, { unique: true }) // a retry stays one comparison
schema.index({ startedAt: 1 }) // what is old enough to go

const Checks = model('RelativeIdentityCheck', schema, 'visit_identity_checks')

type Row = Omit<StoredIdentityCheck, 'id'> & { _id: string; openid: string }
const toCheck = ({ _id, openid: _, ...rest }: Row): StoredIdentityCheck => ({ id: _id, ...rest })
const placeOf = (id: string) => `visit_identity_checks.openid:${id}`

/** One comparison, or null. */
export async function identityCheckById(id: string): Promise<StoredIdentityCheck | null> {
  const row = await Checks.findById(id).lean<Row>()
  return row && toCheck(row)
}

/** The comparison of an attempt, or null. */
export async function identityCheckOf(relativeId: string, attemptId: string) {
  const row = await Checks.findOne({ relativeId, attemptId }).lean<Row>()
  return row && toCheck(row)
}

/** The WeChat account that a comparison was begun with. */
export async function openidOfCheck(id: string, vault: Vault): Promise<string | null> {
  const row = await Checks.findById(id).lean<Row>()
  return row && vault.open(row.openid, placeOf(id))
}

/** Keeps a comparison before WeChat is asked. @throws a duplicate when the attempt is known. */
export async function addIdentityCheck(
  { id, ...check }: StoredIdentityCheck,
  openid: string,
  vault: Vault,
): Promise<void> {
  await Checks.create([{ _id: id, ...check, openid: vault.seal(openid, placeOf(id)) }])
}

/** WeChat has given it a name. */
export async function nameIdentityCheck(id: string, verifyId: string): Promise<boolean> {
  const { modifiedCount } = await Checks.updateOne(
    { _id: id, verifyId: null, endedAt: null },
    { $set: { verifyId } },
  )
  return modifiedCount === 1
}

/** How it ended. @returns whether it had not ended before. */
export async function endIdentityCheck(
  id: string,
  { at, verifyRet }: { at: Date; verifyRet: number | null },
  session: ClientSession,
): Promise<boolean> {
  const { modifiedCount } = await Checks.updateOne(
    { _id: id, endedAt: null },
    { $set: { endedAt: at, verifyRet } },
    { session },
  )
  return modifiedCount === 1
}
