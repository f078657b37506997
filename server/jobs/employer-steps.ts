import { randomBytes } from 'node:crypto'
import type { EmployerPast, addEmployer } from '#shared/jobs/employers.contract'
import type { z } from '#shared/z'
import { addEvidence } from '../evidence/records.model'
import type { ClientSession } from '../platform/database'
import type { Vault } from '../platform/vault'
import { type EmployerStep, addEmployerStep, sealStep } from './employer-steps.model'
import { employerEvidence } from './employers.evidence'
import {
  type EmployerSecrets,
  type StoredEmployer,
  addEmployerRow,
  sealEmployer,
} from './employers.model'

/** What an officer enters of an employer. */
export type EnteredEmployer = z.output<(typeof addEmployer)['input']>

/** An employer as it is registered, with its first step. */
export function newEmployer(
  id: string,
  entered: EnteredEmployer,
  {
    county,
    staffId,
    now,
  }: { county: { id: string; within: string[] }; staffId: string; now: Date },
  vault: Vault,
) {
  const { name, licenceNumber, isBase, offers, contact, address } = entered
  const employer: StoredEmployer = {
    id,
    countyId: county.id,
    within: county.within,
    ...{ name, licenceNumber, isBase, offers },
    state: 'unverified',
    reason: '',
    verifiedAt: null,
    verifiedBy: null,
    version: 1,
    steps: 1,
    addedAt: now,
    changedAt: now,
    changedBy: staffId,
    sealed: sealEmployer(id, { contact, address }, vault),
  }
  const step = employerStepOf(
    employer,
    { what: 'added', staffId, at: now },
    { contact, address },
    vault,
  )
  return { employer, step }
}

/** Keeps an employer with what is proved of it; the act is recorded by the caller. */
export async function keepNewEmployer(
  { employer, step }: { employer: StoredEmployer; step: EmployerStep },
  vault: Vault,
  session: ClientSession,
): Promise<void> {
  await addEmployerRow(employer, session)
  await keepEmployerStep(step, vault, session)
}

/** Keeps a step with what is proved of it. */
export async function keepEmployerStep(step: EmployerStep, vault: Vault, session: ClientSession) {
  await addEmployerStep(step, session)
  await addEvidence([employerEvidence(step, vault)], session)
}

/** A step as an employer stands after it. @param secrets - where what is said is new. */
export function employerStepOf(
  employer: StoredEmployer,
  {
    what,
    again = false,
    reason = '',
    staffId,
    at,
  }: {
    what: EmployerPast['what']
    again?: boolean
    reason?: string
    staffId: string
    at: Date
  },
  secrets: EmployerSecrets | null,
  vault: Vault,
): EmployerStep {
  const { id, steps, version, state, name, licenceNumber, isBase, offers } = employer
  const stepId = `${id}:${steps}`
  const salted = secrets && { ...secrets, salt: randomBytes(16).toString('base64url') }
  return {
    id: stepId,
    employerId: id,
    number: steps,
    version,
    ...{ what, again, state, reason, at, staffId },
    said: secrets && { name, licenceNumber, isBase, offers },
    sealed: salted && sealStep(stepId, salted, vault),
  }
}
