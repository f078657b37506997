import { reviewSitting } from '#shared/courses/exams.endpoints'
import { addEvidence } from '../../evidence/records.model'
import { addMessage } from '../../messages/messages.model'
import { recordAct } from '../../oversight/acts.model'
import { inTransaction } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import { sittingReviewEvidence } from './exams.evidence'
import { type StoredSitting, saveSittingReview } from './sittings.model'

/** Writes what an officer says of a sitting, and whether there may be another; the person is told. */
export async function review(
  { id, personId, title }: StoredSitting,
  { comment, retake }: { comment: string; retake: boolean },
  { staffId, now }: { staffId: string; now: Date },
): Promise<StoredSitting> {
  return inTransaction(async session => {
    const said = { comment, retake, staffId, at: now }
    const reviewed = await saveSittingReview(id, said, session)
    if (!reviewed) throw new Refusal(409, 'sitting-already-reviewed')
    await addEvidence([sittingReviewEvidence(id, said)], session)
    const content = { kind: 'exam-reviewed', sittingId: id, title, comment, retake } as const
    await addMessage(personId, now, content, session)
    const details = { sitting: id, comment, retake }
    await recordAct(
      { staffId, act: reviewSitting.id, subjectId: personId, at: now, details },
      session,
    )
    return reviewed
  })
}
