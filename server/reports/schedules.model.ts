import { Schema, model } from 'mongoose'
import type { Category } from '#shared/checkins/categories.contract'
import type { ReportKind } from '#shared/reports/questions.contract'
import type { Cadence, MediaWishes } from '#shared/reports/schedules.contract'
import type { Day } from '#shared/time/days'
import type { PlanSubject } from '../checkins/plans.model'
import type { ClientSession } from '../platform/database'
import { grouped } from '../platform/grouped'

/** Later than every day. */
export const FOR_EVER: Day = '9999-12-31'

export type ScheduledKind = Exclude<ReportKind, 'event'>

/** How often somebody reports. Only its end is ever written. */
export interface StoredSchedule {
  id: string
  subject: PlanSubject
  /** Null for a category. */
  personId: string | null
  /** Null for a person. */
  category: Category | null
  /** Of the person's office, or of the county whose category it is. */
  within: string[]
  kind: ScheduledKind
  cadence: Cadence
  /** So many days to make a report. */
  days: number
  identity: boolean
  media: MediaWishes
  firstDay: Day
  /** As it was set. */
  lastDay: Day | null
  /** The last day on which a report may begin, after all that came later. */
  heldUntil: Day
  reason: string
  setBy: string
  setAt: Date
  /** Each time that it was ended early, or another took its place; the last one holds. */
  ends: ScheduleEnd[]
}

/** That from some day on a schedule no longer holds. */
export interface ScheduleEnd {
  heldUntil: Day
  at: Date
  staffId: string
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    subject: { type: String, required: true },
    personId: { type: String, default: null },
    category: { type: String, default: null },
    within: { type: [String], required: true },
    kind: { type: String, required: true },
    cadence: { type: Schema.Types.Mixed, required: true },
    days: { type: Number, required: true },
    identity: { type: Boolean, required: true },
    media: { type: Schema.Types.Mixed, required: true },
    firstDay: { type: String, required: true },
    lastDay: { type: String, default: null },
    heldUntil: { type: String, required: true },
    reason: { type: String, required: true },
    setBy: { type: String, required: true },
    setAt: { type: Date, required: true },
    ends: { type: [Schema.Types.Mixed], required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ subject: 1, heldUntil: 1 }) // what holds for this person or category
schema.index({ within: 1, heldUntil: 1 }) // what holds for single persons of an organisation

const Schedules = model('ReportSchedule', schema, 'report_schedules')

type Row = Omit<StoredSchedule, 'id'> & { _id: string }
const toSchedule = ({ _id, ...rest }: Row): StoredSchedule => ({ id: _id, ...rest })

/** What holds for some persons or categories on a day or later; the one set last first. */
export async function schedulesFor(
  subjects: readonly PlanSubject[],
  from: Day,
  session?: ClientSession,
): Promise<Map<PlanSubject, StoredSchedule[]>> {
  const rows = await Schedules.find({
    subject: { $in: [...new Set(subjects)] },
    heldUntil: { $gte: from },
  })
    .sort({ setAt: -1, _id: -1 })
    .session(session ?? null)
    .lean<Row[]>()
  return grouped(rows.map(toSchedule), ({ subject }) => subject)
}

/** What holds for single persons within a scope on a day or later, newest first. */
export async function schedulesWithin(
  scope: { within: string } | null,
  from: Day,
  limit: number,
): Promise<StoredSchedule[]> {
  if (!scope) return []
  const rows = await Schedules.find({
    ...scope,
    heldUntil: { $gte: from },
    personId: { $ne: null },
  })
    .sort({ setAt: -1, _id: -1 })
    .limit(limit)
    .lean<Row[]>()
  return rows.map(toSchedule)
}

/** Schedules by id. */
export async function schedulesById(
  ids: readonly string[],
  session?: ClientSession,
): Promise<StoredSchedule[]> {
  const rows = await Schedules.find({ _id: { $in: ids } })
    .session(session ?? null)
    .lean<Row[]>()
  return rows.map(toSchedule)
}

/** Adds a schedule. */
export async function addSchedule({ id, ...schedule }: StoredSchedule, session: ClientSession) {
  await Schedules.create([{ _id: id, ...schedule }], { session })
}

/** Writes from when on a schedule no longer holds. @returns it with that, or null when it was over. */
export async function shortenSchedule(
  id: string,
  end: ScheduleEnd,
  session: ClientSession,
): Promise<StoredSchedule | null> {
  const row = await Schedules.findOneAndUpdate(
    { _id: id, heldUntil: { $gt: end.heldUntil } },
    { $set: { heldUntil: end.heldUntil }, $push: { ends: end } },
    { session, returnDocument: 'after' },
  ).lean<Row>()
  return row && toSchedule(row)
}
