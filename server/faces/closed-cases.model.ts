import type { ClientSession } from '../platform/database'
import { endSpares } from './digit-spares.model'
import {
  type EnrolmentRow,
  Enrolments,
  HELD,
  WITHOUT_FACE,
  dropFaces,
  toEnrolment,
} from './enrolments.model'

/** Some versions whose face is kept although the file of the person has been closed. */
export async function enrolmentsOfClosedCases(limit: number): Promise<string[]> {
  const rows = await Enrolments.aggregate<EnrolmentRow>([
    { $match: { state: { $in: HELD } } },
    // By the index that holds only these.
    { $sort: { personId: 1, state: 1 } },
    { $lookup: { from: 'people', localField: 'personId', foreignField: '_id', as: 'file' } },
    { $match: { 'file.caseOpen': { $ne: true } } },
    { $limit: limit },
    { $project: { _id: 1 } },
  ])
  return rows.map(({ _id }) => _id)
}

/** Lets the faces of versions go whose case is closed. @returns how many still had one. */
export async function dropFacesOfClosedCases(
  ids: readonly string[],
  session: ClientSession,
): Promise<number> {
  const rows = await Enrolments.find({ _id: { $in: ids }, state: { $in: HELD } }, WITHOUT_FACE)
    .session(session)
    .lean<EnrolmentRow[]>()
  await dropFaces(rows.map(toEnrolment), 'deleted', session)
  const persons = rows.map(({ personId }) => personId)
  await endSpares(persons, session)
  return rows.length
}
