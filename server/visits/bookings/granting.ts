import { monthOf } from '#shared/visits/bookings/rules'
import type { ClientSession } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import { giveBackRoom } from '../prisons/room-takings.model'
import { giveBackSlot, slotById, takeSlot } from '../prisons/slots.model'
import type { StoredBooking, Terms } from './bookings.model'
import { roomFor } from './rooms-for'

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
  now: Date,
  session: ClientSession,
): Promise<{ changes: Partial<Terms>; month: string | null }> {
  if (companions.some(id => !one.companions.includes(id))) {
    throw new Refusal(400, 'bad-input', [{ path: 'companions', code: 'not-asked-for' }])
  }
  const moved =
    slotId === null || slotId === one.slotId ? null : await otherTime(one, slotId, session)
  const startsAt = moved?.startsAt ?? one.startsAt
  if (startsAt === null || startsAt <= now) throw new Refusal(409, 'slot-over')
  const roomId = await roomAt({ ...one, startsAt, minutes }, one, session)
  return {
    changes: {
      ...moved,
      roomId,
      minutes,
      companions: one.companions.filter(id => companions.includes(id)),
    },
    month: monthOf(startsAt),
  }
}

async function otherTime(one: StoredBooking, slotId: string, session: ClientSession) {
  const slot = await slotById(slotId, session)
  if (slot?.prisonId !== one.prisonId) throw new Refusal(404, 'no-such-slot')
  if (!(await takeSlot(slotId, session))) throw new Refusal(409, 'slot-taken')
  if (one.slotId !== null) await giveBackSlot(one.slotId, session)
  return { slotId, startsAt: slot.startsAt }
}

/** The same room if it is free for as long as it takes, else another. */
async function roomAt(wanted: StoredBooking, one: StoredBooking, session: ClientSession) {
  const isSame =
    wanted.startsAt?.getTime() === one.startsAt?.getTime() && wanted.minutes === one.minutes
  if (isSame || one.place !== 'bureau') return one.roomId
  if (one.roomId !== null && one.startsAt !== null) {
    await giveBackRoom(one.roomId, one.startsAt, session)
    const same = await roomFor(wanted, { roomId: one.roomId }, session)
    if (same !== 'none') return same.roomId
  }
  const other = await roomFor(wanted, {}, session)
  if (other === 'none') throw new Refusal(409, 'no-room-free')
  return other.roomId
}
