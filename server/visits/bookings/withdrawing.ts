import { next } from '#shared/visits/bookings/booking-states'
import type { BookingReason } from '#shared/visits/bookings/reasons.contract'
import type { ClientSession } from '../../platform/database'
import type { Vault } from '../../platform/vault'
import { openOf } from './booking-counts.model'
import { moveThis } from './moves'
import { takeTurns, turnOfRelative } from './turns.model'

/**
 * Takes back all of a relative that can still be taken back; a request that comes at the same moment
 * finds the account closed.
 *
 * @returns how many.
 */
export async function withdrawAllOf(
  relativeId: string,
  { now, vault }: { now: Date; vault: Vault },
  session: ClientSession,
  reason: BookingReason = 'account-closed',
): Promise<number> {
  await takeTurns([turnOfRelative(relativeId)], session)
  const open = await openOf(relativeId, session)
  const withdrawn = open.filter(({ state }) => next(state, 'withdraw') !== null)
  for (const one of withdrawn) {
    const by = { role: 'relative', staffId: null, now, vault } as const
    await moveThis(one, 'withdraw', by, session, { reason })
  }
  return withdrawn.length
}
