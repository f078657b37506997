import { createHash } from 'node:crypto'
import { firstDiffering, subjectsOf } from '../evidence/as-recorded'
import type { EvidenceRecord } from '../evidence/records.model'
import { type StoredExemption, exemptionsById } from './exemptions.model'
import { type StoredPlan, plansById } from './plans.model'

/** What is proved of a plan. Nobody may read in it when a surprise will be: its seed is hashed. */
export const planEvidence = (plan: StoredPlan): EvidenceRecord => ({
  id: `plan:${plan.id}`,
  at: plan.setAt,
  body: {
    kind: 'plan',
    subject: plan.subject,
    firstDay: plan.firstDay,
    lastDay: plan.lastDay,
    terms: plan.terms,
    reason: plan.reason,
    seed: createHash('sha256').update(plan.seed).digest('base64url'),
    setBy: plan.setBy,
  },
})

/** What is proved of an exemption as it was granted. */
export const exemptionEvidence = (exemption: StoredExemption): EvidenceRecord => ({
  id: `exemption:${exemption.id}`,
  at: exemption.at,
  body: {
    kind: 'exemption',
    personId: exemption.personId,
    firstDay: exemption.firstDay,
    lastDay: exemption.lastDay,
    // It holds as granted until it is ended, of which there is a record then.
    heldUntil: exemption.endedAt ? exemption.lastDay : exemption.heldUntil,
    reason: exemption.reason,
    staffId: exemption.staffId,
  },
})

/** What is proved of an exemption that was ended early. */
export const exemptionEndedEvidence = (exemption: StoredExemption): EvidenceRecord => ({
  id: `exemption-ended:${exemption.id}`,
  at: exemption.endedAt!,
  body: {
    kind: 'exemption-ended',
    personId: exemption.personId,
    heldUntil: exemption.heldUntil,
  },
})

const recordsOfExemption = (exemption: StoredExemption): EvidenceRecord[] => [
  exemptionEvidence(exemption),
  ...(exemption.endedAt ? [exemptionEndedEvidence(exemption)] : []),
]

const OF_EXEMPTIONS = ['exemption', 'exemption-ended']

/**
 * Looks whether plans and exemptions are still as they were recorded.
 *
 * @returns the first record that is not.
 */
export async function plansAsRecorded(
  records: readonly EvidenceRecord[],
): Promise<EvidenceRecord | null> {
  const [plans, exemptions] = await Promise.all([
    plansById(subjectsOf(records, ['plan'])),
    exemptionsById(subjectsOf(records, OF_EXEMPTIONS)),
  ])
  return firstDiffering(
    records,
    ['plan', ...OF_EXEMPTIONS],
    [
      ...plans.map(plan => () => [planEvidence(plan)]),
      ...exemptions.map(exemption => () => recordsOfExemption(exemption)),
    ],
  )
}
