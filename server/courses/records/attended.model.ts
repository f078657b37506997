import { classesById, timesOf } from '../classes/classes.model'
import { type AttendanceRow, Rows } from '../classes/attendance.model'

/** A group session to which somebody came and from which he signed out. */
export interface Attended {
  classId: string
  title: string
  at: Date
  milliseconds: number
}

/** The group sessions that a person attended to the end, newest first; no longer than they were held. */
export async function attendedBy(personId: string): Promise<Attended[]> {
  const rows = await Rows.find({
    personId,
    cancelled: false,
    signedIn: { $ne: null },
    signedOut: { $ne: null },
  })
    .sort({ closesAt: -1, _id: -1 })
    .lean<AttendanceRow[]>()
  const classes = new Map(
    (await classesById(rows.map(({ classId }) => classId))).map(one => [one.id, one]),
  )
  return rows.flatMap(({ classId, signedIn, signedOut }) => {
    const held = classes.get(classId)
    if (!held || !signedIn || !signedOut) return []
    const { from, until } = timesOf(held)
    const came = Math.max(from.getTime(), signedIn.at.getTime())
    const left = Math.min(until.getTime(), signedOut.at.getTime())
    return [
      {
        ...{ classId, title: held.said.title, at: signedIn.at },
        milliseconds: Math.max(0, left - came),
      },
    ]
  })
}
