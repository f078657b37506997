import { randomUUID } from 'node:crypto'
import { next } from '#shared/visits/bookings/booking-states'
import type { suspendVisits } from '#shared/visits/bookings/suspensions.contract'
import type {
  BookingMove,
  BookingMover,
  BookingState,
} from '#shared/visits/bookings/states.contract'
import { dayInChina } from '#shared/time/days'
import { monthsAfter, suspensionMonths } from '#shared/visits/bookings/months'
import type { z } from '#shared/z'
import { addEvidence } from '../../evidence/records.model'
import { type ClientSession, inTransaction, isDuplicate } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import type { Vault } from '../../platform/vault'
import type { StoredPrison } from '../prisons/prisons.model'
import { openOf } from './booking-counts.model'
import { liftedEvidence, suspensionEvidence } from './bookings.evidence'
import type { StoredBooking } from './bookings.model'
import { moveThis } from './moves'
import { sealSuspension } from './secrets'
import {
  type StoredSuspension,
  addSuspension,
  liftOne,
  suspensionOfAttempt,
} from './suspensions.model'
import { takeTurns, turnOfRelative } from './turns.model'

interface By {
  staffId: string
  now: Date
  vault: Vault
}

type Asked = z.output<(typeof suspendVisits)['input']>

/**
 * The prison lets a family not visit for some months; what is booked in them does not take place. The same
 * attempt again gives the first one.
 *
 * @throws {Refusal} 422 the prison's own rule allows fewer or more months.
 */
export async function suspend(
  booking: StoredBooking,
  { attemptId, months, reason, words, note }: Omit<Asked, 'bookingId'>,
  prison: StoredPrison,
  { staffId, now, vault }: By,
): Promise<StoredSuspension> {
  const known = await suspensionOfAttempt(prison.id, attemptId)
  if (known) return known
  if (!suspensionMonths(prison.rules).includes(months)) {
    throw new Refusal(422, 'suspension-not-allowed')
  }
  const id = randomUUID()
  const from = dayInChina(now)
  const { relativeId, kinshipId } = booking
  const suspension: StoredSuspension = {
    ...{ id, attemptId, relativeId, kinshipId, months, reason, from, staffId },
    prisonId: prison.id,
    bookingId: booking.id,
    ...sealSuspension(id, { words, note }, vault),
    until: monthsAfter(from, months),
    at: now,
    lifted: null,
  }
  try {
    await inTransaction(session => store(suspension, vault, session))
  } catch (error) {
    const twin = isDuplicate(error) ? await suspensionOfAttempt(prison.id, attemptId) : null
    if (!twin) throw error
    return twin
  }
  return suspension
}

async function store(
  suspension: StoredSuspension,
  vault: Vault,
  session: ClientSession,
): Promise<void> {
  const { relativeId, kinshipId, until, at, staffId } = suspension
  // A request that comes at the same moment finds the suspension.
  await takeTurns([turnOfRelative(relativeId)], session)
  await addSuspension(suspension, session)
  await addEvidence([suspensionEvidence(suspension)], session)
  for (const one of await openOf(relativeId, session)) {
    const isConcerned =
      one.kinshipId === kinshipId && one.startsAt !== null && dayInChina(one.startsAt) <= until
    const end = isConcerned ? endFor(one.state) : null
    if (end === null) continue
    const by = { role: end.by, staffId: end.by === 'prison' ? staffId : null, now: at, vault }
    await moveThis(one, end.move, by, session, { reason: 'suspended' })
  }
}

/** How a booking ends that falls into a suspension; null: it is under way, or has no time. */
function endFor(state: BookingState): { move: BookingMove; by: BookingMover } | null {
  const ways = [
    { move: 'cancel', by: 'prison' },
    { move: 'refuse', by: 'prison' },
    { move: 'find-ineligible', by: 'system' },
    { move: 'lapse', by: 'system' },
  ] as const
  return ways.find(({ move }) => next(state, move) !== null) ?? null
}

/** The prison ends it before its time. */
export const lift = (
  one: StoredSuspension,
  words: string,
  { staffId, now, vault }: By,
): Promise<StoredSuspension> =>
  inTransaction(async session => {
    const sealed = sealSuspension(`${one.id}:lifted`, { words, note: '' }, vault)
    const lifted = { at: now, staffId, ...sealed }
    const after = await liftOne(one.id, lifted, session)
    if (!after) throw new Refusal(409, 'suspension-over')
    await addEvidence([liftedEvidence(one.id, lifted)], session)
    return after
  })
