import { holdUntil } from '#shared/visits/bookings/expected'
import { HOLD_ENDS_MINUTES_BEFORE } from '#shared/visits/bookings/limits'
import { monthOf, obstaclesOf } from '#shared/visits/bookings/rules'
import { dayInChina } from '#shared/time/days'
import type { ClientSession } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import type { Vault } from '../../platform/vault'
import { type StoredSlot, giveBackSlot, slotById, takeSlot } from '../prisons/slots.model'
import { inLineFor } from './booking-counts.model'
import type { StoredBooking } from './bookings.model'
import { type Known, askedAs, knownOf } from './known'
import { roomFor } from './rooms-for'
import { comesByWheelchair } from './secrets'
import { step } from './stepping'
import { takeTurns, turnOfCount, turnOfRelative } from './turns.model'

interface By {
  now: Date
  vault: Vault
}

/** So many of a line are looked at for one time; whoever cannot take it is passed over. */
const MOST_LOOKED_AT = 20

/** A family that hears of it later could not come any more. */
const isTooLate = (startsAt: Date, now: Date) =>
  startsAt.getTime() - now.getTime() < 2 * HOLD_ENDS_MINUTES_BEFORE * 60_000

/**
 * Offers a time that has become free to whoever stands in line for it longest and can take it; it is held
 * for him at once, before anybody else can ask for it.
 *
 * @returns who got it, or null.
 */
export async function offerSlot(
  slotId: string,
  by: By,
  session: ClientSession,
): Promise<StoredBooking | null> {
  const slot = await slotById(slotId, session)
  if (!slot || isTooLate(slot.startsAt, by.now)) return null
  const line = await inLineFor(slot.prisonId, dayInChina(slot.startsAt), MOST_LOOKED_AT, session)
  for (const one of line) {
    const offered = await offerTo(one, slot, by, session)
    if (offered) return offered
  }
  return null
}

async function offerTo(
  one: StoredBooking,
  slot: StoredSlot,
  { now, vault }: By,
  session: ClientSession,
): Promise<StoredBooking | null> {
  await takeTurns([turnOfRelative(one.relativeId), turnOfCount(one.countedWith)], session)
  const known = await knownFor(one, slot.id, now)
  if (!known || obstaclesOf(askedAs(known, one.type)).length > 0) return null
  if (!(await takeSlot(slot.id, session))) return null
  const { rules } = known.prison
  const { startsAt } = slot
  const minutes = rules.minutes ?? slot.minutes
  const wheelchair = comesByWheelchair(one, vault)
  const room = await roomFor({ ...one, startsAt, minutes }, { wheelchair }, session)
  if (room === 'none') {
    await giveBackSlot(slot.id, session)
    return null
  }
  const promised = { rules, holidays: known.asked.holidays, now, startsAt }
  return step(
    one,
    'offer',
    {
      changes: { slotId: slot.id, startsAt, minutes, roomId: room.roomId },
      written: { month: monthOf(startsAt), holdUntil: holdUntil('submitted', promised) },
    },
    { role: 'system', staffId: null, now },
    session,
  )
}

/** Null where his account, kinship or companions are gone meanwhile. */
async function knownFor(one: StoredBooking, slotId: string, now: Date): Promise<Known | null> {
  const { relativeId, kinshipId, companions } = one
  try {
    return await knownOf({ relativeId, kinshipId, companions, slotId, now }, [one.id])
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}
