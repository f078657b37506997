import { Schema, model } from 'mongoose'
import type { DutyState } from '#shared/reports/reports.contract'
import type { MediaWishes } from '#shared/reports/schedules.contract'
import type { Day } from '#shared/time/days'
import type { ClientSession } from '../platform/database'
import type { ScheduledKind } from './schedules.model'

/** What an officer said of a report that was not made. */
export interface StoredDutySettlement {
  outcome: 'explained' | 'technical' | 'follow-up'
  note: string
  staffId: string
  at: Date
}

/** A report that is to be made. Made once for each person, kind and day. */
export interface StoredDuty {
  /** Person, kind and day, so that it is made once. */
  id: string
  personId: string
  officeId: string
  within: string[]
  scheduleId: string
  kind: ScheduledKind
  /** In China: the day on which it begins by its schedule. */
  day: Day
  opensAt: Date
  /** The last moment to make it in time, as it was asked first. */
  firstDueAt: Date
  /** The same, after it came back to be completed. */
  dueAt: Date
  media: MediaWishes
  identity: boolean
  state: DutyState
  /** The report that was made last. */
  reportId: string | null
  /** What an officer wrote when it came back. */
  note: string | null
  /** When it was first noticed that it was not made in time; kept when it comes afterwards. */
  overdueAt: Date | null
  /** When the person is to be reminded next; null for never. */
  remindAt: Date | null
  reminders: number
  remindedAt: Date | null
  /** The fault that stopped its clock. */
  faultId: string | null
  settled: StoredDutySettlement | null
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    personId: { type: String, required: true },
    officeId: { type: String, required: true },
    within: { type: [String], required: true },
    scheduleId: { type: String, required: true },
    kind: { type: String, required: true },
    day: { type: String, required: true },
    opensAt: { type: Date, required: true },
    firstDueAt: { type: Date, required: true },
    dueAt: { type: Date, required: true },
    media: { type: Schema.Types.Mixed, required: true },
    identity: { type: Boolean, required: true },
    state: { type: String, required: true },
    reportId: { type: String, default: null },
    note: { type: String, default: null },
    overdueAt: { type: Date, default: null },
    remindAt: { type: Date, default: null },
    reminders: { type: Number, required: true },
    remindedAt: { type: Date, default: null },
    faultId: { type: String, default: null },
    settled: { type: Schema.Types.Mixed, default: null },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ personId: 1, state: 1, dueAt: 1 }) // what this person has to report
schema.index({ state: 1, dueAt: 1 }) // whose time is over
schema.index({ state: 1, remindAt: 1 }) // of what somebody is to be reminded now
schema.index({ within: 1, state: 1, dueAt: 1, _id: 1 }) // what an organisation did not get in time

/** For the model files of this feature only. */
export const Duties = model('ReportDuty', schema, 'report_duties')

export type DutyRow = Omit<StoredDuty, 'id'> & { _id: string }
export const toDuty = ({ _id, ...duty }: DutyRow): StoredDuty => ({ id: _id, ...duty })

/** What happened, as the outbox says it. */
export const DUTY_CHANGED = 'report-duty'

/** What the outbox is told of a duty that changed. @param why - so that each change is told once. */
export const dutyNews = ({ id, within }: StoredDuty, why: string, at: Date) => ({
  _id: `${DUTY_CHANGED}:${id}:${why}`,
  kind: DUTY_CHANGED,
  subjectId: id,
  within,
  at,
})

/** A report can still be made for these. */
export const WANTED: readonly DutyState[] = ['open', 'overdue', 'returned', 'fault']

/**
 * Stores duties that are not there yet; those that are stay as they are. @returns those that were new.
 *
 * @throws a duplicate when somebody else made one of them just now.
 */
export async function addDuties(
  duties: readonly StoredDuty[],
  session: ClientSession,
): Promise<StoredDuty[]> {
  if (duties.length === 0) return []
  const ids = duties.map(({ id }) => id)
  const known = new Set<string>(
    await Duties.distinct('_id', { _id: { $in: ids } }).session(session),
  )
  const fresh = duties.filter(({ id }) => !known.has(id))
  if (fresh.length === 0) return []
  const rows = fresh.map(({ id, ...duty }) => ({ _id: id, ...duty }))
  await Duties.collection.insertMany(rows as never[], { session })
  return fresh
}

/** Duties by id. */
export async function dutiesById(
  ids: readonly string[],
  session?: ClientSession,
): Promise<StoredDuty[]> {
  const rows = await Duties.find({ _id: { $in: ids } })
    .session(session ?? null)
    .lean<DutyRow[]>()
  return rows.map(toDuty)
}

/** What a person can still report, the soonest first. */
export async function wantedOf(personId: string): Promise<StoredDuty[]> {
  const rows = await Duties.find({ personId, state: { $in: WANTED } })
    .sort({ dueAt: 1 })
    .limit(100)
    .lean<DutyRow[]>()
  return rows.map(toDuty)
}

/** What a person can still report of what was due between two instants. */
export async function wantedBetween(
  personId: string,
  [from, to]: readonly [Date, Date],
  session: ClientSession,
): Promise<StoredDuty[]> {
  const rows = await Duties.find({
    personId,
    state: { $in: WANTED },
    dueAt: { $gte: from, $lt: to },
  })
    .session(session)
    .lean<DutyRow[]>()
  return rows.map(toDuty)
}

/** What a fault stopped and nobody has settled. */
export async function stoppedBy(
  { faultId, personId }: { faultId: string; personId: string },
  session: ClientSession,
): Promise<StoredDuty[]> {
  const rows = await Duties.find({ personId, state: 'fault', faultId })
    .session(session)
    .lean<DutyRow[]>()
  return rows.map(toDuty)
}

/** Which duties of some states are due, the longest overdue first. @param field - what they are due for. */
export async function dueDuties(
  states: readonly DutyState[],
  field: 'dueAt' | 'remindAt',
  by: Date,
  limit: number,
): Promise<string[]> {
  const rows = await Duties.find({ state: { $in: states }, [field]: { $lte: by } }, { _id: 1 })
    .sort({ [field]: 1 })
    .limit(limit)
    .lean<DutyRow[]>()
  return rows.map(({ _id }) => _id)
}

/** Changes one duty. @returns it as it is then. */
export async function changeDuty(
  duty: StoredDuty,
  changes: Partial<Omit<StoredDuty, 'id'>>,
  session: ClientSession,
): Promise<StoredDuty> {
  await Duties.updateOne({ _id: duty.id }, { $set: changes }, { session })
  return { ...duty, ...changes }
}
