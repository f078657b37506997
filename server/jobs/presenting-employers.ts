import type { Employer, EmployerPast } from '#shared/jobs/employers.contract'
import { staffNamed } from '../account/staff.model'
import type { Vault } from '../platform/vault'
import type { EmployerStep } from './employer-steps.model'
import { type StoredEmployer, employerSecrets } from './employers.model'

/** Puts an employer into the words of the contract. */
export async function presentEmployer(employer: StoredEmployer, vault: Vault): Promise<Employer> {
  const { changedBy, verifiedBy } = employer
  const staff = await staffNamed([changedBy, ...(verifiedBy ? [verifiedBy] : [])])
  return {
    ...plain(employer),
    ...employerSecrets(employer, vault),
    offers: employer.offers,
    reason: employer.reason,
    verifiedByName: staff.get(verifiedBy ?? '')?.name ?? '',
    changedAt: employer.changedAt.toISOString(),
    changedByName: staff.get(changedBy)?.name ?? '',
  }
}

/** What stands in the open, as the contract has it. */
export const plain = (employer: StoredEmployer) => {
  const { id, countyId, name, licenceNumber, isBase, state, verifiedAt, version } = employer
  return {
    ...{ id, countyId, name, licenceNumber, isBase, state, version },
    verifiedAt: verifiedAt?.toISOString() ?? null,
  }
}

/** Puts what became of an employer into the words of the contract. */
export async function presentEmployerPast(steps: readonly EmployerStep[]): Promise<EmployerPast[]> {
  const staff = await staffNamed(steps.map(({ staffId }) => staffId))
  return steps.map(({ version, what, again, reason, at, staffId }) => ({
    ...{ version, what, again, reason },
    at: at.toISOString(),
    byName: staff.get(staffId)?.name ?? '',
  }))
}
