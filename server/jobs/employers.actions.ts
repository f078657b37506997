import { randomUUID } from 'node:crypto'
import * as endpoints from '#shared/jobs/employers.endpoints'
import { recordAct } from '../oversight/acts.model'
import { type ClientSession, inTransaction, isDuplicate } from '../platform/database'
import { Refusal } from '../platform/errors'
import type { Vault } from '../platform/vault'
import { countyFor, permit } from './area'
import type { EmployerStep } from './employer-steps.model'
import {
  type EnteredEmployer,
  employerStepOf,
  keepEmployerStep,
  keepNewEmployer,
  newEmployer,
} from './employer-steps'
import {
  type EmployerSecrets,
  type StoredEmployer,
  employerById,
  employerSecrets,
  replaceEmployer,
  sealEmployer,
} from './employers.model'
import { type Reader, mayDecideWork, mayKeepWork } from './employers.policy'
import { pausePostingsOf } from './pausing'
import { tellPostings } from './postings-of.model'

/** Who acts, when, and what opens and seals contacts. */
export interface By {
  actor: Reader
  now: Date
  vault: Vault
}

/** Registers an employer; it must be verified before its postings can open. */
export async function registerEmployer(entered: EnteredEmployer, by: By): Promise<StoredEmployer> {
  const { actor, now } = by
  const asked = { may: mayKeepWork, unknown: 'no-such-organisation' } as const
  const county = await permit(actor, await countyFor(actor), asked)
  const made = newEmployer(randomUUID(), entered, { county, staffId: actor.staffId, now }, by.vault)
  await inTransaction(async session => {
    await keepNewEmployer(made, by.vault, session)
    await record(endpoints.addEmployer.id, made.step, session)
  }).catch(asTaken)
  return made.employer
}

/**
 * Corrects what is registered. Another name, licence, contact or address must be verified again, and
 * until then nothing of this employer is open.
 */
export async function correctEmployer(
  { id, version, ...entered }: EnteredEmployer & { id: string; version: number },
  by: By,
): Promise<StoredEmployer> {
  const { actor, now, vault } = by
  const before = await knownEmployer(id, version, by, mayKeepWork)
  const { name, licenceNumber, isBase, offers, contact, address } = entered
  const again = isAnother(before, entered, employerSecrets(before, vault))
  const after: StoredEmployer = {
    ...before,
    ...{ name, licenceNumber, isBase, offers },
    ...(again && { state: 'unverified', reason: '', verifiedAt: null, verifiedBy: null }),
    version: before.version + 1,
    steps: before.steps + 1,
    changedAt: now,
    changedBy: actor.staffId,
    sealed: sealEmployer(id, { contact, address }, vault),
  }
  const said = { what: 'changed', again, staffId: actor.staffId, at: now } as const
  const step = employerStepOf(after, said, { contact, address }, vault)
  await write(before, { employer: after, step, act: endpoints.changeEmployer.id }, by)
  return after
}

/** What an officer has seen of licence and contact: that they are right, or what is wrong. */
export async function settleEmployer(
  asked: { id: string; version: number; outcome: 'verified' | 'refused'; reason: string },
  by: By,
): Promise<StoredEmployer> {
  const { actor, now, vault } = by
  const before = await knownEmployer(asked.id, asked.version, by, mayDecideWork)
  const isVerified = asked.outcome === 'verified'
  const after: StoredEmployer = {
    ...before,
    state: asked.outcome,
    reason: asked.reason,
    verifiedAt: isVerified ? now : null,
    verifiedBy: isVerified ? actor.staffId : null,
    steps: before.steps + 1,
  }
  const step = employerStepOf(
    after,
    { what: asked.outcome, reason: asked.reason, staffId: actor.staffId, at: now },
    null,
    vault,
  )
  await write(before, { employer: after, step, act: endpoints.verifyEmployer.id }, by)
  return after
}

/** An employer that the actor may change, as the actor last saw it. @throws {Refusal} */
async function knownEmployer(
  id: string,
  version: number,
  { actor }: By,
  may: typeof mayKeepWork,
): Promise<StoredEmployer> {
  const known = { may, unknown: 'no-such-employer' } as const
  const employer = await permit(actor, await employerById(id), known)
  if (employer.version !== version) throw new Refusal(409, 'changed-meanwhile')
  return employer
}

const isAnother = (
  before: StoredEmployer,
  entered: EnteredEmployer,
  known: EmployerSecrets,
): boolean =>
  before.name !== entered.name ||
  before.licenceNumber !== entered.licenceNumber ||
  known.contact.name !== entered.contact.name ||
  known.contact.phone !== entered.contact.phone ||
  known.address !== entered.address

interface Written {
  employer: StoredEmployer
  step: EmployerStep
  act: string
}

/** Writes an employer, its step and whatever follows for its postings, or nothing at all. */
async function write(before: StoredEmployer, { employer, step, act }: Written, by: By) {
  const { vault, now, actor } = by
  await inTransaction(async session => {
    if (!(await replaceEmployer(employer, before, session))) {
      throw new Refusal(409, 'changed-meanwhile')
    }
    await keepEmployerStep(step, vault, session)
    const { id, name: employerName, state: employerState, isBase } = employer
    if (employerState !== 'verified') {
      await pausePostingsOf(id, { staffId: actor.staffId, now, vault }, session)
    }
    await tellPostings(id, { employerName, employerState, isBase }, session)
    await record(act, step, session)
  }).catch(asTaken)
}

function asTaken(error: unknown): never {
  throw isDuplicate(error) ? new Refusal(409, 'licence-taken') : error
}

/** Licences are public; contacts are not and stay out of the act. */
const record = (act: string, step: EmployerStep, session: ClientSession) =>
  recordAct(
    {
      staffId: step.staffId,
      act,
      subjectId: step.employerId,
      at: step.at,
      details: {
        version: step.version,
        what: step.what,
        again: step.again,
        state: step.state,
        reason: step.reason,
        name: step.said?.name ?? '',
        licenceNumber: step.said?.licenceNumber ?? '',
      },
    },
    session,
  )
