import { Schema, Types, model } from 'mongoose'
import type { FaultKind, FaultOutcome } from '#shared/checkins/faults.contract'
import { OBJECT_ID, pageOf, readCursor } from '../platform/cursor'
import { type ClientSession, isDuplicate } from '../platform/database'

/** How an officer answered. */
export interface StoredFaultAnswer {
  outcome: FaultOutcome
  note: string
  staffId: string
  at: Date
}

/** Something that did not work, as it was reported. After receipt only `answer` is written, once. */
export interface StoredFault {
  id: string
  personId: string
  officeId: string
  within: string[]
  attemptId: string
  kind: FaultKind
  words: string
  /** By the phone's clock, a claim. */
  takenAt: Date
  receivedAt: Date
  /** The officer who wrote it down after a call. */
  enteredBy: string | null
  /** The tasks whose clock it stopped. */
  taskIds: string[]
  answer: StoredFaultAnswer | null
}

const schema = new Schema(
  {
    personId: { type: String, required: true },
    officeId: { type: String, required: true },
    within: { type: [String], required: true },
    attemptId: { type: String, required: true },
    kind: { type: String, required: true },
    words: { type: String, default: '' },
    takenAt: { type: Date, required: true },
    receivedAt: { type: Date, required: true },
    enteredBy: { type: String, default: null },
    taskIds: { type: [String], required: true },
    answer: { type: Schema.Types.Mixed, default: null },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ personId: 1, attemptId: 1 }, { unique: true }) // a retry stays one report
schema.index({ personId: 1, receivedAt: -1 }) // what this person reported lately
// What waits for an answer within an organisation, oldest first.
schema.index({ within: 1, receivedAt: 1, _id: 1 }, { partialFilterExpression: { answer: null } })
schema.index({ within: 1, 'answer.at': -1, _id: -1 }) // what was answered, newest first

const Faults = model('Fault', schema, 'faults')

type Row = Omit<StoredFault, 'id'> & { _id: Types.ObjectId }
const toFault = ({ _id, ...fault }: Row): StoredFault => ({ id: String(_id), ...fault })

/** What happened, as the outbox says it. */
export const FAULT_CHANGED = 'fault'

/** A name for a fault that is to be stored. */
export const newFaultId = (): string => String(new Types.ObjectId())

/** The report of an attempt, or null. */
export async function faultOfAttempt(personId: string, attemptId: string) {
  const row = await Faults.findOne({ personId, attemptId }).lean<Row>()
  return row && toFault(row)
}

/** Stores a report. @throws a duplicate when this attempt is stored already. */
export async function saveFault({ id, ...fault }: StoredFault, session: ClientSession) {
  await Faults.create([{ _id: id, ...fault }], { session })
}

/** Whether an error says that a report is stored already. */
export const isStoredAlready = isDuplicate

/** One report, or null. */
export async function faultById(id: string): Promise<StoredFault | null> {
  const row = await Faults.findById(id).lean<Row>()
  return row && toFault(row)
}

/** Reports by id. */
export async function faultsById(ids: readonly string[]): Promise<StoredFault[]> {
  return (await Faults.find({ _id: { $in: ids } }).lean<Row[]>()).map(toFault)
}

/** What a person reported since a moment, or has no answer to; newest first. */
export async function faultsOf(personId: string, since: Date): Promise<StoredFault[]> {
  const rows = await Faults.find({
    personId,
    $or: [{ answer: null }, { 'answer.at': { $gte: since } }, { receivedAt: { $gte: since } }],
  })
    .sort({ receivedAt: -1 })
    .limit(20)
    .lean<Row[]>()
  return rows.map(toFault)
}

/** Writes the answer, unless there is one. @returns the report with it, or null. */
export async function saveFaultAnswer(
  id: string,
  answer: StoredFaultAnswer,
  session: ClientSession,
): Promise<StoredFault | null> {
  const row = await Faults.findOneAndUpdate(
    { _id: id, answer: null },
    { $set: { answer } },
    { session, returnDocument: 'after' },
  ).lean<Row>()
  return row && toFault(row)
}

/** One page of the reports within a scope. */
export async function faultPage(
  scope: { within: string } | null,
  list: 'waiting' | 'answered',
  { officeId, after }: { officeId: string | undefined; after: string | undefined },
  limit: number,
) {
  if (!scope) return { faults: [], next: null }
  const from = readCursor(after, OBJECT_ID)
  const isDone = list === 'answered'
  const [field, order, beyond] = isDone
    ? (['answer.at', -1, '$lt'] as const)
    : (['receivedAt', 1, '$gt'] as const)
  const rows = await Faults.find({
    ...scope,
    answer: isDone ? { $ne: null } : null,
    ...(officeId && { officeId }),
    ...(from && {
      $or: [{ [field]: { [beyond]: from.at } }, { [field]: from.at, _id: { [beyond]: from.id } }],
    }),
  })
    .sort({ [field]: order, _id: order })
    .limit(limit + 1)
    .lean<Row[]>()
  const { page, next } = pageOf(rows.map(toFault), limit, fault => ({
    at: fault.answer?.at ?? fault.receivedAt,
    id: fault.id,
  }))
  return { faults: page, next }
}

/** How many reports wait for an answer. */
export async function countWaitingFaults(
  scope: { within: string } | null,
  officeId?: string,
): Promise<number> {
  if (!scope) return 0
  return Faults.countDocuments({ ...scope, answer: null, ...(officeId && { officeId }) })
}

/** What the outbox is told of a report. */
export const faultNews = ({ id, within }: StoredFault, why: 'reported' | 'answered', at: Date) => ({
  _id: `${FAULT_CHANGED}:${id}:${why}`,
  kind: FAULT_CHANGED,
  subjectId: id,
  within,
  at,
})
