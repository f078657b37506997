import { Schema, Types, model } from 'mongoose'
import type {
  AttemptResult,
  FaceEngineName,
  FaceFinding,
  FaceLiveness,
  FaceMatch,
} from '#shared/faces/requests.contract'
import type { ClientSession } from '../platform/database'
import type { Challenge, Spoken } from './challenge-state'

/** WeChat's side of an attempt. */
export interface WeChatSide {
  outSeqNo: string
  openid: string
  certHash: string
  /** Null until WeChat gave it. */
  verifyId: string | null
}

/** One go at a request. Once it has ended nothing of it is written again. */
export interface StoredAttempt {
  id: string
  /** The phone's own name for it, so that a retry is recognised. */
  key: string
  requestId: string
  personId: string
  engine: FaceEngineName
  /** Model and system as the phone says. */
  device: string
  startedAt: Date
  expiresAt: Date
  endedAt: Date | null
  result: AttemptResult | null
  match: FaceMatch | null
  liveness: FaceLiveness | null
  likenessPercent: number | null
  findings: FaceFinding[]
  verifyRet: number | null
  challenge: Challenge | null
  /** What was to be read aloud; null when nothing was, or it did not come to that. */
  spoken: Spoken | null
  wechat: WeChatSide | null
}

const schema = new Schema(
  {
    key: { type: String, required: true },
    requestId: { type: String, required: true },
    personId: { type: String, required: true },
    engine: { type: String, required: true },
    device: { type: String, default: '' },
    startedAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
    endedAt: { type: Date, default: null },
    result: { type: String, default: null },
    match: { type: String, default: null },
    liveness: { type: String, default: null },
    likenessPercent: { type: Number, default: null },
    findings: { type: [String], required: true },
    verifyRet: { type: Number, default: null },
    challenge: { type: Schema.Types.Mixed, default: null },
    spoken: { type: Schema.Types.Mixed, default: null },
    wechat: { type: Schema.Types.Mixed, default: null },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ personId: 1, key: 1 }, { unique: true }) // a retry stays one attempt
schema.index({ requestId: 1, startedAt: 1 }) // the attempts of this request
// What runs: of this person, and what should have ended by now.
schema.index({ personId: 1 }, { name: 'running', partialFilterExpression: { endedAt: null } })
// Whether a sound came before.
schema.index({ 'spoken.digest': 1 }, { partialFilterExpression: { 'spoken.digest': { $gt: '' } } })
schema.index({ expiresAt: 1 }, { partialFilterExpression: { endedAt: null } })

/** For the model files of this feature only. */
export const Attempts = model('FaceAttempt', schema, 'face_attempts')

export type AttemptRow = Omit<StoredAttempt, 'id'> & { _id: Types.ObjectId }
export const toAttempt = ({ _id, ...rest }: AttemptRow): StoredAttempt => ({
  id: String(_id),
  ...rest,
  // Those of before nobody was asked for digits have none.
  spoken: rest.spoken ?? null,
})

/** A name for an attempt that is to be stored. */
export const newAttemptId = (): string => String(new Types.ObjectId())

/** Stores an attempt. @throws a duplicate (see `isDuplicate`) when it is stored already. */
export async function addAttempt({ id, ...attempt }: StoredAttempt, session: ClientSession) {
  await Attempts.create([{ _id: id, ...attempt }], { session })
}

/** One attempt, or null. */
export async function attemptById(
  id: string,
  session?: ClientSession,
): Promise<StoredAttempt | null> {
  const row = await Attempts.findById(id)
    .session(session ?? null)
    .lean<AttemptRow>()
  return row && toAttempt(row)
}

/** The attempt that a phone named so, or null. */
export async function attemptNamed(personId: string, key: string): Promise<StoredAttempt | null> {
  const row = await Attempts.findOne({ personId, key }).lean<AttemptRow>()
  return row && toAttempt(row)
}

/** Attempts by id; an id of none is left out. */
export async function attemptsById(ids: readonly string[]): Promise<StoredAttempt[]> {
  return (await Attempts.find({ _id: { $in: ids } }).lean<AttemptRow[]>()).map(toAttempt)
}

/** The attempts of some requests, oldest first. */
export async function attemptsOfRequests(requestIds: readonly string[]): Promise<StoredAttempt[]> {
  const rows = await Attempts.find({ requestId: { $in: requestIds } })
    .sort({ startedAt: 1 })
    .lean<AttemptRow[]>()
  return rows.map(toAttempt)
}

/** The attempts of a person that have not ended. */
export async function runningAttempts(personId: string, session?: ClientSession) {
  const rows = await Attempts.find({ personId, endedAt: null })
    .session(session ?? null)
    .lean<AttemptRow[]>()
  return rows.map(toAttempt)
}

/** Which of these requests have an attempt that still runs. */
export async function requestsBeingTried(
  requestIds: readonly string[],
  now: Date,
  session: ClientSession,
): Promise<Set<string>> {
  const rows = await Attempts.find(
    { requestId: { $in: requestIds }, endedAt: null, expiresAt: { $gt: now } },
    { requestId: 1 },
  )
    .session(session)
    .lean<AttemptRow[]>()
  return new Set(rows.map(({ requestId }) => requestId))
}

/** Attempts that should have ended by now. */
export async function overdueAttempts(now: Date, limit: number): Promise<StoredAttempt[]> {
  const rows = await Attempts.find({ endedAt: null, expiresAt: { $lte: now } })
    .sort({ expiresAt: 1 })
    .limit(limit)
    .lean<AttemptRow[]>()
  return rows.map(toAttempt)
}

/** How an attempt ended. */
export type Ending = Pick<
  StoredAttempt,
  'result' | 'match' | 'liveness' | 'likenessPercent' | 'findings' | 'verifyRet'
>

/**
 * Ends an attempt; what was measured goes at once.
 *
 * @returns the attempt as it is now; null when it had ended before.
 */
export async function closeAttempt(
  id: string,
  ending: Ending,
  at: Date,
  session: ClientSession,
): Promise<StoredAttempt | null> {
  const row = await Attempts.findOneAndUpdate(
    { _id: id, endedAt: null },
    { $set: { ...ending, endedAt: at, challenge: null } },
    { session, returnDocument: 'after' },
  ).lean<AttemptRow>()
  return row && toAttempt(row)
}
