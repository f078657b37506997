import { createHash } from 'node:crypto'
import { firstDiffering, subjectsOf } from '../evidence/as-recorded'
import type { EvidenceRecord } from '../evidence/records.model'
import type { Vault } from '../platform/vault'
import {
  type StoredEnrolment,
  type StoredEnrolmentAnswer,
  type Template,
  enrolmentsWithTemplates,
} from './enrolments.model'

const KINDS = ['face-enrolment', 'face-enrolment-answer']

/** A vector as it is proved: single precision, as the engine made it. */
export const templateHash = ({ features, salt }: Template): string =>
  createHash('sha256')
    .update(salt)
    .update(Buffer.from(Float32Array.from(features).buffer))
    .digest('base64url')

/** What is proved of a face that was put on file: who did it, and its hash; never the face. */
export const enrolmentEvidence = (enrolment: StoredEnrolment): EvidenceRecord => ({
  id: `face-enrolment:${enrolment.id}`,
  at: enrolment.at,
  body: {
    kind: 'face-enrolment',
    personId: enrolment.personId,
    version: enrolment.version,
    staffId: enrolment.staffId,
    face: enrolment.hash,
  },
})

/** What is proved of how an officer answered a picture that was handed in. */
export const enrolmentAnswerEvidence = (
  id: string,
  { staffId, accept, note, at }: StoredEnrolmentAnswer,
): EvidenceRecord => ({
  id: `face-enrolment-answer:${id}`,
  at,
  body: { kind: 'face-enrolment-answer', staffId, accept, note },
})

/**
 * Looks whether the faces on file are still those that were put there. The face itself is compared
 * while it is there: it is deleted in time.
 *
 * @param vault - opens them; what it does not open was altered.
 * @returns the first record that is not.
 */
export async function enrolmentsAsRecorded(
  records: readonly EvidenceRecord[],
  vault: Vault,
): Promise<EvidenceRecord | null> {
  const rows = await enrolmentsWithTemplates(subjectsOf(records, KINDS), vault)
  const now = rows.map(({ enrolment, template }) => () => {
    // Neither the face nor its hash can be changed alone, nor both without the record.
    if (template && templateHash(template()) !== enrolment.hash) return []
    return [
      enrolmentEvidence(enrolment),
      ...(enrolment.answer ? [enrolmentAnswerEvidence(enrolment.id, enrolment.answer)] : []),
    ]
  })
  return firstDiffering(records, KINDS, now)
}
