import { Schema, model } from 'mongoose'
import type { Standing } from '#shared/exports/exports.rules'
import type { Purpose } from '#shared/oversight/oversight.contract'
import { type Cursor, pageOf, readCursor } from '../platform/cursor'
import type { ClientSession } from '../platform/database'

/** An export as it is kept: what was asked, what was decided, how often it was fetched. No check-in. */
export interface StoredExport extends Standing {
  id: string
  attemptId: string
  askedBy: string
  /** Where the asker belonged. */
  organisationId: string
  /** The county that the export is about. */
  countyId: string
  /** Null when a whole office was asked for. */
  personId: string | null
  officeId: string
  /** Both included. */
  firstDay: string
  lastDay: string
  withCoordinates: boolean
  purpose: Purpose
  reason: string
  /** How many check-ins there were: never more are handed out. */
  checkIns: number
  points: number
  pointsBefore: number
  decidedBy: string | null
  decidedAt: Date | null
  note: string
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    attemptId: { type: String, required: true },
    askedBy: { type: String, required: true },
    organisationId: { type: String, required: true },
    countyId: { type: String, required: true },
    personId: { type: String, default: null },
    officeId: { type: String, required: true },
    firstDay: { type: String, required: true },
    lastDay: { type: String, required: true },
    withCoordinates: { type: Boolean, required: true },
    purpose: { type: String, required: true },
    reason: { type: String, required: true },
    checkIns: { type: Number, required: true },
    points: { type: Number, required: true },
    pointsBefore: { type: Number, required: true },
    askedAt: { type: Date, required: true },
    decision: { type: String, required: true },
    decidedBy: { type: String, default: null },
    decidedAt: { type: Date, default: null },
    note: { type: String, default: '' },
    fetchUntil: { type: Date, default: null },
    fetches: { type: Number, default: 0 },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ askedBy: 1, attemptId: 1 }, { unique: true }) // a repeated question is one export
schema.index({ askedBy: 1, askedAt: -1, _id: -1 }) // what this official asked for, newest first
// What waits for a second person in this county, oldest first.
schema.index(
  { countyId: 1, askedAt: 1, _id: 1 },
  { partialFilterExpression: { decision: 'waiting' } },
)

const Exports = model('Export', schema, 'exports')

type Row = Omit<StoredExport, 'id'> & { _id: string }
const toExport = ({ _id, ...rest }: Row): StoredExport => ({ id: _id, ...rest })

/** Stores an export. @throws a duplicate (see `isDuplicate`) when the attempt is known. */
export async function addExport({ id, ...asked }: StoredExport, session: ClientSession) {
  await Exports.create([{ _id: id, ...asked }], { session })
}

/** One export, or null. */
export async function exportById(id: string): Promise<StoredExport | null> {
  const row = await Exports.findById(id).lean<Row>()
  return row && toExport(row)
}

/** What an earlier press of the same button made, or null. */
export async function exportOfAttempt(askedBy: string, attemptId: string) {
  const row = await Exports.findOne({ askedBy, attemptId }).lean<Row>()
  return row && toExport(row)
}

/** One page of what an official asked for, newest first. */
export async function exportsAskedBy(askedBy: string, after: string | undefined, limit: number) {
  const from = readCursor(after)
  const older = from && {
    $or: [{ askedAt: { $lt: from.at } }, { askedAt: from.at, _id: { $lt: from.id } }],
  }
  const rows = await Exports.find({ askedBy, ...older })
    .sort({ askedAt: -1, _id: -1 })
    .limit(limit + 1)
    .lean<Row[]>()
  return cut(rows, limit)
}

/** What a second person may answer. */
interface ToDecide {
  countyId: string
  /** Asked by others. */
  notBy: string
  /** What was asked at or before this instant is over. */
  askedAfter: Date
}

/** One page of what waits for a second person, oldest first. */
export async function exportsToDecide(
  { countyId, notBy, askedAfter }: ToDecide,
  after: string | undefined,
  limit: number,
) {
  const from = readCursor(after)
  const newer = from && {
    $or: [{ askedAt: { $gt: from.at } }, { askedAt: from.at, _id: { $gt: from.id } }],
  }
  const rows = await Exports.find({
    countyId,
    decision: 'waiting',
    askedBy: { $ne: notBy },
    $and: [{ askedAt: { $gt: askedAfter } }, ...(newer ? [newer] : [])],
  })
    .sort({ askedAt: 1, _id: 1 })
    .limit(limit + 1)
    .lean<Row[]>()
  return cut(rows, limit)
}

function cut(rows: readonly Row[], limit: number) {
  const cursor = ({ askedAt, id }: StoredExport): Cursor => ({ at: askedAt, id })
  const { page, next } = pageOf(rows.map(toExport), limit, cursor)
  return { exports: page, next }
}

/** What a second person answers. */
export type Decision = Pick<
  StoredExport,
  'decision' | 'decidedBy' | 'decidedAt' | 'note' | 'fetchUntil'
>

/** Writes what was decided. @returns null when somebody has decided before. */
export async function saveDecision(id: string, decision: Decision, session: ClientSession) {
  const row = await Exports.findOneAndUpdate(
    { _id: id, decision: 'waiting' },
    { $set: decision },
    { session, returnDocument: 'after' },
  ).lean<Row>()
  return row && toExport(row)
}

/** Counts one more fetch. @returns null when it was fetched as often as it may be. */
export async function countFetch(id: string, most: number, session: ClientSession) {
  const row = await Exports.findOneAndUpdate(
    { _id: id, fetches: { $lt: most } },
    { $inc: { fetches: 1 } },
    { session, returnDocument: 'after' },
  ).lean<Row>()
  return row && toExport(row)
}
