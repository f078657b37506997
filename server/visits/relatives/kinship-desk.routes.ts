import { maskedIdNumber, maskedPhone } from '#shared/people/id-number.rules'
import type { Actor } from '#shared/endpoint'
import * as companionContract from '#shared/visits/relatives/companions.contract'
import { decideCompanion } from '#shared/visits/relatives/companions.endpoints'
import * as contract from '#shared/visits/relatives/kinship-desk.contract'
import * as endpoints from '#shared/visits/relatives/kinship-desk.endpoints'
import * as proofContract from '#shared/visits/relatives/proofs.contract'
import { readProof } from '#shared/visits/relatives/proofs.endpoints'
import type { VisitPurpose } from '#shared/visits/relatives/relatives.contract'
import { Refusal } from '../../platform/errors'
import { implement } from '../../platform/implement'
import type { Vault } from '../../platform/vault'
import { decide as decideOnCompanion } from './companions.actions'
import { companionsByIds } from './companions.model'
import { decide } from './deciding.actions'
import { seenAtDesk } from './identity.actions'
import { countAtDesk, searchKinships } from './kinship-lists.model'
import { kinshipById } from './kinships.model'
import { recordVisitLook } from './looks.model'
import { opened } from './opened'
import { identityOf } from './own.actions'
import { presentCompanions, presentRows } from './presenting'
import { pictureOf } from './proofs.actions'
import { proofsByIds } from './proofs.model'
import { searchRelatives } from './relative-lists.model'
import { relativeById } from './relatives.model'
import { countyServed, mayServe } from './relatives.policy'

const PAGE = 30

type Clerk = Extract<Actor, { role: 'visitClerk' }>

/** What the county's desk for visits reads and decides of relatives. */
export const kinshipDeskRoutes = (vault: Vault) => [
  ...readingRoutes(vault),
  ...decidingRoutes(vault),
]

const readingRoutes = (vault: Vault) => [
  implement(
    endpoints.listKinships,
    contract.listKinships,
  )(async ({ input, actor, outside }) => {
    const countyId = countyServed(actor)
    const asked = { ...LEFT_OUT, ...input, countyId }
    const [{ kinships, next }, counts] = await Promise.all([
      searchKinships(asked, PAGE, vault),
      countAtDesk(countyId),
    ])
    return {
      kinships: await presentRows(kinships, vault),
      next,
      counts,
      now: outside.now().toISOString(),
    }
  }),

  /** The look is kept before anything is shown. */
  implement(
    endpoints.openKinship,
    contract.openKinship,
  )(async ({ input, actor, outside }) => {
    const kinship = await served(input.id, actor)
    const now = outside.now()
    await look(kinship, actor, input.purpose, now)
    return opened(kinship, { now, vault })
  }),

  implement(
    readProof,
    proofContract.readProof,
  )(async ({ input, actor, outside }) => {
    const [proof] = await proofsByIds([input.id])
    const owner = proof && (await ownerOf(proof.ownerId))
    if (!proof || !owner || !mayServe(actor, owner)) throw new Refusal(404, 'no-such-proof')
    await look(proof, actor, input.purpose, outside.now())
    return pictureOf(proof, vault)
  }),

  implement(
    endpoints.listRelatives,
    contract.listRelatives,
  )(async ({ input, actor }) => {
    const asked = { search: undefined, after: undefined, ...input, countyId: countyServed(actor) }
    const { relatives, next, total } = await searchRelatives(asked, PAGE, vault)
    return {
      relatives: relatives.map(file => ({
        id: file.id,
        name: file.name,
        idNumberMasked: maskedIdNumber(file.idNumber),
        phoneMasked: maskedPhone(file.phone),
        identity: identityOf(file),
        documentExpiresDay: file.documentExpiresDay,
        registeredAt: file.registeredAt.toISOString(),
      })),
      next,
      total,
    }
  }),
]

const decidingRoutes = (vault: Vault) => [
  implement(
    endpoints.decideKinship,
    contract.decideKinship,
  )(async ({ input, actor, outside }) => {
    const kinship = await served(input.id, actor)
    const by = { staffId: actor.staffId, now: outside.now(), vault }
    return opened(await decide(kinship, input, by), by)
  }),

  implement(
    decideCompanion,
    companionContract.decideCompanion,
  )(async ({ input, actor, outside }) => {
    const [companion] = await companionsByIds([input.id])
    const owner = companion && !companion.removedAt && (await kinshipById(companion.kinshipId))
    if (!companion || !owner || !mayServe(actor, owner)) {
      throw new Refusal(404, 'no-such-companion')
    }
    const by = { staffId: actor.staffId, now: outside.now(), vault }
    const [shown] = await presentCompanions([await decideOnCompanion(companion, input, by)], by)
    if (!shown) throw new Refusal(404, 'no-such-companion')
    return shown
  }),

  implement(
    endpoints.confirmIdentity,
    contract.confirmIdentity,
  )(async ({ input, actor, outside }) => {
    const relative = await relativeById(input.relativeId)
    if (!relative || !mayServe(actor, relative)) throw new Refusal(404, 'no-such-relative')
    const by = { outside, vault, staffId: actor.staffId }
    const seen = await seenAtDesk(relative, input, by)
    return { identity: identityOf(seen), documentExpiresDay: seen.documentExpiresDay }
  }),
]

const LEFT_OUT = { search: undefined, prisonId: undefined, kin: undefined, after: undefined }

async function served(id: string, actor: Clerk) {
  const kinship = await kinshipById(id)
  if (!kinship || !mayServe(actor, kinship)) throw new Refusal(404, 'no-such-kinship')
  return kinship
}

/** The claim that a picture belongs to, by itself or through somebody who comes along. */
async function ownerOf(ownerId: string | null) {
  if (ownerId === null) return null
  const kinship = await kinshipById(ownerId)
  if (kinship) return kinship
  const [companion] = await companionsByIds([ownerId])
  return companion && !companion.removedAt ? kinshipById(companion.kinshipId) : null
}

const look = (
  { relativeId }: { relativeId: string },
  { staffId }: Clerk,
  purpose: VisitPurpose,
  at: Date,
) => recordVisitLook({ staffId, relativeId, purpose, at })
