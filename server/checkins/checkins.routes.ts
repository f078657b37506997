import * as contract from '#shared/checkins/checkins.contract'
import * as reviews from '#shared/checkins/review.contract'
import {
  listCheckIns,
  listOwnCheckIns,
  listQueue,
  openCheckIn,
  reviewCheckIn,
  submitCheckIn,
} from '#shared/checkins/checkins.endpoints'
import { Refusal } from '../platform/errors'
import { implement } from '../platform/implement'
import type { Vault } from '../platform/vault'
import { receiptOf, receiveCheckIn } from './checkins.actions'
import { checkInById } from './checkins.model'
import { abilitiesOf, mayReview, maySee, scopeOf } from './checkins.policy'
import { newestWithin, queueCounts, queuePage, recordOf } from './queue.model'
import { decide, ownCheckIn, showCheckIns } from './review.actions'
import { self } from './self'

/** What a map and a list can still show. */
const MOST_SHOWN = 500

const PAGE = 30

/** Without a moment to start from, the list goes back one day. */
const ONE_DAY_MILLISECONDS = 24 * 3600_000

/** What persons send in, and what officials see of it. */
export const checkInRoutes = (vault: Vault) => [
  /** A person reports where they are. Sending the same attempt twice is harmless. */
  implement(
    submitCheckIn,
    contract.submitCheckIn,
  )(async ({ input, actor, outside }) =>
    receiptOf(await receiveCheckIn(input, await self(actor.personId), { outside, vault })),
  ),

  ...recordRoutes,
]

const recordRoutes = [
  /** A person reads the own record. */
  implement(
    listOwnCheckIns,
    contract.listOwnCheckIns,
  )(async ({ input, actor }) => {
    const { rows, next } = await recordOf(actor.personId, input.after, PAGE)
    return { checkIns: rows.map(ownCheckIn), next }
  }),

  /** An official reads the newest check-ins at or below their organisation. */
  implement(
    listCheckIns,
    contract.listCheckIns,
  )(async ({ input: { purpose, since }, actor, outside }) => {
    const now = outside.now()
    const from = since ? new Date(since) : new Date(now.getTime() - ONE_DAY_MILLISECONDS)
    const rows = await newestWithin(scopeOf(actor), from, MOST_SHOWN)
    return { checkIns: await showCheckIns(rows, { staffId: actor.staffId, purpose }, now) }
  }),

  /** An official works through what waits. */
  implement(
    listQueue,
    reviews.listQueue,
  )(async ({ input: { purpose, list, officeId, after }, actor, outside }) => {
    const scope = scopeOf(actor)
    const [{ rows, next }, counts] = await Promise.all([
      queuePage(scope, list, { officeId, after }, PAGE),
      queueCounts(scope, officeId),
    ])
    const viewer = { staffId: actor.staffId, purpose }
    const checkIns = await showCheckIns(rows, viewer, outside.now())
    return { checkIns, next, counts, abilities: abilitiesOf(actor) }
  }),

  /** An official looks at one check-in. */
  implement(
    openCheckIn,
    reviews.openCheckIn,
  )(async ({ input: { id, purpose }, actor, outside }) => {
    const row = await checkInById(id)
    // "Not yours" sounds like "not there", so that nobody can probe for names.
    if (!row || !maySee(actor, row)) throw new Refusal(404, 'no-such-check-in')
    const viewer = { staffId: actor.staffId, purpose }
    const [checkIn] = await showCheckIns([row], viewer, outside.now())
    return {
      checkIn: checkIn!,
      fixes: row.fixes,
      datum: row.datum,
      abilities: { review: mayReview(actor, row) && row.review === null },
    }
  }),

  /** An officer decides. */
  implement(
    reviewCheckIn,
    reviews.reviewCheckIn,
  )(async ({ input: { id, ...decision }, actor, outside }) => {
    const row = await checkInById(id)
    if (!row || !mayReview(actor, row)) throw new Refusal(404, 'no-such-check-in')
    const now = outside.now()
    const reviewed = await decide(row, decision, actor.staffId, now)
    const viewer = { staffId: actor.staffId, purpose: 'verify-finding' } as const
    const [checkIn] = await showCheckIns([reviewed], viewer, now)
    return checkIn!
  }),
]
