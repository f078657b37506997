import { Schema, model } from 'mongoose'
import type { AttendanceMark, SignUpState, TrainingResult } from '#shared/jobs/training.contract'
import type { Day } from '#shared/time/days'
import { pageOf, readCursor } from '../../platform/cursor'
import type { ClientSession } from '../../platform/database'

/** How somebody came out of a session again. */
export interface StoredEnd {
  why: 'left' | 'taken-out' | 'cancelled'
  reason: string
  /** Null: he himself, or with everybody. */
  staffId: string | null
  at: Date
}

/** Somebody's name in a session. */
export interface StoredSignUp {
  id: string
  sessionId: string
  courseId: string
  personId: string
  officeId: string
  within: string[]
  at: Date
  /** Whose turn it is: the lowest first. */
  seq: number
  /** Whether there was a place at once. */
  first: 'in' | 'waiting'
  state: SignUpState
  /** In or waiting: one for each person and session. */
  active: boolean
  movedUpAt: Date | null
  ended: StoredEnd | null
  days: { day: Day; mark: AttendanceMark }[]
  result: { result: TrainingResult; staffId: string; at: Date } | null
}

const text = { type: String, required: true }

const schema = new Schema(
  {
    _id: text,
    sessionId: text,
    courseId: text,
    personId: text,
    officeId: text,
    within: { type: [String], required: true },
    at: { type: Date, required: true },
    seq: { type: Number, required: true },
    first: text,
    state: text,
    active: { type: Boolean, required: true },
    movedUpAt: { type: Date, default: null },
    ended: { type: Schema.Types.Mixed, default: null },
    days: { type: [Schema.Types.Mixed], required: true },
    result: { type: Schema.Types.Mixed, default: null },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
// One name of each person in a session.
schema.index(
  { sessionId: 1, personId: 1 },
  { unique: true, partialFilterExpression: { active: true } },
)
schema.index({ sessionId: 1, state: 1, seq: 1 }) // who is in, and whose turn it is
schema.index({ personId: 1, at: -1, _id: -1 }) // what this person signed up for, newest first

const SignUps = model('TrainingSignUp', schema, 'training_sign_ups')

type Row = Omit<StoredSignUp, 'id'> & { _id: string }
const toSignUp = ({ _id, ...rest }: Row): StoredSignUp => ({ id: _id, ...rest })

/** Stores a name. @throws a duplicate when it is in the session already. */
export async function addSignUp({ id, ...row }: StoredSignUp, session: ClientSession) {
  await SignUps.create([{ _id: id, ...row }], { session })
}

/** Names by id. */
export async function signUpsById(
  ids: readonly string[],
  session?: ClientSession,
): Promise<StoredSignUp[]> {
  const rows = await SignUps.find({ _id: { $in: ids } })
    .session(session ?? null)
    .lean<Row[]>()
  return rows.map(toSignUp)
}

/** Somebody's name in some sessions that is not over. */
export async function activeIn(
  personId: string,
  sessionIds: readonly string[],
  session?: ClientSession,
): Promise<StoredSignUp[]> {
  const rows = await SignUps.find({ personId, sessionId: { $in: sessionIds }, active: true })
    .session(session ?? null)
    .lean<Row[]>()
  return rows.map(toSignUp)
}

/** Somebody's names that are not over. */
export async function allActiveOf(
  personId: string,
  session: ClientSession,
): Promise<StoredSignUp[]> {
  const rows = await SignUps.find({ personId, active: true }).session(session).lean<Row[]>()
  return rows.map(toSignUp)
}

/** One page of what somebody signed up for, newest first. */
export async function ownSignUpPage(personId: string, after: string | undefined, limit: number) {
  const from = readCursor(after)
  const older = from && { $or: [{ at: { $lt: from.at } }, { at: from.at, _id: { $lt: from.id } }] }
  const rows = await SignUps.find({ personId, ...older })
    .sort({ at: -1, _id: -1 })
    .limit(limit + 1)
    .lean<Row[]>()
  const { page, next } = pageOf(rows.map(toSignUp), limit, ({ at, id }) => ({ at, id }))
  return { signUps: page, next }
}

/** How many wait before somebody. */
export const waitingBefore = ({ sessionId, seq }: StoredSignUp): Promise<number> =>
  SignUps.countDocuments({ sessionId, state: 'waiting', seq: { $lt: seq } })

/** Those whose turn it is. */
export async function nextInLine(
  sessionId: string,
  places: number,
  session: ClientSession,
): Promise<StoredSignUp[]> {
  if (places < 1) return []
  const rows = await SignUps.find({ sessionId, state: 'waiting' })
    .sort({ seq: 1 })
    .limit(places)
    .session(session)
    .lean<Row[]>()
  return rows.map(toSignUp)
}

/** Everybody who is in a session or waits. */
export async function activeOf(sessionId: string, session: ClientSession): Promise<StoredSignUp[]> {
  const rows = await SignUps.find({ sessionId, state: { $in: ['in', 'waiting'] } })
    .session(session)
    .lean<Row[]>()
  return rows.map(toSignUp)
}

/** Everybody of a scope who ever signed up for a session, in the order in which they came. */
export async function signUpsWithin(
  sessionId: string,
  scope: { within: string },
): Promise<StoredSignUp[]> {
  const rows = await SignUps.find({ sessionId, ...scope })
    .sort({ seq: 1 })
    .lean<Row[]>()
  return rows.map(toSignUp)
}

/** Writes what became of a name, if it is still in that state. @returns whether it was. */
export async function changeSignUp(
  { id, state }: Pick<StoredSignUp, 'id' | 'state'>,
  changes: Partial<Pick<StoredSignUp, 'state' | 'active' | 'movedUpAt' | 'ended'>>,
  session: ClientSession,
): Promise<boolean> {
  const { modifiedCount } = await SignUps.updateOne(
    { _id: id, state },
    { $set: changes },
    { session },
  )
  return modifiedCount === 1
}

/** Writes who was there on a day. */
export async function saveDay(
  { id, days }: StoredSignUp,
  day: Day,
  mark: AttendanceMark,
  session: ClientSession,
) {
  const others = days.filter(one => one.day !== day)
  const sorted = [...others, { day, mark }].toSorted((one, other) => (one.day < other.day ? -1 : 1))
  await SignUps.updateOne({ _id: id }, { $set: { days: sorted } }, { session })
}

/** Writes how it ended, unless that is written. @returns whether it was not. */
export async function saveResult(
  { id }: StoredSignUp,
  result: NonNullable<StoredSignUp['result']>,
  session: ClientSession,
): Promise<boolean> {
  const { modifiedCount } = await SignUps.updateOne(
    { _id: id, state: 'in', result: null },
    { $set: { result } },
    { session },
  )
  return modifiedCount === 1
}
