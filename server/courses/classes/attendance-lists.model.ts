import type { QueryFilter } from 'mongoose'
import type { AttendanceState } from '#shared/courses/classes.contract'
import { type Cursor, pageByText, pageOf, readCursor, readTextCursor } from '../../platform/cursor'
import { containing } from '../../platform/containing'
import type { ClientSession } from '../../platform/database'
import { type AttendanceRow, Rows, type StoredAttendance, toAttendance } from './attendance.model'

/** Which lines of a class an official reads. */
export interface AttendanceSearch {
  classId: string
  /** Those at or below this organisation only. */
  within: string
  state?: AttendanceState | undefined
  /** Part of a name. */
  search?: string | undefined
}

const matchOf = ({
  classId,
  within,
  state,
  search,
}: AttendanceSearch): QueryFilter<AttendanceRow> => ({
  classId,
  within,
  partedAt: null,
  ...(state && { state }),
  ...(search && { name: containing(search) }),
})

/** One page of a class, by name. */
export async function attendancePage(
  search: AttendanceSearch,
  after: string | undefined,
  limit: number,
) {
  const from = readTextCursor(after)
  const beyond: QueryFilter<AttendanceRow> = from
    ? { $or: [{ name: { $gt: from.text } }, { name: from.text, _id: { $gt: from.id } }] }
    : {}
  const rows = await Rows.find({ $and: [matchOf(search), beyond] })
    .sort({ name: 1, _id: 1 })
    .limit(limit + 1)
    .lean<AttendanceRow[]>()
  const { page, next } = pageByText(rows.map(toAttendance), limit, ({ name, id }) => ({
    text: name,
    id,
  }))
  return { attendance: page, next }
}

/** How many of each class are invited, have come and were not there. */
export async function countsOf(classIds: readonly string[]) {
  const rows = await Rows.aggregate<{
    _id: string
    invited: number
    came: number
    absent: number
  }>([
    { $match: { classId: { $in: [...classIds] }, partedAt: null } },
    {
      $group: {
        _id: '$classId',
        invited: { $sum: 1 },
        // Null sorts below every document.
        came: { $sum: { $cond: [{ $gt: ['$signedIn', null] }, 1, 0] } },
        absent: { $sum: { $cond: [{ $gt: ['$absentAt', null] }, 1, 0] } },
      },
    },
  ])
  return new Map(rows.map(({ _id, ...counts }) => [_id, counts]))
}

/** One page of what a person is invited to: coming ones soonest first, past ones latest first. */
export async function ownPage(
  personId: string,
  list: 'coming' | 'past',
  now: Date,
  after: string | undefined,
  limit: number,
) {
  const forward = list === 'coming'
  const from = readCursor(after)
  const rows = await Rows.find({
    $and: [
      { personId, closesAt: forward ? { $gte: now } : { $lt: now } },
      from ? beyondTime(from, forward) : {},
    ],
  })
    .sort(forward ? { closesAt: 1, _id: 1 } : { closesAt: -1, _id: -1 })
    .limit(limit + 1)
    .lean<AttendanceRow[]>()
  const { page, next } = pageOf(rows.map(toAttendance), limit, ({ closesAt, id }) => ({
    at: closesAt,
    id,
  }))
  return { attendance: page, next }
}

const beyondTime = ({ at, id }: Cursor, forward: boolean): QueryFilter<AttendanceRow> =>
  forward
    ? { $or: [{ closesAt: { $gt: at } }, { closesAt: at, _id: { $gt: id } }] }
    : { $or: [{ closesAt: { $lt: at } }, { closesAt: at, _id: { $lt: id } }] }

/** Whose class is over and who did not sign in, the longest ago first. */
export async function notThere(now: Date, limit: number): Promise<string[]> {
  const rows = await Rows.find(
    { state: 'invited', closesAt: { $lt: now }, cancelled: false },
    { _id: 1 },
  )
    .sort({ closesAt: 1 })
    .limit(limit)
    .lean<AttendanceRow[]>()
  return rows.map(({ _id }) => _id)
}

/** Everything a person was invited to that is still to come, also what is off for him. */
export async function attendanceComing(
  personId: string,
  now: Date,
  session: ClientSession,
): Promise<StoredAttendance[]> {
  const rows = await Rows.find({ personId, closesAt: { $gte: now } })
    .session(session)
    .lean<AttendanceRow[]>()
  return rows.map(toAttendance)
}

/** Who is to be reminded by now. */
export async function toBeReminded(now: Date, limit: number): Promise<string[]> {
  const rows = await Rows.find({ remindAt: { $type: 'date', $lte: now } }, { _id: 1 })
    .sort({ remindAt: 1 })
    .limit(limit)
    .lean<AttendanceRow[]>()
  return rows.map(({ _id }) => _id)
}
