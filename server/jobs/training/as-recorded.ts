import { firstDiffering, subjectsOf } from '../../evidence/as-recorded'
import type { EvidenceRecord } from '../../evidence/records.model'
import { endedEvidence, movedUpEvidence, resultEvidence, signUpEvidence } from './sign-ups.evidence'
import { type StoredSignUp, signUpsById } from './sign-ups.model'

const KINDS = ['training-sign-up', 'training-moved-up', 'training-ended', 'training-result']

/** Where a name stands follows from what was recorded of it. */
function stateOf({ first, movedUpAt, ended }: StoredSignUp) {
  if (ended) return ended.why
  return movedUpAt ? 'in' : first
}

function recordsOf(one: StoredSignUp): EvidenceRecord[] {
  if (one.state !== stateOf(one) || one.active !== (one.ended === null)) {
    throw new Error('stands otherwise than recorded')
  }
  return [
    signUpEvidence(one),
    ...(one.movedUpAt ? [movedUpEvidence(one)] : []),
    ...(one.ended ? [endedEvidence(one, one.ended)] : []),
    ...(one.result ? [resultEvidence(one, one.result)] : []),
  ]
}

/**
 * Looks whether who signed up, moved up, left and passed is still as it was recorded.
 *
 * @returns the first record that is not.
 */
export async function trainingAsRecorded(
  records: readonly EvidenceRecord[],
): Promise<EvidenceRecord | null> {
  const signUps = await signUpsById([...new Set(subjectsOf(records, KINDS))])
  return firstDiffering(
    records,
    KINDS,
    signUps.map(one => () => recordsOf(one)),
  )
}
