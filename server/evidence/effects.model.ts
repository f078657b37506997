import mongoose from 'mongoose'
import { type Plain, canonicalBytes, standsUp } from './canonical'
import { type EvidenceRecord, recordsById, recordsWithPrefix } from './records.model'
import { inBatches } from './source'

/**
 * Reads what happened as it lies in the database, past the models of its features: the verifier must
 * see what is there, not what a schema would make of it.
 */
interface Row {
  _id: unknown
  at?: unknown
  [field: string]: unknown
}

const rowsOf = (collection: string) => mongoose.connection.db!.collection<Row>(collection)

/** Where that lies whose record says all of it. */
const WHOLE: Readonly<Record<string, string>> = {
  act: 'acts',
  look: 'looks',
  'visit-look': 'visit_looks',
}

/** Whatever of these is there has a record, under its kind and its id. */
const RECORDED: readonly [kind: string, collection: string, which?: object][] = [
  ['check-in', 'checkins'],
  ['review', 'checkins', { review: { $ne: null } }],
  ['task-missed', 'tasks', { missedAt: { $ne: null } }],
  ['task-settled', 'tasks', { settled: { $ne: null } }],
  ['fault', 'faults'],
  ['fault-answer', 'faults', { answer: { $ne: null } }],
  ['plan', 'plans'],
  ['exemption', 'exemptions'],
  ['exemption-ended', 'exemptions', { endedAt: { $ne: null } }],
  ['own-place', 'own-places'],
  ['occupation-ban', 'occupation_bans'],
  ['occupation-ban-ended', 'occupation_bans', { ended: { $ne: null } }],
  ['age-group', 'age_groups'],
  ['face-request', 'face_requests'],
  ['face-attempt', 'face_attempts', { endedAt: { $ne: null } }],
  ['face-consent', 'face_consents'],
  ['positions', 'position_batches'],
  ['face-review', 'face_requests', { review: { $ne: null } }],
  ['face-enrolment', 'face_enrolments'],
  ['face-enrolment-answer', 'face_enrolments', { answer: { $ne: null } }],
  ['report', 'reports'],
  ['report-review', 'reports', { review: { $ne: null } }],
  ['report-overdue', 'report_duties', { overdueAt: { $ne: null } }],
  ['report-settled', 'report_duties', { settled: { $ne: null } }],
  ['report-schedule', 'report_schedules'],
  ['report-schedule-ended', 'report_schedules', { 'ends.0': { $exists: true } }],
  ['report-questions', 'report_questions'],
  ['exam-question', 'exam_questions'],
  ['exam-question-retired', 'exam_questions', { retired: { $ne: null } }],
  ['exam-paper', 'exam_papers'],
  ['exam-paper-ended', 'exam_papers', { ended: { $ne: null } }],
  ['exam-begun', 'exam_sittings'],
  ['exam-ended', 'exam_sittings', { endedAt: { $ne: null } }],
  ['exam-review', 'exam_sittings', { review: { $ne: null } }],
  ['certificate', 'certificates'],
  ['study-looked', 'study_looks'],
  ['study-session', 'study_sessions', { ended: { $ne: null } }],
  ['study-quiz', 'study_quizzes', { answered: { $ne: null } }],
  ['study-done', 'study_progress', { done: { $ne: null } }],
  ['study-offline', 'study_offline'],
  ['class', 'classes'],
  ['class-change', 'classes', { 'changes.0': { $exists: true } }],
  ['class-invited', 'class_attendance'],
  ['class-signed-in', 'class_attendance', { signedIn: { $ne: null } }],
  ['class-signed-out', 'class_attendance', { signedOut: { $ne: null } }],
  ['class-absent', 'class_attendance', { absentAt: { $ne: null } }],
  ['class-settled', 'class_attendance', { settled: { $ne: null } }],
  ['lesson-version', 'lesson_versions'],
  ['lesson-withdrawn', 'lesson_versions', { withdrawn: { $ne: null } }],
  ['lesson-assigned', 'lesson_assignments'],
  ['lesson-assignment-ended', 'lesson_assignments', { ended: { $ne: null } }],
  ['job-employer', 'job_employer_steps'],
  ['job-posting', 'job_posting_steps'],
  ['job-application', 'job_applications'],
  ['job-application-step', 'job_application_steps'],
  ['job-handover', 'job_handovers'],
  ['job-placement', 'job_placements'],
  ['job-outcome-word', 'job_outcomes', { word: { $ne: null } }],
  ['job-outcome-check', 'job_outcomes', { check: { $ne: null } }],
  ['training-sign-up', 'training_sign_ups'],
  ['training-moved-up', 'training_sign_ups', { movedUpAt: { $ne: null } }],
  ['training-ended', 'training_sign_ups', { ended: { $ne: null } }],
  ['training-result', 'training_sign_ups', { result: { $ne: null } }],
  ['visit-rules', 'visit_prison_versions'],
  ['visit-list', 'visit_prisoner_lists'],
  ['visit-list-undone', 'visit_prisoner_lists', { undoneAt: { $ne: null } }],
  ['visit-fact', 'visit_facts'],
  ['relative', 'visit_relatives'],
  ['relative-closed', 'visit_relatives', { closedAt: { $ne: null } }],
  ['kinship', 'visit_kinships'],
  ['kinship-step', 'visit_kinship_steps'],
  ['companion', 'visit_companions'],
  ['companion-removed', 'visit_companions', { removedAt: { $ne: null } }],
  ['visit-booking', 'visit_bookings'],
  ['visit-suspension', 'visit_suspensions'],
  ['visit-suspension-lifted', 'visit_suspensions', { lifted: { $ne: null } }],
  ['visit-look', 'visit_looks'],
  ['act', 'acts'],
  ['look', 'looks'],
]

/**
 * Looks whether acts and looks are still as they were recorded, or are gone because their time was
 * over and the log says so.
 *
 * @returns the first that is not.
 */
export async function actsAndLooksAsRecorded(
  records: readonly EvidenceRecord[],
): Promise<EvidenceRecord | null> {
  const rows = new Map<string, Row>()
  for (const [kind, collection] of Object.entries(WHOLE)) {
    const ids = records.filter(({ body }) => body.kind === kind).map(({ id }) => idOf(kind, id))
    if (ids.length === 0) continue
    for await (const row of rowsOf(collection).find({ _id: { $in: ids as never[] } })) {
      rows.set(`${kind}:${String(row._id)}`, row)
    }
  }
  const differing = records.filter(
    ({ id, at, body }) =>
      String(body.kind) in WHOLE && !standsUp(() => says(rows.get(id), at, body)),
  )
  if (differing.length === 0) return null
  const letGo = await letGoUpTo()
  const isLetGo = ({ id, at, body }: EvidenceRecord) =>
    !rows.has(id) && at.getTime() < (letGo.get(WHOLE[String(body.kind)]!) ?? -Infinity)
  return differing.find(record => !isLetGo(record)) ?? null
}

/** Up to which moment the rows of a collection were deleted because their time was over. */
export async function letGoUpTo(): Promise<Map<string, number>> {
  const upTo = new Map<string, number>()
  for await (const { body } of recordsWithPrefix('deletion:')) {
    const collection = String(body.of)
    upTo.set(collection, Math.max(upTo.get(collection) ?? -Infinity, Number(body.upTo)))
  }
  return upTo
}

/** A row is named by a text or by an id of MongoDB. */
function idOf(kind: string, recordId: string): unknown {
  const id = recordId.slice(kind.length + 1)
  return kind === 'act' && mongoose.isObjectIdOrHexString(id)
    ? mongoose.Types.ObjectId.createFromHexString(id)
    : id
}

function says(row: Row | undefined, at: Date, body: EvidenceRecord['body']): boolean {
  if (!row || !(row.at instanceof Date)) return false
  const { _id, at: happenedAt, ...rest } = row
  const told = { ...(rest as Record<string, Plain>), kind: body.kind! }
  return (
    row.at.getTime() === at.getTime() &&
    !('kind' in rest) &&
    canonicalBytes(told).equals(canonicalBytes(body))
  )
}

/** Looks for something that happened without a record. @returns what its record would be called. */
export async function effectUnrecorded(): Promise<string | null> {
  for (const [kind, collection, which = {}] of RECORDED) {
    const rows = rowsOf(collection).find(which, { projection: { _id: 1 }, sort: { _id: 1 } })
    for await (const batch of inBatches(rows)) {
      const ids = batch.map(({ _id }) => `${kind}:${String(_id)}`)
      const known = await recordsById(ids)
      const unknown = ids.find(id => !known.has(id))
      if (unknown !== undefined) return unknown
    }
  }
  return null
}
