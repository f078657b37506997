import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { Schema, model } from 'mongoose'
import { addEvidence } from '../evidence/records.model'
import { type ClientSession, inTransaction } from '../platform/database'

/** One sign-in, on one phone or in one browser. What it may do is looked up, not written here. */
export interface Session {
  id: string
  kind: 'person' | 'relative' | 'staff'
  /** The person's, the relative's or the official's id. */
  subjectId: string
  startedAt: Date
  /** When it was last used, to a minute. */
  usedAt: Date
}

/** A phone that is not used for this long signs in anew. */
const REFRESH_DAYS = 30

/** A phone that lost an answer may use the old token once more for this long. */
const GRACE_MILLISECONDS = 60_000

const schema = new Schema(
  {
    _id: { type: String, required: true },
    kind: { type: String, enum: ['person', 'relative', 'staff'], required: true },
    subjectId: { type: String, required: true },
    startedAt: { type: Date, required: true },
    usedAt: { type: Date, required: true },
    endedAt: { type: Date, default: null },
    /** Of the refresh token that is good now, and of the one before while it is forgiven. */
    refreshHash: { type: String, required: true },
    refreshUntil: { type: Date, required: true },
    formerHash: { type: String, default: null },
    formerUntil: { type: Date, default: null },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ subjectId: 1, endedAt: 1 }) // which sessions of this person are open

const Sessions = model('Session', schema, 'sessions')

type Row = Omit<Session, 'id'> & { endedAt: Date | null }

/** Where the hub hears of sessions that end. */
export const SESSIONS = 'sessions'

const newSecret = () => randomBytes(32).toString('base64url')
const hashOf = (secret: string) => createHash('sha256').update(secret).digest('base64url')
const refreshEnd = (now: Date) => new Date(now.getTime() + REFRESH_DAYS * 24 * 3600_000)

/** Opens a session. @returns its first refresh token; a browser needs none. */
export async function openSession(
  { id, ...rest }: Omit<Session, 'usedAt'>,
  within?: ClientSession,
): Promise<string> {
  const secret = newSecret()
  const refreshUntil = refreshEnd(rest.startedAt)
  const row = {
    _id: id,
    ...rest,
    usedAt: rest.startedAt,
    refreshHash: hashOf(secret),
    refreshUntil,
  }
  const store = async (session: ClientSession) => {
    await Sessions.create([row], { session })
    await addEvidence([signInEvidence({ id, ...rest })], session)
  }
  await (within ? store(within) : inTransaction(store))
  return `${id}.${secret}`
}

/** What is proved of a sign-in: who, and when. The session is named by its hash. */
const signInEvidence = ({ id, kind, subjectId, startedAt }: Omit<Session, 'usedAt'>) => ({
  id: `sign-in:${hashOf(id)}`,
  at: startedAt,
  body: { kind: 'sign-in', who: kind, subjectId },
})

/**
 * A session that has not ended, or null. Every question begins with this one: it goes past mongoose, and
 * by nothing but the id, which is the shortest way there is.
 */
export async function sessionById(id: string): Promise<Session | null> {
  const row = await Sessions.collection.findOne<Row>({ _id: id as never })
  if (!row || row.endedAt !== null) return null
  const { kind, subjectId, startedAt, usedAt } = row
  return { id, kind, subjectId, startedAt, usedAt }
}

/** Notes that a session is being used. */
export async function noteUse(id: string, at: Date): Promise<void> {
  await Sessions.updateOne({ _id: id }, { $max: { usedAt: at } })
}

/** A session that goes on, with its next refresh token. */
export interface Refreshed {
  sessionId: string
  refreshToken: string
}

/**
 * Exchanges a refresh token for the next one. The one before is forgiven for a minute, since
 * phones lose answers; any other token of a session is a copy in wrong hands and ends it.
 *
 * @returns null when it is not, or no longer, good.
 */
export async function refresh(token: string, now: Date): Promise<Refreshed | null> {
  const [id = '', secret = ''] = token.split('.')
  const row = await Sessions.findOne({ _id: id, kind: { $ne: 'staff' }, endedAt: null }).lean()
  if (!row || row.refreshUntil <= now) return null

  const hash = hashOf(secret)
  const isCurrent = same(hash, row.refreshHash)
  const isForgiven = same(hash, row.formerHash) && row.formerUntil! > now
  if (!isCurrent && !isForgiven) {
    await endSession(id, now)
    return null
  }
  const next = newSecret()
  const former = isCurrent && {
    formerHash: hash,
    formerUntil: new Date(now.getTime() + GRACE_MILLISECONDS),
  }
  const { modifiedCount } = await Sessions.updateOne(
    { _id: id, endedAt: null, refreshHash: row.refreshHash },
    { $set: { refreshHash: hashOf(next), refreshUntil: refreshEnd(now), ...former } },
  )
  // The same phone asked twice at once: what was current a moment ago is now the forgiven one.
  return modifiedCount === 1
    ? { sessionId: id, refreshToken: `${id}.${next}` }
    : refresh(token, now)
}

const same = (one: string, other: string | null | undefined) =>
  typeof other === 'string' &&
  one.length === other.length &&
  timingSafeEqual(Buffer.from(one), Buffer.from(other))

/** Ends a session; ending it again changes nothing. */
export async function endSession(id: string, at: Date): Promise<void> {
  await Sessions.updateOne({ _id: id, endedAt: null }, { $set: { endedAt: at } })
}

/** Ends every open session of somebody. */
export async function endSessionsOf(subjectId: string, at: Date, session?: ClientSession) {
  await Sessions.updateMany(
    { subjectId, endedAt: null },
    { $set: { endedAt: at } },
    { ...(session && { session }) },
  )
}
