import { Schema, type Types, model } from 'mongoose'
import type { Datum, Finding, Fix, Place } from '#shared/checkins/checkins.contract'
import { type ClientSession, inTransaction, isDuplicate } from '../platform/database'
import { addToOutbox } from '../platform/outbox.model'
import type { Scope } from './checkins.policy'

/** A check-in as it is kept. Evidence: nothing of it is written again. */
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
  findings: Finding[]
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
    findings: { type: [Schema.Types.Mixed], required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ personId: 1, attemptId: 1 }, { unique: true }) // a retry stays one check-in
schema.index({ within: 1, receivedAt: -1 }) // the newest within an organisation

const CheckIns = model('CheckIn', schema, 'checkins')

type Row = StoredCheckIn & { _id: Types.ObjectId }
const toRow = ({ _id, ...rest }: Row): CheckInRow => ({ id: String(_id), ...rest })

/** What happened, as the outbox says it. */
export const CHECK_IN_RECEIVED = 'check-in'

/**
 * Stores a group of check-ins, each once: an attempt that is already stored comes back as it
 * was. The group, and what must be told because of it, is one transaction.
 *
 * @returns the stored rows in the order asked.
 */
export async function storeCheckIns(group: readonly StoredCheckIn[]): Promise<CheckInRow[]> {
  try {
    return await inTransaction(session => storeGroup(group, session))
  } catch (error) {
    // Another process stored one of them in between, which aborts all: each tries for itself.
    if (!isDuplicate(error)) throw error
    if (group.length === 1) return storedBefore(group)
    return (await Promise.all(group.map(checkIn => storeCheckIns([checkIn])))).flat()
  }
}

async function storeGroup(group: readonly StoredCheckIn[], session: ClientSession) {
  const known = new Map((await find(group, session)).map(row => [keyOf(row), row]))
  const unseen = new Map(group.filter(one => !known.has(keyOf(one))).map(one => [keyOf(one), one]))
  const fresh = [...unseen.values()]
  if (fresh.length > 0) {
    const { insertedIds } = await CheckIns.collection.insertMany(
      fresh.map(checkIn => ({ ...checkIn })),
      { session },
    )
    const rows = fresh.map((one, index) => ({ ...one, id: String(insertedIds[index]) }))
    await addToOutbox(rows.map(outboxRowOf), session)
    for (const row of rows) known.set(keyOf(row), row)
  }
  return group.map(checkIn => known.get(keyOf(checkIn))!)
}

async function storedBefore(group: readonly StoredCheckIn[]): Promise<CheckInRow[]> {
  return find(group)
}

async function find(group: readonly StoredCheckIn[], session?: ClientSession) {
  const attempts = group.map(({ personId, attemptId }) => ({ personId, attemptId }))
  const rows = await CheckIns.find({ $or: attempts })
    .session(session ?? null)
    .lean<Row[]>()
  return rows.map(toRow)
}

const keyOf = ({ personId, attemptId }: StoredCheckIn) => `${personId}:${attemptId}`

const outboxRowOf = ({ id, within, receivedAt }: CheckInRow) => ({
  _id: `${CHECK_IN_RECEIVED}:${id}`,
  kind: CHECK_IN_RECEIVED,
  subjectId: id,
  within,
  at: receivedAt,
})

/** Check-ins by id; an id of none is left out. */
export async function checkInsById(ids: readonly string[]): Promise<CheckInRow[]> {
  const rows = await CheckIns.find({ _id: { $in: ids } }, { fixes: 0 }).lean<Row[]>()
  return rows.map(toRow)
}

/** The newest check-ins within a scope, newest first. */
export async function newestWithin(scope: Scope, since: Date, limit: number) {
  if (!scope) return []
  const rows = await CheckIns.find({ ...scope, receivedAt: { $gte: since } }, { fixes: 0 })
    .sort({ receivedAt: -1 })
    .limit(limit)
    .lean<Row[]>()
  return rows.map(toRow)
}
