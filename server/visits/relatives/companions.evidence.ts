import { createHash } from 'node:crypto'
import { canonicalBytes } from '../../evidence/canonical'
import type { EvidenceRecord } from '../../evidence/records.model'
import type { CompanionDecision, CompanionSecrets, StoredCompanion } from './companions.model'

/** What proves name and ID number without telling them. */
export const digestOfCompanion = ({
  salt,
  name,
  idNumber,
}: Pick<CompanionSecrets, 'salt' | 'name' | 'idNumber'>): string =>
  createHash('sha256')
    .update(salt)
    .update(canonicalBytes([name, idNumber]))
    .digest('base64url')

/** What proves what a clerk wrote, without telling it. */
export const digestOfNote = ({ salt, words }: Pick<CompanionSecrets, 'salt' | 'words'>): string =>
  createHash('sha256').update(salt).update(canonicalBytes(words)).digest('base64url')

/** What is proved of somebody who was named. */
export const companionEvidence = (one: StoredCompanion): EvidenceRecord => ({
  id: `companion:${one.id}`,
  at: one.namedAt,
  body: {
    kind: 'companion',
    relativeId: one.relativeId,
    kinshipId: one.kinshipId,
    attemptId: one.attemptId,
    kin: one.kin,
    guardian: one.guardian,
    said: one.said,
  },
})

/** What is proved of what the desk said of him. @param number - from 0. */
export const companionDecisionEvidence = (
  id: string,
  number: number,
  { at, staffId, outcome, reason, documentExpiresDay, said }: CompanionDecision,
): EvidenceRecord => ({
  id: `companion-decision:${id}.${number}`,
  at,
  body: { kind: 'companion-decision', staffId, outcome, reason, documentExpiresDay, said },
})

/** What is proved of somebody who does not come along any more. */
export const companionRemovedEvidence = (id: string, at: Date): EvidenceRecord => ({
  id: `companion-removed:${id}`,
  at,
  body: { kind: 'companion-removed' },
})
