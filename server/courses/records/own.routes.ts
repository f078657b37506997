import * as contract from '#shared/courses/certificates.contract'
import { readOwnRecord as ownRecord } from '#shared/courses/records.contract'
import * as endpoints from '#shared/courses/records.endpoints'
import { self } from '../../checkins/self'
import { proofOf, recordById } from '../../evidence/proofs'
import { Refusal } from '../../platform/errors'
import { implement } from '../../platform/implement'
import { certificateFor, isAnythingDone, issue, shownCertificate } from './certificates.actions'
import { certificatesById, certificatesOf } from './certificates.model'
import { gather } from './gathering'
import { certificatePaper } from './paper/certificate-paper'
import { certificateRecordId } from './records.evidence'
import { holderOf } from './records.policy'

/** What a person has studied, and the papers of it. */
export const ownRecordRoutes = [
  /** A person reads the own record. */
  implement(
    endpoints.readOwnRecord,
    ownRecord,
  )(async ({ actor }) => {
    const person = await self(holderOf(actor))
    const [gathered, certificates] = await Promise.all([
      gather(person.id),
      certificatesOf(person.id),
    ])
    return {
      record: gathered.record,
      certificates: certificates.map(shownCertificate),
      mayIssue: isAnythingDone(gathered),
    }
  }),

  /** A person has a certificate made. */
  implement(
    endpoints.issueOwnCertificate,
    contract.issueOwnCertificate,
  )(async ({ input: { attemptId }, actor, outside }) => {
    const person = await self(holderOf(actor))
    return shownCertificate(await issue(attemptId, person, outside.now()))
  }),

  /** A person gets the paper. */
  implement(
    endpoints.readOwnCertificate,
    contract.readOwnCertificate,
  )(async ({ input: { id }, actor, outside }) => {
    const [certificate] = await certificatesById([id])
    if (certificate?.personId !== holderOf(actor)) throw new Refusal(404, 'no-such-certificate')
    return certificatePaper(certificate, outside.publicAddress)
  }),

  /** Anybody who holds the paper checks it. */
  implement(
    endpoints.checkCertificate,
    contract.checkCertificate,
  )(async ({ input: { number, code } }) => {
    const { id, text, salt } = await certificateFor(number, code)
    const record = await recordById(certificateRecordId(id))
    return { text, salt, proof: record && (await proofOf(record)) }
  }),
]
