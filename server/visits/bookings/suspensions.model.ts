import { Schema, model } from 'mongoose'
import type { CutOffReason } from '#shared/visits/bookings/reasons.contract'
import type { Day } from '#shared/time/days'
import { type Cursor, pageOf, readCursor } from '../../platform/cursor'
import type { ClientSession } from '../../platform/database'
import type { Part } from '../../platform/together'

/** That a prison lets a family not visit for some months. */
export interface StoredSuspension {
  id: string
  attemptId: string
  prisonId: string
  relativeId: string
  kinshipId: string
  /** The visit at which it happened. */
  bookingId: string
  months: number
  reason: CutOffReason
  /** Of the words, which lie sealed. */
  said: string
  /** Words for the family and a note; null once their time is over. */
  sealed: string | null
  from: Day
  /** The last day, included. */
  until: Day
  at: Date
  staffId: string
  lifted: { at: Date; staffId: string; said: string; sealed: string | null } | null
}

const text = { type: String, required: true }

const schema = new Schema(
  {
    _id: text,
    attemptId: text,
    prisonId: text,
    relativeId: text,
    kinshipId: text,
    bookingId: text,
    months: { type: Number, required: true },
    reason: text,
    said: text,
    sealed: { type: String, default: null },
    from: text,
    until: text,
    at: { type: Date, required: true },
    staffId: text,
    lifted: { type: Schema.Types.Mixed, default: null },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ prisonId: 1, attemptId: 1 }, { unique: true }) // a retry stays one suspension
schema.index({ kinshipId: 1, until: 1 }) // whether these two may visit
schema.index({ relativeId: 1, until: 1 }) // what this relative may not
schema.index({ prisonId: 1, at: -1, _id: -1 }) // those of this prison, newest first
schema.index({ at: 1 }) // what is long over

const Suspensions = model('VisitSuspension', schema, 'visit_suspensions')

type Row = Omit<StoredSuspension, 'id'> & { _id: string }
const toSuspension = ({ _id, ...rest }: Row): StoredSuspension => ({ id: _id, ...rest })

/** Stores a suspension. @throws a duplicate when the attempt is known. */
export async function addSuspension({ id, ...row }: StoredSuspension, session: ClientSession) {
  await Suspensions.create([{ _id: id, ...row }], { session })
}

/** The suspension of an attempt, or null. */
export async function suspensionOfAttempt(prisonId: string, attemptId: string) {
  const row = await Suspensions.findOne({ prisonId, attemptId }).lean<Row>()
  return row && toSuspension(row)
}

/** Suspensions by id. */
export async function suspensionsById(ids: readonly string[]): Promise<StoredSuspension[]> {
  const rows = await Suspensions.find({ _id: { $in: [...new Set(ids)] } }).lean<Row[]>()
  return rows.map(toSuspension)
}

/** The part of a question that asks which still run on a day; of each kinship, what ends last comes last. */
export const suspensionsAsked = (
  kinshipIds: readonly string[],
  day: Day,
): Part<StoredSuspension> => ({
  model: Suspensions,
  match: { kinshipId: { $in: [...new Set(kinshipIds)] }, until: { $gte: day }, lifted: null },
  sort: { kinshipId: 1, until: 1 },
  read: toSuspension,
})

/** Those of a relative that still run on a day. */
export async function runningOf(relativeId: string, day: Day): Promise<StoredSuspension[]> {
  const rows = await Suspensions.find({ relativeId, until: { $gte: day }, lifted: null }).lean<
    Row[]
  >()
  return rows.map(toSuspension)
}

/** One page of those of a prison that run, or are over; newest first. */
export async function suspensionPage(
  prisonId: string,
  { which, today, after }: { which: 'running' | 'over'; today: Day; after: string | undefined },
  limit: number,
) {
  const runs = { lifted: null, until: { $gte: today } }
  const narrowed = which === 'running' ? runs : { $nor: [runs] }
  const rows = await Suspensions.find({ $and: [{ prisonId }, narrowed, older(readCursor(after))] })
    .sort({ at: -1, _id: -1 })
    .limit(limit + 1)
    .lean<Row[]>()
  const { page, next } = pageOf(rows.map(toSuspension), limit, ({ at, id }) => ({ at, id }))
  return { suspensions: page, next }
}

const older = (from: Cursor | null) =>
  from === null ? {} : { $or: [{ at: { $lt: from.at } }, { at: from.at, _id: { $lt: from.id } }] }

/** Ends one before its time. @returns it as it is then, or null when it was ended before. */
export async function liftOne(
  id: string,
  lifted: NonNullable<StoredSuspension['lifted']>,
  session: ClientSession,
): Promise<StoredSuspension | null> {
  const row = await Suspensions.findOneAndUpdate(
    { _id: id, lifted: null },
    { $set: { lifted } },
    { session, returnDocument: 'after' },
  ).lean<Row>()
  return row && toSuspension(row)
}
