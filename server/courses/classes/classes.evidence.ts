import type { ClassDraft, ClassPlace } from '#shared/courses/classes.contract'
import type { EvidenceRecord } from '../../evidence/records.model'
import type { StoredAbsenceWord, StoredAttendance, StoredSignature } from './attendance.model'
import type { StoredClass, StoredClassChange } from './classes.model'

const MILLIONTHS = 1e6

/** Whole numbers only: degrees by the millionth, metres by the millimetre. */
const placeFact = (place: ClassPlace) =>
  place.kind === 'place'
    ? {
        name: place.name,
        latitudeMillionths: Math.round(place.latitude * MILLIONTHS),
        longitudeMillionths: Math.round(place.longitude * MILLIONTHS),
        radiusMillimetres: Math.round(place.radiusMetres * 1000),
      }
    : { name: place.name, url: place.url }

const saidFact = (said: ClassDraft) => ({
  title: said.title,
  audience: said.audience,
  place: placeFact(said.place),
  from: said.from,
  until: said.until,
  seats: said.seats,
  text: said.text,
  lessonIds: said.lessonIds,
  materials: said.materials.map(({ name, url }) => ({ name, url })),
})

/** What is proved of a class as it was announced. */
export const classEvidence = (one: StoredClass): EvidenceRecord => ({
  id: `class:${one.id}`,
  at: one.madeAt,
  body: {
    kind: 'class',
    organisationId: one.organisationId,
    madeBy: one.madeBy,
    ...saidFact(one.first),
  },
})

/** Under which name a change of a class is proved. */
export const changeRecordId = (classId: string, index: number): string =>
  `class-change:${classId}${index === 0 ? '' : `:${index}`}`

/** What is proved of a change of a class. @param index - how many changes came before it. */
export const classChangeEvidence = (
  classId: string,
  index: number,
  change: StoredClassChange,
): EvidenceRecord => ({
  id: changeRecordId(classId, index),
  at: change.at,
  body: {
    kind: 'class-change',
    staffId: change.staffId,
    change: change.kind,
    reason: change.reason,
    said: change.said && saidFact(change.said),
  },
})

/** What is proved of an invitation. */
export const invitedEvidence = (row: StoredAttendance): EvidenceRecord => ({
  id: `class-invited:${row.id}`,
  at: row.invitedAt,
  body: {
    kind: 'class-invited',
    classId: row.classId,
    personId: row.personId,
    officeId: row.officeId,
    invitedBy: row.invitedBy,
  },
})

/** What is proved of somebody's coming or going. */
export const signedEvidence = (
  id: string,
  which: 'in' | 'out',
  signature: StoredSignature,
): EvidenceRecord => ({
  id: `class-signed-${which}:${id}`,
  at: signature.at,
  body: {
    kind: `class-signed-${which}`,
    way: signature.way,
    verdict: signature.verdict,
    distanceMetres: signature.distanceMetres,
    attemptId: signature.attemptId,
    staffId: signature.staffId,
    reason: signature.reason,
  },
})

/** What is proved of somebody's not having been there: a fact that time alone made. */
export const absentEvidence = (id: string, absentAt: Date): EvidenceRecord => ({
  id: `class-absent:${id}`,
  at: absentAt,
  body: { kind: 'class-absent' },
})

/** What is proved of what an officer said of it. */
export const absenceSettledEvidence = (id: string, word: StoredAbsenceWord): EvidenceRecord => ({
  id: `class-settled:${id}`,
  at: word.at,
  body: {
    kind: 'class-settled',
    staffId: word.staffId,
    outcome: word.outcome,
    note: word.note,
  },
})
