import { createHash } from 'node:crypto'
import { canonicalBytes } from '../../evidence/canonical'
import { firstDiffering, subjectsOf } from '../../evidence/as-recorded'
import type { EvidenceRecord } from '../../evidence/records.model'
import { type StoredCertificate, certificatesById } from './certificates.model'
import { type StoredLook, looksById } from './findings.model'

const digest = (salt: string, bytes: Buffer | string) =>
  createHash('sha256').update(salt).update(bytes).digest('base64url')

/** Under which a certificate lies in the evidence log. */
export const certificateRecordId = (id: string): string => `certificate:${id}`

/**
 * What is proved of a certificate. It is handed to whoever holds the paper: it names no office and no
 * person, and what the paper says is in it as a hash only.
 */
export const certificateEvidence = (certificate: StoredCertificate): EvidenceRecord => ({
  id: certificateRecordId(certificate.id),
  at: certificate.issuedAt,
  body: {
    kind: 'certificate',
    number: certificate.number,
    text: digest(certificate.salt, canonicalBytes({ ...certificate.text })),
    holder: digest(certificate.holderSalt, certificate.personId),
  },
})

/** What is proved of what an officer noted about something unusual. */
export const lookedEvidence = ({
  id,
  personId,
  note,
  staffId,
  at,
}: StoredLook): EvidenceRecord => ({
  id: `study-looked:${id}`,
  at,
  body: { kind: 'study-looked', personId, note, staffId },
})

const OF_CERTIFICATES = ['certificate']
const OF_LOOKS = ['study-looked']

/**
 * Looks whether certificates, and what officers noted of study, are still as they were recorded.
 *
 * @returns the first record that is not.
 */
export async function studyRecordsAsRecorded(
  records: readonly EvidenceRecord[],
): Promise<EvidenceRecord | null> {
  const [certificates, looks] = await Promise.all([
    certificatesById(subjectsOf(records, OF_CERTIFICATES)),
    looksById(subjectsOf(records, OF_LOOKS)),
  ])
  return firstDiffering(
    records,
    [...OF_CERTIFICATES, ...OF_LOOKS],
    [
      ...certificates.map(one => () => [certificateEvidence(one)]),
      ...[...looks.values()].map(one => () => [lookedEvidence(one)]),
    ],
  )
}
