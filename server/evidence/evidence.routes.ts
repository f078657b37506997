import * as contract from '#shared/evidence/evidence.contract'
import { prove, proveOwn, readConsistency, readHead } from '#shared/evidence/evidence.endpoints'
import type { Actor } from '#shared/endpoint'
import { checkInRecordId } from '../checkins/checkins.evidence'
import { checkInById } from '../checkins/checkins.model'
import { recordLooks } from '../oversight/looks.model'
import { Refusal } from '../platform/errors'
import { implement } from '../platform/implement'
import { reportRecordId } from '../reports/reports.evidence'
import { reportById } from '../reports/reports.model'
import { mayProve, undecidedFields } from './evidence.policy'
import { publicKeys } from './keys.model'
import { consistencyOf, newestHead, proofOf, recordById } from './proofs'

export const evidenceRoutes = [
  /** A person gets the proof of an own check-in or report. */
  implement(
    proveOwn,
    contract.proveOwn,
  )(async ({ input, actor }) => {
    const { recordId } = await provable(input.id, actor)
    return proved(recordId)
  }),

  /** An official gets the proof of a check-in or a report; the person is told who looked. */
  implement(
    prove,
    contract.prove,
  )(async ({ input: { id, purpose }, actor, outside }) => {
    const { personId, recordId } = await provable(id, actor)
    await recordLooks([{ staffId: actor.staffId, personId, purpose, at: outside.now() }])
    return proved(recordId)
  }),

  /** Anybody notes down the newest head and the keys. */
  implement(
    readHead,
    contract.readHead,
  )(async () => {
    const [head, keys] = await Promise.all([newestHead(), publicKeys()])
    return { head, keys: keys.map(key => ({ ...key, since: key.since.toISOString() })) }
  }),

  /** Anybody compares two heads. */
  implement(
    readConsistency,
    contract.readConsistency,
  )(async ({ input: { from, to } }) => {
    const path = await consistencyOf(from, to)
    if (!path) throw new Refusal(404, 'no-such-head')
    return { path }
  }),
]

/** What the asker may have proved. "Not yours" sounds like "not there". */
async function provable(id: string, actor: Actor) {
  const subject = await subjectOf(id)
  if (!subject || !mayProve(actor, subject)) throw new Refusal(404, 'no-such-check-in')
  return subject
}

/** The check-in or the report of a receipt, with the name of its record; null when there is none. */
async function subjectOf(id: string) {
  if (isCheckInId(id)) {
    const checkIn = await checkInById(id)
    return checkIn && { ...checkIn, recordId: checkInRecordId(id) }
  }
  const report = await reportById(id)
  return report && { ...report, recordId: reportRecordId(id) }
}

const isCheckInId = (text: string) => /^[0-9a-f]{24}$/.test(text)

async function proved(recordId: string) {
  const record = await recordById(recordId)
  if (!record) throw new Error(`nothing was recorded of ${recordId}`)
  const undecided = undecidedFields(record.body)
  if (undecided.length > 0) throw new Error(`who may read ${undecided.join(', ')} of a record?`)
  const proof = await proofOf(record)
  return proof ? { sealed: true as const, proof } : { sealed: false as const }
}
