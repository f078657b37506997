import { randomUUID } from 'node:crypto'
import type { Kin } from '#shared/visits/relatives/kin'
import { decideKinship, confirmIdentity } from '#shared/visits/relatives/kinship-desk.endpoints'
import { nameCompanion } from '#shared/visits/relatives/companions.endpoints'
import { submitKinship } from '#shared/visits/relatives/kinships.endpoints'
import { sendProof } from '#shared/visits/relatives/proofs.endpoints'
import { pageDrawn } from '../../server/scripts/demo/page-drawn'
import { ORGANISATIONS } from '../../server/scripts/demo/tree'
import { idNumberOf } from './id-numbers'
import type { Answer, Caller, World } from './world'

export { idNumberOf }

/** A page of a booklet, in base64. */
export const PAGE = pageDrawn().toString('base64')

/** A relative sends a picture of a page. @returns its name. */
export async function proofSent(relative: Caller): Promise<string> {
  const id = randomUUID()
  await relative.ask(sendProof, { id, type: 'household', format: 'image/png', bytes: PAGE })
  return id
}

interface Claimed {
  prisonId?: string
  prisonerName?: string
  prisonerNumber?: string | null
  kin?: Kin
  attemptId?: string
}

let made = 0

/** A relative claims to be related to somebody, another one each time. @returns the answer. */
export async function claimed(relative: Caller, changes: Claimed = {}): Promise<Answer> {
  made += 1
  return relative.ask(submitKinship, {
    attemptId: randomUUID(),
    prisonId: ORGANISATIONS.prison.id,
    prisonerName: `杨${String.fromCodePoint(0x4e00 + made)}`,
    prisonerNumber: null,
    kin: 'parent',
    proofs: [await proofSent(relative)],
    ...changes,
  })
}

/** The desk accepts a claim. @returns the answer. */
export async function accepted(
  world: World,
  id: string,
  changes: { rev?: number; expiresDay?: string | null } = {},
): Promise<Answer> {
  const clerk = await world.staff('clerk')
  return clerk.ask(decideKinship, {
    ...{ id, rev: 1, outcome: 'accepted', reason: null, words: '', expiresDay: null },
    ...changes,
  })
}

/** A clerk sees a relative with the ID card. */
export async function seen(world: World, relativeId: string): Promise<Answer> {
  const clerk = await world.staff('clerk')
  return clerk.ask(confirmIdentity, {
    ...{ relativeId, documentExpiresDay: '2034-05-01', closesOthers: false },
  })
}

/** A relative names somebody who comes along. @returns the answer. */
export const named = (
  relative: Caller,
  kinshipId: string,
  changes: { name?: string; idNumber?: string; guardian?: boolean; attemptId?: string } = {},
): Promise<Answer> =>
  relative.ask(nameCompanion, {
    ...{ attemptId: randomUUID(), kinshipId, name: '杨小宝', idNumber: idNumberOf('20180601') },
    ...{ kin: 'child', guardian: true, documentExpiresDay: null, proofs: [] },
    ...changes,
  })
