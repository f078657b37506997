import { Schema, type Types, model } from 'mongoose'
import type { Datum, Finding, Fix, Outcome, Place } from '#shared/checkins/checkins.contract'
import type { Punctuality, Window } from '#shared/checkins/plans.contract'
import { type Cursor, pageOf, readCursor } from '../platform/cursor'
import type { ClientSession } from '../platform/database'
import { addToOutbox } from '../platform/outbox.model'
import type { Scope } from './checkins.policy'

/** What an officer decided. */
export interface StoredReview {
  outcome: Outcome
  note: string
  staffId: string
  at: Date
}

/** A check-in as it is kept. Evidence: after receipt only `review` is ever written, once. */
export interface StoredCheckIn {
  personId: string
  officeId: string
  /** Ids of the organisations it belongs to, from the province to the office. */
  within: string[]
  attemptId: string
  counter: number
  /** By the phone's clock, a claim. */
  takenAt: Date
  /** By ours. */
  receivedAt: Date
  /** What the phone sent, in the datum it came in. */
  datum: Datum
  fixes: Fix[]
  /** WGS-84. */
  place: Place
  /** Which outline the place was judged against. */
  boundaryId: string
  /** The window of the day it was received on. */
  window: Window | null
  punctuality: Punctuality
  findings: Finding[]
  /** Whether a finding is more than a fact about the device. */
  needsAttention: boolean
  /** The attempt it repeats because the place was uncertain. */
  retryOf: string | null
  review: StoredReview | null
}

export type CheckInRow = StoredCheckIn & { id: string }

const schema = new Schema(
  {
    personId: { type: String, required: true },
    officeId: { type: String, required: true },
    within: { type: [String], required: true },
    attemptId: { type: String, required: true },
    counter: { type: Number, required: true },
    takenAt: { type: Date, required: true },
    receivedAt: { type: Date, required: true },
    datum: { type: String, required: true },
    fixes: { type: [Schema.Types.Mixed], required: true },
    place: { type: Schema.Types.Mixed, required: true },
    boundaryId: { type: String, required: true },
    window: { type: Schema.Types.Mixed, default: null },
    punctuality: { type: String, required: true },
    findings: { type: [Schema.Types.Mixed], required: true },
    needsAttention: { type: Boolean, required: true },
    retryOf: { type: String, default: null },
    review: { type: Schema.Types.Mixed, default: null },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ personId: 1, attemptId: 1 }, { unique: true }) // a retry stays one check-in
schema.index({ within: 1, receivedAt: -1, _id: -1 }) // the newest within an organisation
schema.index({ personId: 1, receivedAt: -1, _id: -1 }) // this person's record, newest first
// What waits within an organisation, oldest first, what needs attention apart.
schema.index(
  { within: 1, needsAttention: 1, receivedAt: 1, _id: 1 },
  { partialFilterExpression: { review: null } },
)
schema.index({ within: 1, 'review.at': -1, _id: -1 }) // what was reviewed, newest first

/** For the model files of this feature only. */
export const CheckIns = model('CheckIn', schema, 'checkins')

export type Row = StoredCheckIn & { _id: Types.ObjectId }
export const toRow = ({ _id, ...rest }: Row): CheckInRow => ({ id: String(_id), ...rest })

/** What happened, as the outbox says it. */
export const CHECK_IN_RECEIVED = 'check-in'
export const CHECK_IN_REVIEWED = 'check-in-reviewed'

/** What the outbox is told of a check-in. */
export const outboxRowOf = (kind: string, { id, within }: CheckInRow, at: Date) => ({
  _id: `${kind}:${id}`,
  kind,
  subjectId: id,
  within,
  at,
})

/** Check-ins by id; an id of none is left out. */
export async function checkInsById(ids: readonly string[]): Promise<CheckInRow[]> {
  const rows = await CheckIns.find({ _id: { $in: ids } }, { fixes: 0 }).lean<Row[]>()
  return rows.map(toRow)
}

/** Check-ins by id with all that the phone sent. */
export async function checkInsWithSamples(ids: readonly string[]): Promise<CheckInRow[]> {
  return (await CheckIns.find({ _id: { $in: ids } }).lean<Row[]>()).map(toRow)
}

/** The newest check-ins within a scope, newest first. */
export async function newestWithin(scope: Scope, since: Date, limit: number) {
  if (!scope) return []
  const rows = await CheckIns.find({ ...scope, receivedAt: { $gte: since } }, { fixes: 0 })
    .sort({ receivedAt: -1, _id: -1 })
    .limit(limit)
    .lean<Row[]>()
  return rows.map(toRow)
}

/** One check-in with its burst, or null. */
export async function checkInById(id: string): Promise<CheckInRow | null> {
  const row = await CheckIns.findById(id).lean<Row>()
  return row && toRow(row)
}

/**
 * What counts for a day: received within it, but not a check-in of the day before that waited for a
 * signal over midnight and so came early to a day that it does not mean.
 */
const ofTheDay = (from: Date, to: Date) => ({
  receivedAt: { $gte: from, $lt: to },
  $nor: [{ punctuality: 'early', takenAt: { $lt: from } }],
})

/** The first check-in that a person made between two instants, or null. */
export async function firstBetween(personId: string, from: Date, to: Date) {
  const row = await CheckIns.findOne({ personId, ...ofTheDay(from, to) }, { fixes: 0 })
    .sort({ receivedAt: 1 })
    .lean<Row>()
  return row && toRow(row)
}

/** Which of these people checked in between two instants. */
export async function whoCheckedIn(personIds: readonly string[], from: Date, to: Date) {
  const ids = await CheckIns.distinct('personId', {
    personId: { $in: personIds },
    ...ofTheDay(from, to),
  })
  return new Set(ids)
}

/** When each of these people last checked in. */
export async function lastCheckIns(personIds: readonly string[]): Promise<Map<string, Date>> {
  const rows = await CheckIns.aggregate<{ _id: string; at: Date }>([
    { $match: { personId: { $in: personIds } } },
    { $sort: { personId: 1, receivedAt: -1 } },
    { $group: { _id: '$personId', at: { $first: '$receivedAt' } } },
  ])
  return new Map(rows.map(({ _id, at }) => [_id, at]))
}

/** One page of a person's record, newest first. */
export async function recordOf(personId: string, after: string | undefined, limit: number) {
  const rows = await CheckIns.find(
    { personId, ...olderThan('receivedAt', readCursor(after)) },
    { fixes: 0 },
  )
    .sort({ receivedAt: -1, _id: -1 })
    .limit(limit + 1)
    .lean<Row[]>()
  const { page, next } = pageOf(rows.map(toRow), limit, ({ receivedAt, id }) => ({
    at: receivedAt,
    id,
  }))
  return { rows: page, next }
}

/** What lies beyond a cursor, newest first. */
export const olderThan = (field: string, from: Cursor | null) =>
  from && { $or: [{ [field]: { $lt: from.at } }, { [field]: from.at, _id: { $lt: from.id } }] }

/**
 * Writes what an officer decided, unless somebody has decided before.
 *
 * @returns the check-in with its review; null when there was one already.
 */
export async function saveReview(id: string, review: StoredReview, session: ClientSession) {
  const row = await CheckIns.findOneAndUpdate(
    { _id: id, review: null },
    { $set: { review } },
    { session, returnDocument: 'after', projection: { fixes: 0 } },
  ).lean<Row>()
  if (!row) return null
  const reviewed = toRow(row)
  await addToOutbox([outboxRowOf(CHECK_IN_REVIEWED, reviewed, review.at)], session)
  return reviewed
}
