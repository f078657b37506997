import { createHash } from 'node:crypto'
import { firstDiffering, subjectsOf } from '../evidence/as-recorded'
import { canonicalBytes } from '../evidence/canonical'
import type { EvidenceRecord } from '../evidence/records.model'
import type { Vault } from '../platform/vault'
import {
  type EmployerStep,
  type Salted,
  employerStepsById,
  stepSecrets,
} from './employer-steps.model'
import { type StoredEmployer, employerSecrets, employersById } from './employers.model'

/** Contact and address are kept by their salted hash only. */
const hashOf = ({ salt, contact, address }: Salted): string =>
  createHash('sha256')
    .update(salt)
    .update(canonicalBytes([contact.name, contact.phone, address]))
    .digest('base64url')

/** What is proved of something that became of an employer. */
export function employerEvidence(step: EmployerStep, vault: Vault): EvidenceRecord {
  const { id, at, sealed, said, ...rest } = step
  return {
    id: `job-employer:${id}`,
    at,
    body: {
      kind: 'job-employer',
      ...rest,
      said: said && { ...said },
      contact: sealed === null ? null : hashOf(stepSecrets(id, sealed, vault)),
    },
  }
}

/**
 * Looks whether what became of employers is still as it was recorded, and whether they stand where
 * their last step left them.
 *
 * @returns the first record that is not so.
 */
export async function employersAsRecorded(
  records: readonly EvidenceRecord[],
  vault: Vault,
): Promise<EvidenceRecord | null> {
  const steps = await employerStepsById(subjectsOf(records, ['job-employer']))
  const ids = [...new Set(steps.map(({ employerId }) => employerId))]
  // Read after the steps: what happens meanwhile makes it newer, never older.
  const employers = new Map((await employersById(ids)).map(one => [one.id, one]))
  const now = steps.map(step => () => {
    const employer = employers.get(step.employerId)
    if (!employer || !standsAt(employer, step, vault)) throw new Error(step.id)
    return [employerEvidence(step, vault)]
  })
  return firstDiffering(records, ['job-employer'], now)
}

function standsAt(employer: StoredEmployer, step: EmployerStep, vault: Vault): boolean {
  const { number, version, said, sealed, state } = step
  if (employer.steps < number || employer.version < version) return false
  const isLast = employer.steps === number
  const holds = !isLast || (employer.state === state && employer.version === version)
  if (!holds || said === null || sealed === null || employer.version !== version) return holds
  const { contact, address } = stepSecrets(step.id, sealed, vault)
  const now = employerSecrets(employer, vault)
  return (
    employer.name === said.name &&
    employer.licenceNumber === said.licenceNumber &&
    employer.isBase === said.isBase &&
    employer.offers === said.offers &&
    now.address === address &&
    now.contact.name === contact.name &&
    now.contact.phone === contact.phone
  )
}
