import type { ClientSession } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import { giveBackRoom, takeRoom } from '../prisons/room-takings.model'
import { roomsOf } from '../prisons/rooms.model'
import type { StoredBooking } from './bookings.model'

/** What room a family gets; `none` where all that would do are taken. */
export type RoomGot = { roomId: string | null } | 'none'

/**
 * Takes a room of the bureau for a visit. A county that has entered no rooms sets them by hand.
 *
 * @param wants - this room and no other; somebody needs one without steps.
 */
export async function roomFor(
  {
    id,
    place,
    countyId,
    startsAt,
    minutes,
    companions,
  }: Pick<StoredBooking, 'id' | 'place' | 'countyId' | 'startsAt' | 'minutes' | 'companions'>,
  wants: { roomId?: string; wheelchair?: boolean },
  session: ClientSession,
): Promise<RoomGot> {
  if (place !== 'bureau' || startsAt === null || minutes === null) return { roomId: null }
  const asked = { bookingId: id, persons: companions.length + 1, ...wants }
  const roomId = await takeRoom(countyId, startsAt, minutes, session, asked)
  if (roomId !== null) return { roomId }
  const rooms = wants.roomId === undefined ? await roomsOf(countyId) : [{ open: true }]
  return rooms.some(({ open }) => open) ? 'none' : { roomId: null }
}

/**
 * Takes a room for a visit that changes: the one that is held where it will do, else another. What is held
 * is given back first.
 *
 * @param changes - its time, how long it takes, or who comes.
 * @throws {Refusal} 409 none that would do is free.
 */
export async function roomInstead(
  held: StoredBooking,
  changes: Partial<Pick<StoredBooking, 'startsAt' | 'minutes' | 'companions'>>,
  wheelchair: boolean,
  session: ClientSession,
): Promise<{ roomId: string | null }> {
  const { roomId, startsAt } = held
  const wanted = { ...held, ...changes }
  if (roomId !== null && startsAt !== null) {
    await giveBackRoom(roomId, startsAt, session)
    const same = await roomFor(wanted, { roomId, wheelchair }, session)
    if (same !== 'none') return same
  }
  const other = await roomFor(wanted, { wheelchair }, session)
  if (other === 'none') throw new Refusal(409, 'no-room-free')
  return other
}
