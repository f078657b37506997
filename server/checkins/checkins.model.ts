import { Schema, type Types, model } from 'mongoose'
import type { Datum, Fix, Outcome, Place, Punctuality } from '#shared/checkins/checkins.contract'
import type { Finding, FindingCode, FindingMark } from '#shared/checkins/findings.contract'
import type { Window } from '#shared/checkins/terms.contract'

/** What an officer decided. */
export interface StoredReview {
  outcome: Outcome
  note: string
  marks: FindingMark[]
  staffId: string
  at: Date
}

/** What the rules said at a moment. */
export interface StoredJudgement {
  at: Date
  /** Version of the rules. */
  rules: string
  because: 'received' | 'later-point'
  findings: Finding[]
}

/** What the person says to a finding. */
export interface StoredAnswer {
  code: FindingCode
  words: string
  at: Date
}

/**
 * A check-in as it is kept. Evidence: after receipt nothing of it is written again but what comes to
 * it: later judgements, answers, one review; and its samples go when they are not needed.
 */
export interface StoredCheckIn {
  personId: string
  officeId: string
  /** Ids of the organisations it belongs to, from the province to the office. */
  within: string[]
  attemptId: string
  counter: number
  /** By the phone's clock, a claim. */
  takenAt: Date
  /** When it was sent, by the same clock; null when the phone did not say. */
  sentAt: Date | null
  /** When it was made by our clock, as far as the phone's own time tells. */
  madeAt: Date
  /** By our clock. */
  receivedAt: Date
  /** What the phone sent, in the datum it came in. */
  datum: Datum
  fixes: Fix[]
  /** WGS-84. */
  place: Place
  /** Which outline the place was judged against. */
  boundaryId: string
  /** Which versions of the person's own places it was judged against. */
  ownPlaceIds: string[]
  /** Which installation sent it; null when it is not known. */
  deviceHash: string | null
  /** The task it was made for. */
  taskId: string | null
  /** When on its day it was to be made. */
  window: Window | null
  punctuality: Punctuality
  /** Of the latest judgement. */
  findings: Finding[]
  /** Whether a finding is more than a fact about the device. */
  needsAttention: boolean
  /** The attempt it repeats because the place was uncertain. */
  retryOf: string | null
  /** Oldest first; the first is that of the receipt. */
  judgements: StoredJudgement[]
  answers: StoredAnswer[]
  review: StoredReview | null
  /** The request to show who made it; null or absent when there is none. */
  identityRequestId?: string | null
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
    sentAt: { type: Date, default: null },
    madeAt: { type: Date, required: true },
    receivedAt: { type: Date, required: true },
    datum: { type: String, required: true },
    fixes: { type: [Schema.Types.Mixed], required: true },
    place: { type: Schema.Types.Mixed, required: true },
    boundaryId: { type: String, required: true },
    ownPlaceIds: { type: [String], required: true },
    deviceHash: { type: String, default: null },
    taskId: { type: String, default: null },
    window: { type: Schema.Types.Mixed, default: null },
    punctuality: { type: String, required: true },
    findings: { type: [Schema.Types.Mixed], required: true },
    needsAttention: { type: Boolean, required: true },
    retryOf: { type: String, default: null },
    judgements: { type: [Schema.Types.Mixed], required: true },
    answers: { type: [Schema.Types.Mixed], required: true },
    review: { type: Schema.Types.Mixed, default: null },
    identityRequestId: { type: String, default: null },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ personId: 1, attemptId: 1 }, { unique: true }) // a retry stays one check-in
// The newest within an organisation; also what was found there in a month.
schema.index({ within: 1, receivedAt: -1, _id: -1 })
schema.index({ personId: 1, receivedAt: -1, _id: -1 }) // this person's record, newest first
schema.index({ personId: 1, madeAt: 1, _id: 1 }) // what this person made around a moment
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
export const CHECK_IN_JUDGED = 'check-in-judged'
export const CHECK_IN_ANSWERED = 'check-in-answered'

/** What the outbox is told of a check-in. @param part - which of several things of that kind. */
export const outboxRowOf = (kind: string, { id, within }: CheckInRow, at: Date, part?: string) => ({
  _id: [kind, id, part].filter(one => one !== undefined).join(':'),
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

/** One check-in with its burst, or null. */
export async function checkInById(id: string): Promise<CheckInRow | null> {
  const row = await CheckIns.findById(id).lean<Row>()
  return row && toRow(row)
}

/** The check-in of an attempt, or null. */
export async function attemptOf(personId: string, attemptId: string): Promise<CheckInRow | null> {
  const row = await CheckIns.findOne({ personId, attemptId }, { fixes: 0 }).lean<Row>()
  return row && toRow(row)
}

/** The newest check-in since a moment that was made for no task, or null. */
export async function newestExtra(personId: string, since: Date): Promise<CheckInRow | null> {
  const row = await CheckIns.findOne(
    { personId, receivedAt: { $gte: since }, taskId: null },
    { fixes: 0 },
  )
    .sort({ receivedAt: -1 })
    .lean<Row>()
  return row && toRow(row)
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
