import { createHash } from 'node:crypto'
import { canonicalBytes } from '../../evidence/canonical'
import type { EvidenceRecord } from '../../evidence/records.model'
import type { KinshipStepSecrets, StoredKinshipStep } from './kinship-steps.model'
import type { KinshipMatch, StoredKinship } from './kinships.model'

/** What proves what was said, without telling it. */
export const digestOfStep = ({ salt, ...said }: KinshipStepSecrets): string =>
  createHash('sha256')
    .update(salt)
    .update(canonicalBytes([said.prisonerName, said.prisonerNumber, said.words]))
    .digest('base64url')

/** What is proved of a claim: whose it is, and of which prison. */
export const kinshipEvidence = (one: StoredKinship): EvidenceRecord => ({
  id: `kinship:${one.id}`,
  at: one.submittedAt,
  body: {
    kind: 'kinship',
    relativeId: one.relativeId,
    attemptId: one.attemptId,
    countyId: one.countyId,
    prisonId: one.prisonId,
  },
})

/** What is proved of each thing that happened to it: also which pictures lay there, and the reason. */
export const kinshipStepEvidence = (step: StoredKinshipStep): EvidenceRecord => ({
  id: `kinship-step:${step.id}`,
  at: step.at,
  body: {
    kind: 'kinship-step',
    state: step.state,
    by: step.by,
    staffId: step.staffId,
    kin: step.kin,
    reason: step.reason,
    expiresDay: step.expiresDay,
    proofs: step.proofs.map(({ id, digest }) => ({ id, digest })),
    said: step.said,
  },
})

/** How the record of a match is called. @param number - from 0. */
export const matchRecordId = (id: string, number: number): string => `kinship-match:${id}:${number}`

/** What is proved of who was found on the prison's list. @param number - from 0. */
export const kinshipMatchEvidence = (
  id: string,
  number: number,
  { at, prisonerId, listId }: KinshipMatch,
): EvidenceRecord => ({
  id: matchRecordId(id, number),
  at,
  body: { kind: 'kinship-match', prisonerId, listId },
})
