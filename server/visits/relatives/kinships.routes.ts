import * as companionContract from '#shared/visits/relatives/companions.contract'
import * as companionEndpoints from '#shared/visits/relatives/companions.endpoints'
import * as contract from '#shared/visits/relatives/kinships.contract'
import * as endpoints from '#shared/visits/relatives/kinships.endpoints'
import * as proofContract from '#shared/visits/relatives/proofs.contract'
import * as proofEndpoints from '#shared/visits/relatives/proofs.endpoints'
import { Refusal } from '../../platform/errors'
import { implement } from '../../platform/implement'
import type { Vault } from '../../platform/vault'
import { complete, submit } from './claiming.actions'
import { name, remove } from './companions.actions'
import { companionsOf } from './companions.model'
import { type StoredKinship, kinshipById, kinshipsOf } from './kinships.model'
import { presentCompanions, presentOwnKinships } from './presenting'
import { pictureOf, receiveProof } from './proofs.actions'
import { proofsByIds, shownProof } from './proofs.model'
import { ownOf } from './relatives.policy'

/** What a relative claims, shows, and whom he brings along. */
export const kinshipRoutes = (vault: Vault) => [...claimRoutes(vault), ...companionRoutes(vault)]

const claimRoutes = (vault: Vault) => [
  implement(
    endpoints.listOwnKinships,
    contract.listOwnKinships,
  )(async ({ actor, outside }) => ({
    kinships: await presentOwnKinships(await kinshipsOf(ownOf(actor)), vault),
    now: outside.now().toISOString(),
  })),

  /** Known and unknown prisoners get the same answer. */
  implement(
    endpoints.submitKinship,
    contract.submitKinship,
  )(async ({ input, actor, outside }) => {
    const by = { relativeId: ownOf(actor), now: outside.now(), vault }
    return presented(await submit(input, by), vault)
  }),

  implement(
    endpoints.completeKinship,
    contract.completeKinship,
  )(async ({ input, actor, outside }) => {
    const by = { relativeId: ownOf(actor), now: outside.now(), vault }
    return presented(await complete(input, by), vault)
  }),

  /** A picture; what was written into it besides goes at once. */
  implement(
    proofEndpoints.sendProof,
    proofContract.sendProof,
  )(async ({ input, actor, outside }) => {
    const by = { relativeId: ownOf(actor), now: outside.now(), vault }
    return shownProof(await receiveProof(input, by))
  }),

  implement(
    proofEndpoints.readOwnProof,
    proofContract.readOwnProof,
  )(async ({ input, actor }) => {
    const [proof] = await proofsByIds([input.id])
    if (proof?.relativeId !== ownOf(actor)) throw new Refusal(404, 'no-such-proof')
    return pictureOf(proof, vault)
  }),
]

const companionRoutes = (vault: Vault) => [
  implement(
    companionEndpoints.listCompanions,
    companionContract.listCompanions,
  )(async ({ input, actor, outside }) => {
    const kinship = await kinshipById(input.kinshipId)
    if (kinship?.relativeId !== ownOf(actor)) throw new Refusal(404, 'no-such-kinship')
    const by = { now: outside.now(), vault }
    return { companions: await presentCompanions(await companionsOf(kinship.id), by) }
  }),

  implement(
    companionEndpoints.nameCompanion,
    companionContract.nameCompanion,
  )(async ({ input, actor, outside }) => {
    const by = { relativeId: ownOf(actor), now: outside.now(), vault }
    const [shown] = await presentCompanions([await name(input, by)], by)
    if (!shown) throw new Refusal(404, 'no-such-companion')
    return shown
  }),

  implement(
    companionEndpoints.removeCompanion,
    companionContract.removeCompanion,
  )(async ({ input, actor, outside }) => {
    await remove(input.id, { relativeId: ownOf(actor), now: outside.now(), vault })
    return { removed: true }
  }),
]

async function presented({ id, relativeId }: StoredKinship, vault: Vault) {
  const own = await kinshipsOf(relativeId)
  const [shown] = await presentOwnKinships(
    own.filter(one => one.id === id),
    vault,
  )
  if (!shown) throw new Refusal(404, 'no-such-kinship')
  return shown
}
