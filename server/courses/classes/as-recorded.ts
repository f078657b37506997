import { isDeepStrictEqual } from 'node:util'
import { firstDiffering, subjectsOf } from '../../evidence/as-recorded'
import { type EvidenceRecord, recordsById } from '../../evidence/records.model'
import { type StoredAttendance, attendanceByIds } from './attendance.model'
import {
  absenceSettledEvidence,
  absentEvidence,
  changeRecordId,
  classChangeEvidence,
  classEvidence,
  invitedEvidence,
  signedEvidence,
} from './classes.evidence'
import { type StoredClass, classesById, followingFrom } from './classes.model'

/** What holds now must be what was said last, and each change, having an effect by itself, on record. */
function recordsOfClass(one: StoredClass, known: ReadonlyMap<string, unknown>): EvidenceRecord[] {
  const said = one.changes.findLast(change => change.said !== null)?.said ?? one.first
  const cancelledAt = one.changes.find(({ kind }) => kind === 'cancelled')?.at ?? null
  const { from, closesAt, audience } = followingFrom(said)
  const holds =
    one.changes.every((_, index) => known.has(changeRecordId(one.id, index))) &&
    isDeepStrictEqual(one.said, said) &&
    one.from.getTime() === from.getTime() &&
    one.closesAt.getTime() === closesAt.getTime() &&
    one.audience === audience &&
    one.cancelledAt?.getTime() === cancelledAt?.getTime()
  if (!holds) throw new Error('changed without a record')
  return [
    classEvidence(one),
    ...one.changes.map((change, index) => classChangeEvidence(one.id, index, change)),
  ]
}

function recordsOfAttendance(row: StoredAttendance): EvidenceRecord[] {
  const { id, signedIn, signedOut, absentAt, settled } = row
  return [
    invitedEvidence(row),
    ...(signedIn ? [signedEvidence(id, 'in', signedIn)] : []),
    ...(signedOut ? [signedEvidence(id, 'out', signedOut)] : []),
    ...(absentAt ? [absentEvidence(id, absentAt)] : []),
    ...(settled ? [absenceSettledEvidence(id, settled)] : []),
  ]
}

/** Changes as they lie there, which may not be as they should. */
const changesOf = ({ id, changes }: StoredClass) =>
  Array.isArray(changes) ? changes.map((_, index) => changeRecordId(id, index)) : []

const OF_CLASSES = ['class', 'class-change']
const OF_ATTENDANCE = [
  ...['class-invited', 'class-signed-in', 'class-signed-out'],
  ...['class-absent', 'class-settled'],
]

/**
 * Looks whether classes, and who came to them, are still as they were recorded.
 *
 * @returns the first record that is not.
 */
export async function classesAsRecorded(
  records: readonly EvidenceRecord[],
): Promise<EvidenceRecord | null> {
  const [classes, attendance] = await Promise.all([
    classesById(subjectsOf(records, OF_CLASSES).map(id => id.split(':')[0]!)),
    attendanceByIds(subjectsOf(records, OF_ATTENDANCE)),
  ])
  const known = await recordsById(classes.flatMap(changesOf))
  return firstDiffering(
    records,
    [...OF_CLASSES, ...OF_ATTENDANCE],
    [
      ...classes.map(one => () => recordsOfClass(one, known)),
      ...attendance.map(row => () => recordsOfAttendance(row)),
    ],
  )
}
