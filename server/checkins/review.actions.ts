import type { CheckIn, Outcome, OwnCheckIn } from '#shared/checkins/checkins.contract'
import { reviewCheckIn } from '#shared/checkins/checkins.endpoints'
import type { Purpose } from '#shared/oversight/oversight.contract'
import { staffNamed } from '../account/staff.model'
import { addMessage } from '../messages/messages.model'
import { organisationNames } from '../organisation/organisation.model'
import { recordAct } from '../oversight/acts.model'
import { recordLooks } from '../oversight/looks.model'
import { namesOf } from '../people/people.model'
import { inTransaction } from '../platform/database'
import { Refusal } from '../platform/errors'
import { versionOf } from '../places/boundaries.model'
import { type CheckInRow, saveReview } from './checkins.model'

/** Decides what a check-in means and tells the person. The first decision stands. */
export async function decide(
  checkIn: CheckInRow,
  { outcome, note }: { outcome: Outcome; note: string },
  staffId: string,
  now: Date,
): Promise<CheckInRow> {
  return inTransaction(async session => {
    const reviewed = await saveReview(checkIn.id, { outcome, note, staffId, at: now }, session)
    if (!reviewed) throw new Refusal(409, 'already-reviewed')
    const checkInAt = checkIn.receivedAt.toISOString()
    await addMessage(
      checkIn.personId,
      now,
      { kind: 'check-in-reviewed', checkInAt, outcome, note },
      session,
    )
    await recordAct(
      {
        staffId,
        act: reviewCheckIn.id,
        subjectId: checkIn.id,
        at: now,
        details: { outcome, note },
      },
      session,
    )
    return reviewed
  })
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
    receivedAt: row.receivedAt.toISOString(),
    window: row.window,
    punctuality: row.punctuality,
    place: row.place,
    boundaryVersion: versionOf(row.boundaryId),
    findings: row.findings,
    needsAttention: row.needsAttention,
    review: row.review && {
      outcome: row.review.outcome,
      note: row.review.note,
      byName: staff.get(row.review.staffId)?.name ?? '',
      at: row.review.at.toISOString(),
    },
  }))
}

/** What a person reads of an own check-in. */
export const ownCheckIn = (row: CheckInRow): OwnCheckIn => ({
  id: row.id,
  takenAt: row.takenAt.toISOString(),
  receivedAt: row.receivedAt.toISOString(),
  punctuality: row.punctuality,
  verdict: row.place.verdict,
  review: row.review && {
    outcome: row.review.outcome,
    note: row.review.note,
    at: row.review.at.toISOString(),
  },
})
