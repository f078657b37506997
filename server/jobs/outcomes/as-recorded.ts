import { firstDiffering, subjectsOf } from '../../evidence/as-recorded'
import type { EvidenceRecord } from '../../evidence/records.model'
import { knownOf } from '#shared/jobs/outcomes.rules'
import { type StoredOutcome, checkEvidence, outcomesById, wordEvidence } from './outcomes.model'
import { placementEvidence, placementsById } from './placements.model'

const OF_PLACEMENTS = ['job-placement']
const OF_OUTCOMES = ['job-outcome-word', 'job-outcome-check']

function recordsOf(one: StoredOutcome): EvidenceRecord[] {
  if (one.known !== knownOf(one.word, one.check?.working ?? null))
    throw new Error('counted wrongly')
  return [
    ...(one.word === null ? [] : [wordEvidence(one)]),
    ...(one.check === null ? [] : [checkEvidence(one, one.check)]),
  ]
}

/**
 * Looks whether placements, and what is known of them, are still as they were recorded.
 *
 * @returns the first record that is not.
 */
export async function outcomesAsRecorded(
  records: readonly EvidenceRecord[],
): Promise<EvidenceRecord | null> {
  const [placements, outcomes] = await Promise.all([
    placementsById(subjectsOf(records, OF_PLACEMENTS)),
    outcomesById([...new Set(subjectsOf(records, OF_OUTCOMES))]),
  ])
  return firstDiffering(
    records,
    [...OF_PLACEMENTS, ...OF_OUTCOMES],
    [
      ...placements.map(one => () => [placementEvidence(one)]),
      ...outcomes.map(one => () => recordsOf(one)),
    ],
  )
}
