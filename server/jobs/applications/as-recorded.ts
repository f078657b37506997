import { firstDiffering, subjectsOf } from '../../evidence/as-recorded'
import type { EvidenceRecord } from '../../evidence/records.model'
import { grouped } from '../../platform/grouped'
import type { Vault } from '../../platform/vault'
import {
  applicationEvidence,
  digestOfShared,
  digestOfWords,
  stepEvidence,
} from './applications.evidence'
import { type StoredApplication, applicationsById } from './applications.model'
import { secretsOf } from './secrets'
import { handoverEvidence, handoversById } from './handovers.model'
import { type StoredStep, stepId, stepsOf, wordsOf } from './steps.model'

const OF_APPLICATIONS = ['job-application', 'job-application-step']
const OF_HANDOVERS = ['job-handover']

/** What must be recorded of an application as it stands, every step included. */
function recordsOf(
  application: StoredApplication,
  steps: readonly StoredStep[],
  vault: Vault,
): EvidenceRecord[] {
  const secrets = secretsOf(application, vault)
  if (secrets && digestOfShared(secrets) !== application.said) throw new Error('said otherwise')
  const state = steps.findLast(one => one.state !== null)?.state
  const isWhole = steps.every(({ id }, index) => id === stepId(application.id, index + 1))
  if (state !== application.state || !isWhole || steps.length !== application.steps) {
    throw new Error('stands otherwise than its steps')
  }
  return [applicationEvidence(application), ...steps.map(one => recordOf(one, vault))]
}

function recordOf(step: StoredStep, vault: Vault): EvidenceRecord {
  const secrets = wordsOf(step, vault)
  if (secrets && digestOfWords(secrets) !== step.said) throw new Error('said otherwise')
  return stepEvidence(step)
}

/**
 * Looks whether applications, what became of them and what went out are still as they were recorded.
 *
 * @param vault - opens what was said; what it does not open was altered.
 * @returns the first record that is not.
 */
export async function applicationsAsRecorded(
  records: readonly EvidenceRecord[],
  vault: Vault,
): Promise<EvidenceRecord | null> {
  const ids = subjectsOf(records, OF_APPLICATIONS).map(id => id.split(':')[0]!)
  const [applications, steps, handovers] = await Promise.all([
    applicationsById([...new Set(ids)]),
    stepsOf([...new Set(ids)]),
    handoversById(subjectsOf(records, OF_HANDOVERS)),
  ])
  const ofApplication = grouped(steps, ({ applicationId }) => applicationId)
  return firstDiffering(
    records,
    [...OF_APPLICATIONS, ...OF_HANDOVERS],
    [
      ...applications.map(one => () => recordsOf(one, ofApplication.get(one.id) ?? [], vault)),
      ...handovers.map(one => () => [handoverEvidence(one)]),
    ],
  )
}
