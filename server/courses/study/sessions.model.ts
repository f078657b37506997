import { Schema, Types, model } from 'mongoose'
import type { StudyFindingCode } from '#shared/courses/study.contract'
import type { DayTime } from '#shared/courses/study.rules'
import type { ClientSession } from '../../platform/database'

/** A stretch of study. What it came to is written once, when it is over. */
export interface StoredSession {
  id: string
  personId: string
  officeId: string
  within: string[]
  lessonId: string
  version: number
  openedAt: Date
  ended: EndedSession | null
}

/** What a stretch of study came to. Times in milliseconds. */
export interface EndedSession {
  at: Date
  /** Left, taken over by another, or silent. */
  why: 'left' | 'replaced' | 'silent'
  /** By the server's clock. */
  time: number
  /** Of the content, what was new. */
  covered: number
  days: DayTime[]
  beats: number
  findings: { code: StudyFindingCode; times: number }[]
}

const schema = new Schema(
  {
    personId: { type: String, required: true },
    officeId: { type: String, required: true },
    within: { type: [String], required: true },
    lessonId: { type: String, required: true },
    version: { type: Number, required: true },
    openedAt: { type: Date, required: true },
    ended: { type: Schema.Types.Mixed, default: null },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ personId: 1, openedAt: -1, _id: -1 }) // when this person studied, newest first
// Where something was unusual within an organisation, newest first.
schema.index(
  { within: 1, 'ended.at': -1, _id: -1 },
  { partialFilterExpression: { 'ended.findings.0': { $exists: true } } },
)

/** For the model files of this feature only. */
export const Sessions = model('StudySession', schema, 'study_sessions')

export type SessionRow = Omit<StoredSession, 'id'> & { _id: Types.ObjectId }
export const toSession = ({ _id, ...row }: SessionRow): StoredSession => ({
  id: String(_id),
  ...row,
})

export const newSessionId = (): string => String(new Types.ObjectId())

/** Notes that somebody began. */
export async function addSession({ id, ...rest }: StoredSession, session: ClientSession) {
  await Sessions.create([{ _id: id, ...rest }], { session })
}

/** Writes what a stretch came to, once. */
export async function endSession(
  id: string,
  ended: EndedSession,
  session: ClientSession,
): Promise<StoredSession | null> {
  const row = await Sessions.findOneAndUpdate(
    { _id: id, ended: null },
    { $set: { ended } },
    { session, returnDocument: 'after' },
  ).lean<SessionRow>()
  return row && toSession(row)
}

/** Stretches by id. */
export async function sessionsById(ids: readonly string[]): Promise<StoredSession[]> {
  const known = ids.filter(id => Types.ObjectId.isValid(id))
  const rows = await Sessions.find({ _id: { $in: known } }).lean<SessionRow[]>()
  return rows.map(toSession)
}

/** The last stretches of a person that are over, newest first. */
export async function sessionsOf(personId: string, limit: number): Promise<StoredSession[]> {
  const rows = await Sessions.find({ personId, ended: { $ne: null } })
    .sort({ openedAt: -1, _id: -1 })
    .limit(limit)
    .lean<SessionRow[]>()
  return rows.map(toSession)
}

/** What a person studied by day, in stretches that are over; from a day on. */
export async function studiedDays(personId: string, since: string): Promise<DayTime[]> {
  const rows = await Sessions.aggregate<DayTime>([
    { $match: { personId, 'ended.days.day': { $gte: since } } },
    { $unwind: '$ended.days' },
    { $match: { 'ended.days.day': { $gte: since } } },
    { $group: { _id: '$ended.days.day', time: { $sum: '$ended.days.time' } } },
    { $project: { _id: 0, day: '$_id', time: 1 } },
    { $sort: { day: 1 } },
  ])
  return rows
}

/** Stretches in which something was unusual, within a scope, newest first; one too many when there is more. */
export async function unusualWithin(
  scope: { within: string } | null,
  { personId, after }: { personId?: string | undefined; after?: { at: Date; id: string } | null },
  limit: number,
): Promise<StoredSession[]> {
  if (!scope) return []
  const rows = await Sessions.find({
    ...scope,
    ...(personId && { personId }),
    'ended.findings.0': { $exists: true },
    ...(after && {
      $or: [{ 'ended.at': { $lt: after.at } }, { 'ended.at': after.at, _id: { $lt: after.id } }],
    }),
  })
    .sort({ 'ended.at': -1, _id: -1 })
    .limit(limit + 1)
    .lean<SessionRow[]>()
  return rows.map(toSession)
}
