import type { EvidenceRecord } from '../../evidence/records.model'
import type { StoredEnd, StoredSignUp } from './sign-ups.model'

const subjectOf = ({ sessionId, courseId, personId }: StoredSignUp) => ({
  sessionId,
  courseId,
  personId,
})

/** What is proved of somebody's name in a session: in which order it came. */
export const signUpEvidence = (one: StoredSignUp): EvidenceRecord => ({
  id: `training-sign-up:${one.id}`,
  at: one.at,
  body: {
    kind: 'training-sign-up',
    ...subjectOf(one),
    officeId: one.officeId,
    within: one.within,
    seq: one.seq,
    first: one.first,
  },
})

export const movedUpEvidence = (one: StoredSignUp): EvidenceRecord => ({
  id: `training-moved-up:${one.id}`,
  at: one.movedUpAt!,
  body: { kind: 'training-moved-up', ...subjectOf(one) },
})

export const endedEvidence = (one: StoredSignUp, end: StoredEnd): EvidenceRecord => ({
  id: `training-ended:${one.id}`,
  at: end.at,
  body: {
    kind: 'training-ended',
    ...subjectOf(one),
    why: end.why,
    reason: end.reason,
    staffId: end.staffId,
  },
})

export const resultEvidence = (
  one: StoredSignUp,
  { result, staffId, at }: NonNullable<StoredSignUp['result']>,
): EvidenceRecord => ({
  id: `training-result:${one.id}`,
  at,
  body: { kind: 'training-result', ...subjectOf(one), result, staffId },
})
