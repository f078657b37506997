import { randomInt, timingSafeEqual } from 'node:crypto'
import { Schema, model } from 'mongoose'
import type { ClientSession } from '../platform/database'
import type { Vault } from '../platform/vault'

/** So long the code is good that an officer reads aloud. */
const CODE_MINUTES = 10

/** So often it may be typed in. */
const MOST_TRIES = 5

const schema = new Schema(
  {
    /** The request's. */
    _id: { type: String, required: true },
    /** The code's, by the vault: with six digits a plain hash would be no secret. */
    mark: { type: String, required: true },
    staffId: { type: String, required: true },
    tries: { type: Number, required: true },
    expiresAt: { type: Date, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 }) // unused codes go by themselves

const CallBacks = model('FaceCallBack', schema, 'face_call_backs')

interface Row {
  mark: string
  staffId: string
}

const saidOf = (requestId: string, code: string) => `${requestId}:${code}`
const FIELD = 'face_call_backs.code'

/** Makes the code of a call; one before it ends. */
export async function startCode(
  requestId: string,
  staffId: string,
  now: Date,
  vault: Vault,
  session: ClientSession,
): Promise<{ code: string; expiresAt: Date }> {
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const expiresAt = new Date(now.getTime() + CODE_MINUTES * 60_000)
  const mark = vault.mark(saidOf(requestId, code), FIELD)
  await CallBacks.updateOne(
    { _id: requestId },
    { $set: { mark, staffId, tries: 0, expiresAt } },
    { upsert: true, session },
  )
  return { code, expiresAt }
}

/**
 * Tries a code; each try counts, whatever comes of it, so this is no part of a transaction.
 *
 * @returns who read it aloud and the mark to use it up by; `wrong`; or `over` when there is none, its
 *   time ran out or it was tried too often.
 */
export async function tryCode(
  requestId: string,
  code: string,
  now: Date,
  vault: Vault,
): Promise<{ staffId: string; mark: string } | 'wrong' | 'over'> {
  const row = await CallBacks.findOneAndUpdate(
    { _id: requestId, expiresAt: { $gt: now }, tries: { $lt: MOST_TRIES } },
    { $inc: { tries: 1 } },
  ).lean<Row>()
  if (!row) return 'over'
  const isRight = vault.marks(saidOf(requestId, code), FIELD).some(mark => isSame(mark, row.mark))
  return isRight ? { staffId: row.staffId, mark: row.mark } : 'wrong'
}

const isSame = (one: string, other: string) =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

/** Uses a code up. @returns whether it was still there: of two at once, one gets it. */
export async function useCode(
  requestId: string,
  mark: string,
  session: ClientSession,
): Promise<boolean> {
  return (await CallBacks.deleteOne({ _id: requestId, mark }, { session })).deletedCount === 1
}
