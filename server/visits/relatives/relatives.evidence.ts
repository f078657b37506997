import { createHash } from 'node:crypto'
import { canonicalBytes } from '../../evidence/canonical'
import type { EvidenceRecord } from '../../evidence/records.model'
import type { Relative, RelativeSecrets, StoredAnswer, StoredIdentity } from './relative-rows.model'

/** What proves name and ID number without telling them. */
export const digestOfRelative = ({
  salt,
  name,
  idNumber,
}: Pick<RelativeSecrets, 'salt' | 'name' | 'idNumber'>): string =>
  createHash('sha256')
    .update(salt)
    .update(canonicalBytes([name, idNumber]))
    .digest('base64url')

/** What is proved of an account: that it was opened, and where. */
export const relativeEvidence = (one: Relative): EvidenceRecord => ({
  id: `relative:${one.id}`,
  at: one.registeredAt,
  body: { kind: 'relative', countyId: one.firstCountyId, said: one.said },
})

/** Under which name an answer to the notice is proved. @param number - from 0. */
export const answerRecordId = (id: string, number: number) => `relative-answer:${id}.${number}`

/** What is proved of what a relative said to the notice. */
export const answerEvidence = (
  id: string,
  number: number,
  { version, identityCheck, at }: StoredAnswer,
): EvidenceRecord => ({
  id: answerRecordId(id, number),
  at,
  body: { kind: 'relative-answer', version, identityCheck },
})

/** What is proved of how it was seen who he is. */
export const identityEvidence = (
  id: string,
  number: number,
  { by, at, staffId, checkId, documentExpiresDay }: StoredIdentity,
): EvidenceRecord => ({
  id: `relative-identity:${id}.${number}`,
  at,
  body: { kind: 'relative-identity', by, staffId, checkId, documentExpiresDay },
})

/** What is proved of an account that was closed. */
export const closedEvidence = (id: string, at: Date): EvidenceRecord => ({
  id: `relative-closed:${id}`,
  at,
  body: { kind: 'relative-closed' },
})
