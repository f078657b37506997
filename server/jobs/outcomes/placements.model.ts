import { Schema, model } from 'mongoose'
import { OUTCOME_MONTHS, monthsAfter } from '#shared/jobs/outcomes.rules'
import type { Day } from '#shared/time/days'
import { type EvidenceRecord, addEvidence } from '../../evidence/records.model'
import type { ClientSession } from '../../platform/database'

/** That somebody began to work somewhere. */
export interface StoredPlacement {
  /** That of the application, or made of who entered it in which attempt: each becomes one. */
  id: string
  personId: string
  officeId: string
  within: string[]
  /** The application that led there; null for work that was found otherwise. */
  applicationId: string | null
  /** Of the form in which an officer entered it; else null. */
  attemptId: string | null
  employerId: string | null
  employerName: string
  through: 'base' | 'own'
  startedDay: Day
  /** YYYY-MM, of the first day. */
  month: string
  addedAt: Date
  /** The officer who entered it; null where it follows from an application. */
  staffId: string | null
  note: string
  /** The day on which he is asked next; null when all has been asked. */
  nextDay: Day | null
}

const text = { type: String, required: true }
const textOrNull = { type: String, default: null }

const schema = new Schema(
  {
    _id: text,
    personId: text,
    officeId: text,
    within: { type: [String], required: true },
    applicationId: textOrNull,
    attemptId: textOrNull,
    employerId: textOrNull,
    employerName: text,
    through: text,
    startedDay: text,
    month: text,
    addedAt: { type: Date, required: true },
    staffId: textOrNull,
    note: { type: String, default: '' },
    nextDay: textOrNull,
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ nextDay: 1 }) // who is to be asked
schema.index({ within: 1, month: 1 }) // how many began in these months

const Placements = model('JobPlacement', schema, 'job_placements')

type Row = Omit<StoredPlacement, 'id'> & { _id: string }
const toPlacement = ({ _id, ...rest }: Row): StoredPlacement => ({ id: _id, ...rest })

/** What is proved of a placement. */
export const placementEvidence = (one: StoredPlacement): EvidenceRecord => ({
  id: `job-placement:${one.id}`,
  at: one.addedAt,
  body: {
    kind: 'job-placement',
    personId: one.personId,
    officeId: one.officeId,
    within: one.within,
    applicationId: one.applicationId,
    attemptId: one.attemptId,
    employerId: one.employerId,
    employerName: one.employerName,
    through: one.through,
    startedDay: one.startedDay,
    month: one.month,
    staffId: one.staffId,
    note: one.note,
  },
})

/** The day on which the first question is due. */
export const firstQuestion = (startedDay: Day): Day => monthsAfter(startedDay, OUTCOME_MONTHS[0]!)

/** Stores a placement. @throws a duplicate when its application or form has one. */
export async function addPlacement(placement: StoredPlacement, session: ClientSession) {
  const { id, ...row } = placement
  await Placements.create([{ _id: id, ...row }], { session })
  await addEvidence([placementEvidence(placement)], session)
}

/** Placements by id. */
export async function placementsById(
  ids: readonly string[],
  session?: ClientSession,
): Promise<StoredPlacement[]> {
  const rows = await Placements.find({ _id: { $in: ids } })
    .session(session ?? null)
    .lean<Row[]>()
  return rows.map(toPlacement)
}

/** Of which something is to be asked on a day, the longest due first. */
export async function toBeAsked(today: Day, limit: number): Promise<string[]> {
  const rows = await Placements.find({ nextDay: { $gt: '', $lte: today } }, { _id: 1 })
    .sort({ nextDay: 1 })
    .limit(limit)
    .lean<Row[]>()
  return rows.map(({ _id }) => _id)
}

/** Notes when something is asked next. */
export async function setNextDay(id: string, nextDay: Day | null, session: ClientSession) {
  await Placements.updateOne({ _id: id }, { $set: { nextDay } }, { session })
}

/** How many began to work in some months, by office; both months are included. */
export async function countPlacements(
  within: string,
  { fromMonth, toMonth }: { fromMonth: string; toMonth: string },
): Promise<Map<string, number>> {
  const rows = await Placements.aggregate<{ _id: string; count: number }>([
    { $match: { within, month: { $gte: fromMonth, $lte: toMonth } } },
    { $group: { _id: '$officeId', count: { $sum: 1 } } },
  ])
  return new Map(rows.map(({ _id, count }) => [_id, count]))
}
