import { Schema, model } from 'mongoose'
import type { TrainingFor } from '#shared/jobs/training.contract'
import { pageOf, readCursor } from '../../platform/cursor'
import type { ClientSession } from '../../platform/database'
import { containing } from '../../platform/containing'

/** When and where a course is given, and to how many. */
export interface StoredSession {
  id: string
  courseId: string
  countyId: string
  within: string[]
  /** These two as the course has them. */
  title: string
  for: TrainingFor
  startsAt: Date
  endsAt: Date
  place: string
  places: number
  signUpUntil: Date
  note: string
  cancelledAt: Date | null
  cancelReason: string
  /** Never more than places. */
  taken: number
  waiting: number
  /** Counts everybody who ever put his name down: who comes first waits first. */
  seq: number
}

const text = { type: String, required: true }
const date = { type: Date, required: true }
const number = { type: Number, required: true }

const schema = new Schema(
  {
    _id: text,
    courseId: text,
    countyId: text,
    within: { type: [String], required: true },
    title: text,
    for: text,
    startsAt: date,
    endsAt: date,
    place: text,
    places: number,
    signUpUntil: date,
    note: { type: String, default: '' },
    cancelledAt: { type: Date, default: null },
    cancelReason: { type: String, default: '' },
    taken: number,
    waiting: number,
    seq: number,
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ courseId: 1, startsAt: 1 }) // when this course is given
// What people like him can still join in this county, the soonest first.
schema.index({ countyId: 1, for: 1, cancelledAt: 1, startsAt: 1, _id: 1 })

const Sessions = model('TrainingSession', schema, 'training_sessions')

type Row = Omit<StoredSession, 'id'> & { _id: string }
const toSession = ({ _id, ...rest }: Row): StoredSession => ({ id: _id, ...rest })

/** Sessions by id. */
export async function sessionsById(
  ids: readonly string[],
  session?: ClientSession,
): Promise<StoredSession[]> {
  const rows = await Sessions.find({ _id: { $in: [...new Set(ids)] } })
    .session(session ?? null)
    .lean<Row[]>()
  return rows.map(toSession)
}

/** Sessions of courses, the soonest first. */
export async function sessionsOf(courseIds: readonly string[]): Promise<StoredSession[]> {
  const rows = await Sessions.find({ courseId: { $in: courseIds } })
    .sort({ courseId: 1, startsAt: 1 })
    .lean<Row[]>()
  return rows.map(toSession)
}

/** Adds a session. */
export async function addSession({ id, ...row }: StoredSession, session: ClientSession) {
  await Sessions.create([{ _id: id, ...row }], { session })
}

/** Changes what is said of a session; never what was counted. @returns it as it is then. */
export async function changeSession(
  id: string,
  changes: Partial<Omit<StoredSession, 'id' | 'taken' | 'waiting' | 'seq'>>,
  session: ClientSession,
): Promise<StoredSession | null> {
  const row = await Sessions.findOneAndUpdate(
    { _id: id },
    { $set: changes },
    { session, returnDocument: 'after' },
  ).lean<Row>()
  return row && toSession(row)
}

/** Writes what a course is called into its sessions. */
export async function renameSessions(courseId: string, title: string, session: ClientSession) {
  await Sessions.updateMany({ courseId }, { $set: { title } }, { session })
}

/** What a person can still join. */
export interface Offered {
  countyId: string
  for: TrainingFor
  now: Date
  search?: string | undefined
  /** Only those with places left. */
  free: boolean
}

/** One page of sessions that can be joined, the soonest first. */
export async function offeredPage(offered: Offered, after: string | undefined, limit: number) {
  const { countyId, now, search, free } = offered
  const from = readCursor(after)
  const later = from && {
    $or: [{ startsAt: { $gt: from.at } }, { startsAt: from.at, _id: { $gt: from.id } }],
  }
  const rows = await Sessions.find({
    countyId,
    for: offered.for,
    cancelledAt: null,
    startsAt: { $gt: now },
    signUpUntil: { $gt: now },
    ...(search && { title: containing(search) }),
    ...(free && { $expr: { $lt: ['$taken', '$places'] } }),
    ...later,
  })
    .sort({ startsAt: 1, _id: 1 })
    .limit(limit + 1)
    .lean<Row[]>()
  const { page, next } = pageOf(rows.map(toSession), limit, ({ startsAt, id }) => ({
    at: startsAt,
    id,
  }))
  return { sessions: page, next }
}

/**
 * Takes a place, or the last one in the line: both are decided by one write, so that no two get the
 * same.
 *
 * @returns how it was before, or null when nobody can sign up any more.
 */
export async function takePlace(
  id: string,
  now: Date,
  session: ClientSession,
): Promise<StoredSession | null> {
  const isFree = { $lt: ['$taken', '$places'] }
  const row = await Sessions.findOneAndUpdate(
    { _id: id, cancelledAt: null, signUpUntil: { $gt: now } },
    [
      {
        $set: {
          seq: { $add: ['$seq', 1] },
          taken: { $cond: [isFree, { $add: ['$taken', 1] }, '$taken'] },
          waiting: { $cond: [isFree, '$waiting', { $add: ['$waiting', 1] }] },
        },
      },
    ],
    { session, returnDocument: 'before', updatePipeline: true },
  ).lean<Row>()
  return row && toSession(row)
}

/** Counts people in and out. @returns how it is then. */
export async function recount(
  id: string,
  change: { taken: number; waiting: number },
  session: ClientSession,
): Promise<StoredSession> {
  const row = await Sessions.findOneAndUpdate(
    { _id: id },
    { $inc: change },
    { session, returnDocument: 'after' },
  ).lean<Row>()
  return toSession(row!)
}
