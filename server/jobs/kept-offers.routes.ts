import * as contract from '#shared/jobs/browsing.contract'
import * as endpoints from '#shared/jobs/browsing.endpoints'
import { implement } from '../platform/implement'
import type { Vault } from '../platform/vault'
import { viewOf } from './browsing-view'
import { keepOffer, presentKept } from './browsing.actions'
import { seekerOf } from './browsing.policy'
import { forgetSeen } from './kept-offers.model'

const PAGE = 20

/** What a person puts aside and looks at, for that person alone. */
export const keptOfferRoutes = (vault: Vault) => [
  /** A person puts an offer aside, or back. */
  implement(
    endpoints.saveOffer,
    contract.saveOffer,
  )(async ({ input: { id, saved }, actor, outside }) => {
    const view = await viewOf(seekerOf(actor), { now: outside.now(), vault })
    await keepOffer(id, saved, view)
    return { saved }
  }),

  implement(
    endpoints.listSavedOffers,
    contract.listSavedOffers,
  )(async ({ input: { after }, actor, outside }) => {
    const view = await viewOf(seekerOf(actor), { now: outside.now(), vault })
    return presentKept('saved', { after, limit: PAGE }, view)
  }),

  implement(
    endpoints.listSeenOffers,
    contract.listSeenOffers,
  )(async ({ input: { after }, actor, outside }) => {
    const view = await viewOf(seekerOf(actor), { now: outside.now(), vault })
    return presentKept('seen', { after, limit: PAGE }, view)
  }),

  implement(
    endpoints.forgetSeenOffers,
    contract.forgetSeenOffers,
  )(async ({ actor }) => ({ forgotten: await forgetSeen(seekerOf(actor)) })),
]
