import { REFUSE_REASONS, RETURN_REASONS } from '#shared/visits/relatives/kinship-reasons'
import { mayBecome } from '#shared/visits/relatives/kinship.rules'
import type { decideKinship } from '#shared/visits/relatives/kinship-desk.contract'
import { dayInChina } from '#shared/time/days'
import type { z } from '#shared/z'
import { type ClientSession, inTransaction } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import type { Vault } from '../../platform/vault'
import { noteKinshipStep } from './kinship-stepping'
import { type StoredKinship, namedIn, takeKinshipStep } from './kinships.model'
import { matched } from './matching.actions'
import { dropUnnamed, proofsByIds, settleProofs } from './proofs.model'
import { relativeById } from './relatives.model'

type Asked = z.output<(typeof decideKinship)['input']>

interface By {
  staffId: string
  now: Date
  vault: Vault
}

/** A clerk accepts a claim, sends it back to be completed, or refuses it. */
export async function decide(kinship: StoredKinship, asked: Asked, by: By): Promise<StoredKinship> {
  if (kinship.steps !== asked.rev) throw new Refusal(409, 'changed-meanwhile')
  refuseAmiss(kinship, asked, by)
  return inTransaction(async session => {
    await refuseUnknown(kinship, asked, session)
    const after = await takeKinshipStep(
      kinship,
      { state: asked.outcome, reason: asked.reason, expiresDay: asked.expiresDay },
      by,
      session,
    )
    const named = after && namedIn(after, by.vault)
    if (!named) throw new Refusal(409, 'changed-meanwhile')
    const proofs = (await proofsByIds(after.proofs, session)).map(({ id, digest }) => ({
      id,
      digest,
    }))
    const told = { by: 'desk', staffId: by.staffId, proofs, named, words: asked.words } as const
    await noteKinshipStep(after, told, by, session)
    await keepOrDrop(after, by.now, session)
    return after.state === 'accepted' ? matched(after, { ...by, listId: null }, session) : after
  })
}

function refuseAmiss({ state }: StoredKinship, { outcome, reason, expiresDay }: Asked, by: By) {
  if (!mayBecome(state, outcome, 'desk')) throw new Refusal(409, 'kinship-decided')
  const listed = outcome === 'returned' ? RETURN_REASONS : REFUSE_REASONS
  const errors = [
    ...(reason !== null && !listed.includes(reason)
      ? [{ path: 'reason', code: 'not-allowed' }]
      : []),
    ...(expiresDay !== null && expiresDay < dayInChina(by.now)
      ? [{ path: 'expiresDay', code: 'too-early' }]
      : []),
  ]
  if (errors.length > 0) throw new Refusal(400, 'bad-input', errors)
}

/** To be accepted tells that somebody is in prison: only to whom it is known who he is. */
async function refuseUnknown(
  { relativeId }: StoredKinship,
  { outcome }: Asked,
  session: ClientSession,
): Promise<void> {
  if (outcome !== 'accepted') return
  const relative = await relativeById(relativeId, session)
  if (!relative?.verified) throw new Refusal(409, 'identity-first')
}

/** Photographs of ID cards are not kept; the others go some time after the desk is done. */
async function keepOrDrop({ id, state, reason }: StoredKinship, at: Date, session: ClientSession) {
  if (reason === 'id-card-sent') await dropUnnamed(id, [], session)
  else if (state !== 'returned') await settleProofs(id, at, session)
}
