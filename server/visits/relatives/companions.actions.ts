import { randomBytes, randomUUID } from 'node:crypto'
import { isMinor } from '#shared/people/id-number.rules'
import { MOST_COMPANIONS } from '#shared/visits/relatives/limits'
import { isOver } from '#shared/visits/relatives/kinship.rules'
import type { decideCompanion, nameCompanion } from '#shared/visits/relatives/companions.contract'
import { dayInChina } from '#shared/time/days'
import type { z } from '#shared/z'
import { addEvidence } from '../../evidence/records.model'
import { type ClientSession, inTransaction, isDuplicate } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import type { Vault } from '../../platform/vault'
import { leanOnAccount } from './accounts.model'
import {
  companionDecisionEvidence,
  companionEvidence,
  companionRemovedEvidence,
  digestOfCompanion,
  digestOfNote,
} from './companions.evidence'
import {
  type CompanionDecision,
  type StoredCompanion,
  addCompanion,
  companionOfAttempt,
  companionSecrets,
  companionsByIds,
  companionsOf,
  decideOn,
  sealCompanion,
  takeOut,
} from './companions.model'
import { countCompanions, kinshipById } from './kinships.model'
import { dropUnnamed, settleProofs } from './proofs.model'
import { takeProofs } from './proofs.actions'

type Named = z.output<(typeof nameCompanion)['input']>
type Decided = z.output<(typeof decideCompanion)['input']>

interface By {
  relativeId: string
  now: Date
  vault: Vault
}

const wrong = (path: string, code: string) => new Refusal(400, 'bad-input', [{ path, code }])

/** Names somebody who comes along. Sending the same twice is harmless. */
export async function name(asked: Named, by: By): Promise<StoredCompanion> {
  const known = await companionOfAttempt(by.relativeId, asked.attemptId)
  if (known) return known
  const kinship = await kinshipById(asked.kinshipId)
  if (kinship?.relativeId !== by.relativeId) throw new Refusal(404, 'no-such-kinship')
  if (kinship.state === 'refused') throw new Refusal(409, 'kinship-decided')
  const today = dayInChina(by.now)
  if (isMinor(asked.idNumber, today) && !asked.guardian) throw wrong('guardian', 'guardian-missing')
  if (isOver(asked.documentExpiresDay, today)) throw wrong('documentExpiresDay', 'too-early')

  const companion = companionFrom(asked, by)
  try {
    await inTransaction(session => store(companion, asked, by, session))
  } catch (error) {
    if (!isDuplicate(error)) throw error
    const twin = await companionOfAttempt(by.relativeId, asked.attemptId)
    if (!twin) throw new Refusal(409, 'companion-named')
    return twin
  }
  return companion
}

function companionFrom(asked: Named, { relativeId, now, vault }: By): StoredCompanion {
  const id = randomUUID()
  const secrets = {
    salt: randomBytes(16).toString('base64url'),
    name: asked.name,
    idNumber: asked.idNumber,
    words: '',
  }
  return {
    id,
    relativeId,
    kinshipId: asked.kinshipId,
    attemptId: asked.attemptId,
    kin: asked.kin,
    guardian: asked.guardian,
    namedAt: now,
    said: digestOfCompanion(secrets),
    proofs: asked.proofs,
    documentExpiresDay: asked.documentExpiresDay,
    state: 'named',
    decisions: [],
    removedAt: null,
    sealed: sealCompanion(id, secrets, vault),
  }
}

async function store(
  companion: StoredCompanion,
  { idNumber }: Named,
  by: By,
  session: ClientSession,
) {
  const { id: ownerId, kinshipId, proofs } = companion
  if (!(await leanOnAccount(by.relativeId, session))) throw new Refusal(404, 'no-such-relative')
  if ((await companionsOf(kinshipId, session)).length >= MOST_COMPANIONS) {
    throw new Refusal(409, 'too-many-companions')
  }
  await addCompanion(companion, idNumber, by.vault, session)
  await takeProofs(proofs, { relativeId: by.relativeId, ownerId }, session)
  await countCompanions(kinshipId, 1, session)
  await addEvidence([companionEvidence(companion)], session)
}

/** He does not come along any more: his data go at once. */
export async function remove(id: string, { relativeId, now }: By): Promise<void> {
  const [companion] = await companionsByIds([id])
  if (companion?.relativeId !== relativeId || companion.removedAt) {
    throw new Refusal(404, 'no-such-companion')
  }
  await inTransaction(async session => {
    const before = await takeOut(id, now, session)
    if (!before) throw new Refusal(404, 'no-such-companion')
    await dropUnnamed(id, [], session)
    if (before.state === 'named') await countCompanions(before.kinshipId, -1, session)
    await addEvidence([companionRemovedEvidence(id, now)], session)
  })
}

/** A clerk has seen his papers. */
export async function decide(
  companion: StoredCompanion,
  asked: Decided,
  { staffId, now, vault }: { staffId: string; now: Date; vault: Vault },
): Promise<StoredCompanion> {
  const secrets = companionSecrets(companion, vault)
  if (!secrets || companion.decisions.length !== asked.rev) {
    throw new Refusal(409, 'changed-meanwhile')
  }
  if (asked.outcome === 'verified' && isOver(asked.documentExpiresDay, dayInChina(now))) {
    throw wrong('documentExpiresDay', 'too-early')
  }
  const told = { ...secrets, words: asked.words }
  const decision: CompanionDecision = {
    at: now,
    staffId,
    outcome: asked.outcome,
    reason: asked.reason,
    documentExpiresDay: asked.documentExpiresDay,
    said: digestOfNote(told),
  }
  return inTransaction(async session => {
    const sealed = sealCompanion(companion.id, told, vault)
    const after = await decideOn(companion, decision, sealed, session)
    if (!after) throw new Refusal(409, 'changed-meanwhile')
    if (companion.state === 'named') await countCompanions(companion.kinshipId, -1, session)
    await settleProofs(companion.id, now, session)
    const number = companion.decisions.length
    await addEvidence([companionDecisionEvidence(companion.id, number, decision)], session)
    return after
  })
}
