import * as contract from '#shared/jobs/posting-desk.contract'
import * as endpoints from '#shared/jobs/postings.endpoints'
import { dayInChina, daysAfter, instantInChina } from '#shared/time/days'
import { organisationsWithin } from '../organisation/organisation.model'
import { Refusal } from '../platform/errors'
import { implement } from '../platform/implement'
import type { Vault } from '../platform/vault'
import { areaFor } from './area'
import { mayReadWork, postingAbilitiesOf, workScopeOf } from './employers.policy'
import { allPostings, countPostings, searchPostings } from './posting-lists.model'
import { stepsOfPosting } from './posting-steps.model'
import { postingsCsv } from './postings-csv'
import * as actions from './postings.actions'
import { postingById } from './postings.model'
import { settlePosting } from './settling'
import { presentPast, presentPosting, presentRows, townshipName } from './presenting-postings'

const PAGE = 50

/** A table stays one that a person can open. */
const MOST_EXPORTED = 5000

/** So many days officers are told of what ran out. */
const TOLD_DAYS = 7

/** What a county offers. */
export const postingRoutes = (vault: Vault) => [...reading(vault), ...keeping(vault)]

const reading = (vault: Vault) => [
  /** An official reads the postings of a county, whatever their state. */
  implement(
    endpoints.listPostings,
    contract.listPostings,
  )(async ({ input: { after, ...asked }, actor, outside }) => {
    const scope = workScopeOf(actor, await areaFor(actor))
    const since = instantInChina(daysAfter(dayInChina(outside.now()), -TOLD_DAYS), '00:00')
    const [{ postings, next, total }, counts] = await Promise.all([
      searchPostings(scope, asked, { after, limit: PAGE }),
      countPostings(scope, since),
    ])
    return {
      postings: await presentRows(postings),
      next,
      total,
      ...counts,
      abilities: postingAbilitiesOf(actor),
    }
  }),

  /** An official opens one. */
  implement(
    endpoints.openPosting,
    contract.openPosting,
  )(async ({ input: { id }, actor }) => {
    const posting = await postingById(id)
    if (!posting || !mayReadWork(actor, posting, await areaFor(actor))) {
      throw new Refusal(404, 'no-such-posting')
    }
    const [shown, steps] = await Promise.all([presentPosting(posting, vault), stepsOfPosting(id)])
    return {
      posting: shown,
      past: await presentPast(steps),
      abilities: postingAbilitiesOf(actor),
    }
  }),

  /** An official chooses a township. */
  implement(
    endpoints.listTownships,
    contract.listTownships,
  )(async ({ actor }) => {
    const tree = await organisationsWithin(await areaFor(actor))
    const offices = tree.filter(({ level }) => level === 'office')
    return { townships: offices.map(({ id, name }) => ({ id, name: townshipName(name) })) }
  }),

  /** An official takes the list along as a table; contacts stay here. */
  implement(
    endpoints.exportPostings,
    contract.exportPostings,
  )(async ({ input, actor }) => {
    const scope = workScopeOf(actor, await areaFor(actor))
    const rows = await presentRows(await allPostings(scope, input, MOST_EXPORTED))
    return { csv: postingsCsv(rows), rows: rows.length }
  }),
]

const keeping = (vault: Vault) => [
  implement(
    endpoints.addPosting,
    contract.addPosting,
  )(async ({ input, actor, outside }) =>
    presentPosting(await actions.enterPosting(input, { actor, now: outside.now(), vault }), vault),
  ),

  implement(
    endpoints.changePosting,
    contract.changePosting,
  )(async ({ input, actor, outside }) =>
    presentPosting(
      await actions.correctPosting(input, { actor, now: outside.now(), vault }),
      vault,
    ),
  ),

  implement(
    endpoints.decidePosting,
    contract.decidePosting,
  )(async ({ input, actor, outside }) =>
    presentPosting(await settlePosting(input, { actor, now: outside.now(), vault }), vault),
  ),
]
