import { firstDiffering, subjectsOf } from '../evidence/as-recorded'
import type { EvidenceRecord } from '../evidence/records.model'
import { assignmentsById } from './assignments.model'
import {
  assignmentEndedEvidence,
  assignmentEvidence,
  versionEvidence,
  versionWithdrawnEvidence,
} from './lessons.evidence'
import { versionsById } from './versions.model'

const OF_VERSIONS = ['lesson-version', 'lesson-withdrawn']
const OF_ASSIGNMENTS = ['lesson-assigned', 'lesson-assignment-ended']

/**
 * Looks whether what was published and what was assigned is still as it was recorded.
 *
 * @returns the first record that is not.
 */
export async function lessonsAsRecorded(
  records: readonly EvidenceRecord[],
): Promise<EvidenceRecord | null> {
  const [versions, assignments] = await Promise.all([
    versionsById([...new Set(subjectsOf(records, OF_VERSIONS))]),
    assignmentsById([...new Set(subjectsOf(records, OF_ASSIGNMENTS))]),
  ])
  return firstDiffering(
    records,
    [...OF_VERSIONS, ...OF_ASSIGNMENTS],
    [
      ...versions.map(one => () => [versionEvidence(one), ...versionWithdrawnEvidence(one)]),
      ...assignments.map(one => () => [assignmentEvidence(one), ...assignmentEndedEvidence(one)]),
    ],
  )
}
