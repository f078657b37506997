import { Schema, model } from 'mongoose'
import type { AbsenceOutcome } from '#shared/courses/attendance.contract'
import type { AttendanceState, SignWay } from '#shared/courses/classes.contract'
import type { Verdict } from '#shared/geometry/inside'
import type { ClientSession } from '../../platform/database'
import { insertRows } from '../../platform/writes.model'

/** What was proved when somebody came or went; where exactly he was is not kept. */
export interface StoredSignature {
  at: Date
  way: SignWay
  verdict: Verdict | null
  /** Whole metres to the edge of the place, positive inside. */
  distanceMetres: number | null
  /** Of the phone; null when an officer signed. */
  attemptId: string | null
  /** Who signed for somebody else, and why. */
  staffId: string | null
  reason: string
}

export interface StoredAbsenceWord {
  outcome: AbsenceOutcome
  note: string
  staffId: string
  at: Date
}

/** How somebody stands to a class that he was invited to. */
export interface StoredAttendance {
  /** Class and person, so that nobody is invited twice. */
  id: string
  classId: string
  personId: string
  name: string
  officeId: string
  within: string[]
  state: AttendanceState
  invitedAt: Date
  invitedBy: string
  /** The class: until when one signs out, and whether it is off. */
  closesAt: Date
  cancelled: boolean
  /** When it turned out that the class is for the other age group; null: it is for his. */
  partedAt: Date | null
  /** When the person is reminded; null for never again. */
  remindAt: Date | null
  signedIn: StoredSignature | null
  signedOut: StoredSignature | null
  absentAt: Date | null
  explanation: string
  /** The fault that was reported that day. */
  faultId: string | null
  settled: StoredAbsenceWord | null
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    classId: { type: String, required: true },
    personId: { type: String, required: true },
    name: { type: String, required: true },
    officeId: { type: String, required: true },
    within: { type: [String], required: true },
    state: { type: String, required: true },
    invitedAt: { type: Date, required: true },
    invitedBy: { type: String, required: true },
    closesAt: { type: Date, required: true },
    cancelled: { type: Boolean, required: true },
    partedAt: { type: Date, default: null },
    remindAt: { type: Date, default: null },
    signedIn: { type: Schema.Types.Mixed, default: null },
    signedOut: { type: Schema.Types.Mixed, default: null },
    absentAt: { type: Date, default: null },
    explanation: { type: String, default: '' },
    faultId: { type: String, default: null },
    settled: { type: Schema.Types.Mixed, default: null },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false, minimize: false },
)
schema.index({ classId: 1, name: 1, _id: 1 }) // who is invited to this class, by name
schema.index({ classId: 1, state: 1 }) // how many of a class stand how
schema.index({ personId: 1, closesAt: 1, _id: 1 }) // to what this person is invited, by time
schema.index({ state: 1, closesAt: 1 }) // whose class is over
// Who is to be reminded now.
schema.index({ remindAt: 1 }, { partialFilterExpression: { remindAt: { $type: 'date' } } })

/** For the model files of this feature only. */
export const Rows = model('ClassAttendance', schema, 'class_attendance')

export type AttendanceRow = Omit<StoredAttendance, 'id'> & { _id: string }
export const toAttendance = ({ _id, ...rest }: AttendanceRow): StoredAttendance => ({
  id: _id,
  ...rest,
})

export const attendanceId = (classId: string, personId: string): string => `${classId}:${personId}`

/** Stores who is invited. @throws a duplicate when one of them already is. */
export async function addAttendance(rows: readonly StoredAttendance[], session: ClientSession) {
  await insertRows(
    Rows.collection.name,
    rows.map(({ id, ...row }) => ({ _id: id, ...row })),
    session,
  )
}

/** Lines by id. */
export async function attendanceByIds(
  ids: readonly string[],
  session?: ClientSession,
): Promise<StoredAttendance[]> {
  const rows = await Rows.find({ _id: { $in: [...ids] } })
    .session(session ?? null)
    .lean<AttendanceRow[]>()
  return rows.map(toAttendance)
}

/** One line, or null. */
export async function attendanceOf(
  classId: string,
  personId: string,
  session?: ClientSession,
): Promise<StoredAttendance | null> {
  return (await attendanceByIds([attendanceId(classId, personId)], session))[0] ?? null
}

/** Everybody who is invited to a class. */
export async function invitedTo(
  classId: string,
  session: ClientSession,
): Promise<StoredAttendance[]> {
  const rows = await Rows.find({ classId }).session(session).lean<AttendanceRow[]>()
  return rows.map(toAttendance)
}

/** Changes one line as long as it stands as it was read. @returns it as it is then; null when it moved meanwhile. */
export async function changeAttendance(
  { id, state }: Pick<StoredAttendance, 'id' | 'state'>,
  changes: Partial<Omit<StoredAttendance, 'id'>>,
  session: ClientSession,
): Promise<StoredAttendance | null> {
  const row = await Rows.findOneAndUpdate(
    { _id: id, state },
    { $set: changes },
    { session, returnDocument: 'after' },
  ).lean<AttendanceRow>()
  return row && toAttendance(row)
}

/** Changes all lines of a class. */
export async function changeAllOf(
  classId: string,
  changes: Partial<Pick<StoredAttendance, 'closesAt' | 'cancelled' | 'remindAt'>>,
  session: ClientSession,
): Promise<void> {
  await Rows.updateMany({ classId }, { $set: changes }, { session })
}

/** What this person is invited to of what closes from some instant on and is not off. */
export async function attendanceClosingFrom(
  personId: string,
  from: Date,
  session: ClientSession,
): Promise<StoredAttendance[]> {
  const rows = await Rows.find({ personId, closesAt: { $gte: from }, cancelled: false })
    .session(session)
    .lean<AttendanceRow[]>()
  return rows.map(toAttendance)
}

/** What a fault stopped and nobody has settled. */
export async function stoppedByFault(
  { faultId, personId }: { faultId: string; personId: string },
  session: ClientSession,
): Promise<StoredAttendance[]> {
  const rows = await Rows.find({
    personId,
    closesAt: { $gte: new Date(0) },
    faultId,
    settled: null,
  })
    .session(session)
    .lean<AttendanceRow[]>()
  return rows.map(toAttendance)
}
