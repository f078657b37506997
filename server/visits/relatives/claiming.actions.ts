import { randomUUID } from 'node:crypto'
import type { completeKinship, submitKinship } from '#shared/visits/relatives/kinships.contract'
import { mayBecome } from '#shared/visits/relatives/kinship.rules'
import type { z } from '#shared/z'
import { addEvidence } from '../../evidence/records.model'
import { organisationById } from '../../organisation/organisation.model'
import { type ClientSession, inTransaction, isDuplicate } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import type { Vault } from '../../platform/vault'
import { leanOnAccount } from './accounts.model'
import { limitAccount, limitClaims } from './claim-limits'
import { noteKinshipStep } from './kinship-stepping'
import { kinshipEvidence } from './kinships.evidence'
import {
  type Named,
  type StoredKinship,
  addKinship,
  kinshipById,
  kinshipOfAttempt,
  takeKinshipStep,
} from './kinships.model'
import { ownFile } from './own.actions'
import { dropUnnamed } from './proofs.model'
import { takeProofs } from './proofs.actions'

type Submitted = z.output<(typeof submitKinship)['input']>
type Completed = z.output<(typeof completeKinship)['input']>

interface By {
  relativeId: string
  now: Date
  vault: Vault
}

/** Claims to be related to somebody in a prison. Sending the same claim twice is harmless. */
export async function submit(asked: Submitted, by: By): Promise<StoredKinship> {
  const known = await kinshipOfAttempt(by.relativeId, asked.attemptId)
  if (known) return known
  await limitClaims({ ...asked, relativeId: by.relativeId }, by)
  const { countyId } = await ownFile(by.relativeId, by.vault)
  if ((await organisationById(asked.prisonId))?.level !== 'prison') {
    throw new Refusal(404, 'no-such-prison')
  }
  const kinship = kinshipFrom(asked, countyId, by)
  try {
    await inTransaction(session => store(kinship, asked, by, session))
  } catch (error) {
    if (!isDuplicate(error)) throw error
    // The same press arrived twice; or there is one of this name that is not refused.
    const twin = await kinshipOfAttempt(by.relativeId, asked.attemptId)
    if (!twin) throw new Refusal(409, 'claimed-already')
    return twin
  }
  return kinship
}

const kinshipFrom = (
  asked: Submitted,
  countyId: string,
  { relativeId, now }: By,
): StoredKinship => ({
  id: randomUUID(),
  relativeId,
  attemptId: asked.attemptId,
  countyId,
  prisonId: asked.prisonId,
  prisonerId: null,
  matches: [],
  kin: asked.kin,
  state: 'submitted',
  stateAt: now,
  submittedAt: now,
  reason: null,
  expiresDay: null,
  proofs: asked.proofs,
  companionsWaiting: 0,
  steps: 1,
  sealed: null,
})

async function store(
  kinship: StoredKinship,
  { prisonerName, prisonerNumber, proofs: ids }: Submitted,
  by: By,
  session: ClientSession,
) {
  if (!(await leanOnAccount(by.relativeId, session))) throw new Refusal(404, 'no-such-relative')
  await limitAccount(by.relativeId, session)
  const named: Named = { prisonerName, prisonerNumber }
  await addKinship(kinship, named, by.vault, session)
  const owner = { relativeId: by.relativeId, ownerId: kinship.id }
  const proofs = await takeProofs(ids, owner, session)
  await addEvidence([kinshipEvidence(kinship)], session)
  const told = { by: 'relative', staffId: null, proofs, named, words: '' } as const
  await noteKinshipStep(kinship, told, by, session)
}

/** A claim that went back comes again; pictures that are no longer named are gone. */
export async function complete(asked: Completed, by: By): Promise<StoredKinship> {
  const kinship = await kinshipById(asked.id)
  if (kinship?.relativeId !== by.relativeId) throw new Refusal(404, 'no-such-kinship')
  if (kinship.steps !== asked.rev) throw new Refusal(409, 'changed-meanwhile')
  if (!mayBecome(kinship.state, 'submitted', 'relative')) {
    throw new Refusal(409, 'kinship-not-returned')
  }
  const { prisonerName, prisonerNumber, kin } = asked
  const named: Named = { prisonerName, prisonerNumber }
  await limitClaims({ ...kinship, prisonerName }, by)
  try {
    return await inTransaction(async session => {
      const changes = { state: 'submitted', reason: null, expiresDay: null } as const
      const after = await takeKinshipStep(
        kinship,
        { ...changes, kin, proofs: asked.proofs, named },
        by,
        session,
      )
      if (!after) throw new Refusal(409, 'changed-meanwhile')
      const owner = { relativeId: by.relativeId, ownerId: kinship.id }
      const proofs = await takeProofs(asked.proofs, owner, session)
      await dropUnnamed(kinship.id, asked.proofs, session)
      const told = { by: 'relative', staffId: null, proofs, named, words: '' } as const
      await noteKinshipStep(after, told, by, session)
      return after
    })
  } catch (error) {
    throw isDuplicate(error) ? new Refusal(409, 'claimed-already') : error
  }
}
