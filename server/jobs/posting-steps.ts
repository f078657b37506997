import { randomBytes } from 'node:crypto'
import type { Contact } from '#shared/jobs/employers.contract'
import { addEvidence } from '../evidence/records.model'
import type { ClientSession } from '../platform/database'
import { Refusal } from '../platform/errors'
import type { Vault } from '../platform/vault'
import { type PostingStep, addPostingSteps, sealPostingStep } from './posting-steps.model'
import { contentOf, postingEvidence } from './postings.evidence'
import { type StoredPosting, replacePosting } from './postings.model'

/** What became of a posting, told by whom. */
interface Told {
  what: PostingStep['what']
  reason?: string
  /** Null where nobody did it. */
  staffId: string | null
  at: Date
  /** Where the words or the contact are new. */
  contact?: Contact
}

/** A step as a posting stands after it. */
export function stepOf(
  posting: StoredPosting,
  { what, reason = '', staffId, at, contact }: Told,
  vault: Vault,
): PostingStep {
  const { id, steps, version, state, shownUntil, flags, decision, importId, employerId } = posting
  const stepId = `${id}:${steps}`
  const salted = contact && { contact, salt: randomBytes(16).toString('base64url') }
  return {
    id: stepId,
    postingId: id,
    number: steps,
    ...{ version, what, state, shownUntil, reason, at, staffId, importId, employerId },
    flags: [...new Set(flags.map(({ code }) => code))],
    passed: decision?.codes ?? [],
    said: contact ? contentOf(posting) : null,
    sealed: salted ? sealPostingStep(stepId, salted, vault) : null,
  }
}

/** Keeps steps with what is proved of them. */
export async function keepSteps(
  steps: readonly PostingStep[],
  vault: Vault,
  session: ClientSession,
): Promise<void> {
  await addPostingSteps(steps, session)
  await addEvidence(
    steps.map(step => postingEvidence(step, vault)),
    session,
  )
}

/**
 * Writes a posting over the one that was read, with its step.
 *
 * @throws {Refusal} 409 somebody else wrote it meanwhile.
 */
export async function moveOn(
  before: StoredPosting,
  after: StoredPosting,
  told: Told,
  vault: Vault,
  session: ClientSession,
): Promise<void> {
  if (!(await replacePosting(after, before, session))) throw new Refusal(409, 'changed-meanwhile')
  await keepSteps([stepOf(after, told, vault)], vault, session)
}
