import * as contract from '#shared/jobs/browsing.contract'
import * as endpoints from '#shared/jobs/browsing.endpoints'
import { self } from '../checkins/self'
import { townshipsOf } from '../places/townships'
import { Refusal } from '../platform/errors'
import { implement } from '../platform/implement'
import type { Vault } from '../platform/vault'
import { searchIn, viewOf } from './browsing-view'
import * as actions from './browsing.actions'
import { countOffers, offerPage } from './browsing.model'
import { mayReadShared, seekerOf } from './browsing.policy'
import { noteSeen } from './kept-offers.model'
import { marksOf, presentOffers } from './presenting-offers'

const PAGE = 20

/** So many marks fit on a small map. */
const MOST_MARKS = 100

/** Looking for work: lists, the map, one offer, and one that was handed on. */
export const browsingRoutes = (vault: Vault) => [
  /** A person reads from where distance can be counted. */
  implement(
    endpoints.listJobAreas,
    contract.listJobAreas,
  )(async ({ actor }) => {
    const { homeCountyId } = await self(seekerOf(actor))
    return { areas: [...(await townshipsOf(homeCountyId))] }
  }),

  /** A person looks through what is offered. */
  implement(
    endpoints.listOffers,
    contract.listOffers,
  )(async ({ input: { sort, after, ...filter }, actor, outside }) => {
    const { townshipId } = filter
    const view = await viewOf(seekerOf(actor), { now: outside.now(), vault, townshipId })
    const search = searchIn(view, filter)
    const [{ postings, next }, total] = await Promise.all([
      offerPage(search, { sort, after, limit: PAGE }),
      countOffers(search),
    ])
    return { offers: await presentOffers(postings, view), next, total }
  }),

  /** A person looks at the same on a map. */
  implement(
    endpoints.mapOffers,
    contract.mapOffers,
  )(async ({ input: filter, actor, outside }) => {
    const { townshipId } = filter
    const view = await viewOf(seekerOf(actor), { now: outside.now(), vault, townshipId })
    const search = searchIn(view, filter)
    const [{ postings }, total] = await Promise.all([
      offerPage(search, { sort: 'newest', after: undefined, limit: MOST_MARKS }),
      countOffers(search),
    ])
    return { marks: marksOf(postings, view), total }
  }),

  /** A person opens one offer; that it was looked at is remembered for the person alone. */
  implement(
    endpoints.openOffer,
    contract.openOffer,
  )(async ({ input: { id, townshipId }, actor, outside }) => {
    const now = outside.now()
    const view = await viewOf(seekerOf(actor), { now, vault, townshipId })
    const posting = await actions.offeredTo(id, view)
    await noteSeen({ personId: view.person.id, postingId: id, at: now })
    return actions.presentDetails(posting, view, vault)
  }),

  /** Whoever was handed an offer on reads it without signing in. */
  implement(
    endpoints.readSharedOffer,
    contract.readSharedOffer,
  )(async ({ input: { id }, actor, outside }) => {
    if (!mayReadShared(actor)) throw new Refusal(403, 'wrong-role')
    return actions.sharedOffer(id, outside.now())
  }),
]
