import * as contract from '#shared/checkins/checkins.contract'
import { listCheckIns, submitCheckIn } from '#shared/checkins/checkins.endpoints'
import { personById } from '../people/people.model'
import { Refusal } from '../platform/errors'
import { implement } from '../platform/implement'
import { receiveCheckIn, showCheckIns } from './checkins.actions'
import { newestWithin } from './checkins.model'
import { scopeOf } from './checkins.policy'

/** What a map and a list can still show. */
const MOST_SHOWN = 500

/** Without a moment to start from, the list goes back one day. */
const ONE_DAY_MILLISECONDS = 24 * 3600_000

export const checkInRoutes = [
  /** A person reports where they are. Sending the same attempt twice is harmless. */
  implement(
    submitCheckIn,
    contract.submitCheckIn,
  )(async ({ input, ...ctx }) => {
    const person = await personById(ctx.actor.personId)
    if (!person) throw new Refusal(404, 'case-closed')

    const { id, attemptId, receivedAt } = await receiveCheckIn(input, person, ctx)
    return { id, attemptId, receivedAt: receivedAt.toISOString() }
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
]
