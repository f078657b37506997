import { randomBytes } from 'node:crypto'
import { addEvidence } from '../../evidence/records.model'
import type { ClientSession } from '../../platform/database'
import type { Vault } from '../../platform/vault'
import {
  type KinshipStepSecrets,
  type StoredKinshipStep,
  addKinshipStep,
  kinshipStepId,
  sealStep,
} from './kinship-steps.model'
import { digestOfStep, kinshipStepEvidence } from './kinships.evidence'
import type { Named, StoredKinship } from './kinships.model'
import { tellOfClaim } from './telling'

/** What one step says, besides what the claim says itself after it. */
export interface KinshipTold extends Pick<StoredKinshipStep, 'by' | 'staffId' | 'proofs'> {
  named: Named
  words: string
}

/** Keeps the step that a claim has just taken, and the evidence of it, and tells whom it concerns. */
export async function noteKinshipStep(
  kinship: StoredKinship,
  { named, words, ...told }: KinshipTold,
  { now, vault }: { now: Date; vault: Vault },
  session: ClientSession,
): Promise<void> {
  const id = kinshipStepId(kinship.id, kinship.steps)
  const secrets: KinshipStepSecrets = {
    salt: randomBytes(16).toString('base64url'),
    ...named,
    words,
  }
  const { relativeId, state, kin, reason, expiresDay } = kinship
  const step: StoredKinshipStep = {
    ...{ id, kinshipId: kinship.id, relativeId, at: now, state, kin, reason, expiresDay },
    ...told,
    said: digestOfStep(secrets),
    sealed: sealStep(id, secrets, vault),
  }
  await addKinshipStep(step, session)
  await addEvidence([kinshipStepEvidence(step)], session)
  await tellOfClaim(kinship, told.by, now, session)
}
