import type { CheckIn, Outcome, OwnCheckIn } from '#shared/checkins/checkins.contract'
import { callsForAttention } from '#shared/checkins/checkins.rules'
import type { Finding, FindingMark } from '#shared/checkins/findings.contract'
import { reviewCheckIn } from '#shared/checkins/checkins.endpoints'
import type { Purpose } from '#shared/oversight/oversight.contract'
import { staffNamed } from '../account/staff.model'
import { addEvidence } from '../evidence/records.model'
import { addMessage } from '../messages/messages.model'
import { organisationNames } from '../organisation/organisation.model'
import { recordAct } from '../oversight/acts.model'
import { recordLooks } from '../oversight/looks.model'
import { namesOf } from '../people/people.model'
import { inTransaction } from '../platform/database'
import { Refusal } from '../platform/errors'
import { versionOf } from '../places/boundaries.model'
import { saveReview } from './additions.model'
import { reviewEvidence } from './findings.evidence'
import type { CheckInRow } from './checkins.model'
import { dropSamples } from './samples.model'

/**
 * Decides what a check-in means and tells the person. The first decision stands.
 *
 * @throws {Refusal} 400 when not every finding that calls for attention is marked exactly once: of
 *   each it is to be known later whether it was right.
 */
export async function decide(
  checkIn: CheckInRow,
  { outcome, note, marks }: { outcome: Outcome; note: string; marks: FindingMark[] },
  staffId: string,
  now: Date,
): Promise<CheckInRow> {
  return inTransaction(async session => {
    const reviewed = await saveReview(
      checkIn.id,
      { outcome, note, marks, staffId, at: now },
      session,
    )
    if (!reviewed) throw new Refusal(409, 'already-reviewed')
    if (!marksEvery(reviewed.findings, marks)) throw new Refusal(400, 'marks-missing')
    const checkInAt = checkIn.receivedAt.toISOString()
    await addMessage(
      checkIn.personId,
      now,
      { kind: 'check-in-reviewed', checkInAt, outcome, note, marks },
      session,
    )
    await recordAct(
      {
        staffId,
        act: reviewCheckIn.id,
        subjectId: checkIn.id,
        at: now,
        details: { outcome, note, marks },
      },
      session,
    )
    await addEvidence([reviewEvidence(checkIn.id, reviewed.review!)], session)
    // What was confirmed may still be asked about; else nobody needs the burst any more.
    const isOpen = outcome !== 'accepted' || marks.some(({ mark }) => mark === 'confirmed')
    if (!isOpen) await dropSamples([checkIn.id], session)
    return reviewed
  })
}

function marksEvery(findings: readonly Finding[], marks: readonly FindingMark[]): boolean {
  const asked = findings.filter(callsForAttention).map(({ code }) => code)
  return String(asked.sort()) === String(marks.map(({ code }) => code).sort())
}

/** Who looks, and why. */
export interface Viewer {
  staffId: string
  purpose: Purpose
}

/** Makes check-ins ready to be shown; each person shown is told who looked, and why. */
export async function showCheckIns(
  rows: readonly CheckInRow[],
  { staffId, purpose }: Viewer,
  now: Date,
): Promise<CheckIn[]> {
  const [shown] = await Promise.all([
    presentCheckIns(rows),
    recordLooks(rows.map(({ personId }) => ({ staffId, personId, purpose, at: now }))),
  ])
  return shown
}

/** The same, before it is known who looks: nothing of it may leave the process yet. */
export async function presentCheckIns(rows: readonly CheckInRow[]): Promise<CheckIn[]> {
  const [people, offices, staff] = await Promise.all([
    namesOf(rows.map(row => row.personId)),
    organisationNames(rows.map(row => row.officeId)),
    staffNamed(rows.flatMap(row => row.review?.staffId ?? [])),
  ])
  return rows.map(row => ({
    id: row.id,
    personId: row.personId,
    personName: people.get(row.personId) ?? '',
    officeId: row.officeId,
    officeName: offices.get(row.officeId) ?? '',
    takenAt: row.takenAt.toISOString(),
    madeAt: row.madeAt.toISOString(),
    receivedAt: row.receivedAt.toISOString(),
    window: row.window,
    taskId: row.taskId,
    punctuality: row.punctuality,
    place: row.place,
    boundaryVersion: versionOf(row.boundaryId),
    findings: row.findings,
    needsAttention: row.needsAttention,
    judgements: row.judgements.map(({ at, ...judgement }) => ({
      at: at.toISOString(),
      ...judgement,
    })),
    answers: row.answers.map(({ at, ...answer }) => ({ at: at.toISOString(), ...answer })),
    review: row.review && {
      outcome: row.review.outcome,
      note: row.review.note,
      marks: row.review.marks,
      byName: staff.get(row.review.staffId)?.name ?? '',
      at: row.review.at.toISOString(),
    },
  }))
}

/** What a person reads of an own check-in. */
export const ownCheckIn = (row: CheckInRow): OwnCheckIn => ({
  id: row.id,
  madeAt: row.madeAt.toISOString(),
  receivedAt: row.receivedAt.toISOString(),
  punctuality: row.punctuality,
  verdict: row.place.verdict,
  findings: row.findings.filter(callsForAttention),
  answers: row.answers.map(({ at, ...answer }) => ({ at: at.toISOString(), ...answer })),
  review: row.review && {
    outcome: row.review.outcome,
    note: row.review.note,
    marks: row.review.marks,
    at: row.review.at.toISOString(),
  },
})
