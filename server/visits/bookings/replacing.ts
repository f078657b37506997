import { HOLD_ENDS_MINUTES_BEFORE, LONGEST_WISH_DAYS } from '#shared/visits/bookings/limits'
import { dayInChina, daysAfter } from '#shared/time/days'
import { addEvidence } from '../../evidence/records.model'
import type { ClientSession } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import { addToOutbox } from '../../platform/outbox.model'
import type { Vault } from '../../platform/vault'
import { type StoredSlot, giveBackSlot, nearestFree, takeSlot } from '../prisons/slots.model'
import { newBooking } from './booking-new'
import { bookingEvidence } from './bookings.evidence'
import { type StoredBooking, addBookings, bookingNews } from './bookings.model'
import { knownOf } from './known'
import { roomFor } from './rooms-for'
import { comesByWheelchair } from './secrets'
import { takeTurns, turnOfCount, turnOfRelative } from './turns.model'

interface By {
  now: Date
  vault: Vault
}

const HOUR_MILLISECONDS = 3600_000

/** A family needs some time to hear of it, and to come. */
const SOONEST_HOURS = 20

/** So many times are tried before the family is put in line. */
const MOST_TRIES = 10

/**
 * Gives a family a new time for a visit that failed without its fault: the nearest that is free is held
 * by itself, and the prison only has to say yes. Where none is free it stands first in line.
 *
 * @returns the new booking; null where the account or the kinship is gone.
 */
export async function replaceFailed(
  failed: StoredBooking,
  by: By,
  session: ClientSession,
): Promise<StoredBooking | null> {
  const fresh = await freshFor(failed, null, by.now)
  if (!fresh) return null
  await takeTurns([turnOfRelative(fresh.relativeId), turnOfCount(fresh.countedWith)], session)
  const booking = (await withNearestTime(failed, by, session)) ?? fresh
  await addBookings([booking], session)
  await addEvidence([bookingEvidence(booking)], session)
  await addToOutbox([bookingNews(booking, by.now)], session)
  return booking
}

/** The booking as it was, at another time or in line for one. */
async function freshFor(failed: StoredBooking, slotId: string | null, now: Date) {
  const { relativeId, kinshipId, companions, type, said, sealed, marks, isFirst } = failed
  try {
    const known = await knownOf({ relativeId, kinshipId, companions, slotId, now }, [failed.id])
    const today = dayInChina(now)
    const wish = { fromDay: today, toDay: daysAfter(today, LONGEST_WISH_DAYS) }
    return newBooking(known, {
      ...{ type, isFirst, marks, now },
      // A name that only this one can have: a second try makes the same.
      attemptId: `replaces-${failed.id}`,
      state: slotId === null ? 'waiting' : 'forwarded',
      wish: slotId === null ? wish : null,
      needs: { said, sealed },
      askedAt: failed.askedAt,
      replacementOf: failed.id,
    })
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

async function withNearestTime(
  failed: StoredBooking,
  by: By,
  session: ClientSession,
): Promise<StoredBooking | null> {
  let from = new Date(by.now.getTime() + SOONEST_HOURS * HOUR_MILLISECONDS)
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const slot = await nearestFree(failed.prisonId, from, null)
    if (!slot) return null
    const booking = await takenAt(slot, failed, by, session)
    if (booking) return booking
    from = new Date(slot.startsAt.getTime() + HOLD_ENDS_MINUTES_BEFORE * 60_000)
  }
  return null
}

async function takenAt(
  slot: StoredSlot,
  failed: StoredBooking,
  by: By,
  session: ClientSession,
): Promise<StoredBooking | null> {
  const booking = await freshFor(failed, slot.id, by.now)
  if (!booking || !(await takeSlot(slot.id, session))) return null
  const wheelchair = comesByWheelchair(booking, by.vault)
  const room = await roomFor(booking, { wheelchair }, session)
  if (room === 'none') {
    await giveBackSlot(slot.id, session)
    return null
  }
  return { ...booking, ...room, asked: { ...booking.asked, ...room } }
}
