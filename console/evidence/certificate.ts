import { sha256 } from 'js-sha256'
import type {
  CertificateText,
  checkCertificate as contract,
} from '#shared/courses/certificates.contract'
import { checkCertificate } from '#shared/courses/records.endpoints'
import { utf8 } from '#shared/evidence/bytes'
import { canonicalText } from '#shared/evidence/proof.rules'
import type { z } from '#shared/z'
import { call } from '../http/call'
import { type Mark, checkProof, verdictOf } from './check'

/** What came of checking a certificate. */
export interface CheckedCertificate {
  text: CertificateText
  /** `waiting`: it is younger than its seal, about a second. */
  verdict: Mark | 'waiting'
}

/**
 * Checks a certificate in this browser: that what it says is what was sealed, and that the seal holds.
 *
 * @throws {Refused} there is no such certificate.
 */
export async function checkPaper(number: string, code: string): Promise<CheckedCertificate> {
  const answer = await call(checkCertificate, { number, code })
  const { text, proof } = answer
  if (proof === null) return { text, verdict: 'waiting' }
  if (!isSealed(answer)) return { text, verdict: 'broken' }
  return { text, verdict: verdictOf(await checkProof(proof)) }
}

/** Whether the sealed record holds the hash of this very text. */
function isSealed({ text, salt, proof }: z.output<(typeof contract)['reply']>): boolean {
  const bytes = utf8(salt + canonicalText({ ...text }))
  const digest = base64url(sha256.array(bytes))
  const { kind, number, text: sealed } = proof?.record.body ?? {}
  return kind === 'certificate' && number === text.number && sealed === digest
}

const base64url = (bytes: readonly number[]): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
