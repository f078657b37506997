import { monthOf } from '#shared/visits/bookings/rules'
import type { ClientSession } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import type { Vault } from '../../platform/vault'
import { giveBackSlot, slotById, takeSlot } from '../prisons/slots.model'
import type { StoredBooking, Terms } from './bookings.model'
import { roomInstead } from './rooms-for'
import { comesByWheelchair } from './secrets'
import { takeTurns, turnOfCount } from './turns.model'

interface Granted {
  /** Null: the time that is held. */
  slotId: string | null
  minutes: number
  companions: readonly string[]
}

/**
 * What a prison's yes changes: another time is taken before the held one is given up, and the room goes
 * with it.
 *
 * @throws {Refusal} 409 the other time or a room at it is not free; 400 somebody was not asked for.
 */
export async function grantedTerms(
  one: StoredBooking,
  { slotId, minutes, companions }: Granted,
  { now, vault }: { now: Date; vault: Vault },
  session: ClientSession,
): Promise<{ changes: Partial<Terms>; month: string | null }> {
  if (companions.some(id => !one.companions.includes(id))) {
    throw new Refusal(400, 'bad-input', [{ path: 'companions', code: 'not-asked-for' }])
  }
  const moved =
    slotId === null || slotId === one.slotId ? null : await otherTime(one, slotId, session)
  const startsAt = moved?.startsAt ?? one.startsAt
  if (startsAt === null || startsAt <= now) throw new Refusal(409, 'slot-over')
  const isSame = startsAt.getTime() === one.startsAt?.getTime() && minutes === one.minutes
  const wheelchair = comesByWheelchair(one, vault)
  const room = isSame
    ? { roomId: one.roomId }
    : await roomInstead(one, { startsAt, minutes }, wheelchair, session)
  return {
    changes: {
      ...moved,
      ...room,
      minutes,
      companions: one.companions.filter(id => companions.includes(id)),
    },
    month: monthOf(startsAt),
  }
}

async function otherTime(one: StoredBooking, slotId: string, session: ClientSession) {
  const slot = await slotById(slotId, session)
  if (slot?.prisonId !== one.prisonId) throw new Refusal(404, 'no-such-slot')
  // It may lie in another month.
  await takeTurns([turnOfCount(one.countedWith)], session)
  if (!(await takeSlot(slotId, session))) throw new Refusal(409, 'slot-taken')
  if (one.slotId !== null) await giveBackSlot(one.slotId, session)
  return { slotId, startsAt: slot.startsAt }
}
