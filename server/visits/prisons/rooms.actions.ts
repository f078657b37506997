import { randomUUID } from 'node:crypto'
import type { blockRoom, setRoom } from '#shared/visits/prisons/rooms.contract'
import * as endpoints from '#shared/visits/prisons/rooms.endpoints'
import { instantInChina } from '#shared/time/days'
import type { z } from '#shared/z'
import { recordAct } from '../../oversight/acts.model'
import { type ClientSession, inTransaction } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import type { By } from './prisons.actions'
import { addTaking, dropTaking } from './room-takings.model'
import { type StoredRoom, type StoredTaking, addRoom, changeRoom, roomById } from './rooms.model'

type Asked = z.output<(typeof setRoom)['input']>

/**
 * Adds a room to a county's bureau, or changes one. What is taken stays taken.
 *
 * @throws {Refusal} 404 it is not the county's, 409 somebody else changed it meanwhile.
 */
export async function keepRoom(
  { id, version, ...said }: Asked,
  countyId: string,
  by: By,
): Promise<StoredRoom> {
  const room: StoredRoom = { id: id ?? randomUUID(), countyId, ...said, version: version + 1 }
  await inTransaction(async session => {
    if (id === null) await addRoom(room, session)
    else {
      await ownRoom(id, countyId, session)
      if (!(await changeRoom(room, session))) throw new Refusal(409, 'changed-meanwhile')
    }
    // The log takes whole numbers only.
    const { point, ...told } = said
    await act(endpoints.setRoom.id, room.id, { ...told, hasPoint: point !== null }, by, session)
  })
  return room
}

/** A room of this county. @throws {Refusal} 404 it is none. */
export async function ownRoom(
  id: string,
  countyId: string,
  session?: ClientSession,
): Promise<StoredRoom> {
  const room = await roomById(id, session)
  if (room?.countyId !== countyId) throw new Refusal(404, 'no-such-room')
  return room
}

/** Keeps a room free of visits for some hours. @throws {Refusal} 409 it is taken, or closed. */
export async function blockHours(
  { roomId, day, from, to, note }: z.output<(typeof blockRoom)['input']>,
  countyId: string,
  by: By,
): Promise<StoredTaking> {
  const taking: StoredTaking = {
    startsAt: instantInChina(day, from),
    endsAt: instantInChina(day, to),
    kind: 'blocked',
    bookingId: null,
    note,
  }
  await inTransaction(async session => {
    await ownRoom(roomId, countyId, session)
    if (!(await addTaking(roomId, taking, session))) throw new Refusal(409, 'room-is-taken')
    await act(endpoints.blockRoom.id, roomId, { day, from, to, note }, by, session)
  })
  return taking
}

/** Lets visits in again. @throws {Refusal} 404 nothing was blocked from that moment on. */
export async function unblockHours(
  { roomId, startsAt }: { roomId: string; startsAt: string },
  countyId: string,
  by: By,
): Promise<void> {
  await inTransaction(async session => {
    await ownRoom(roomId, countyId, session)
    const blocked = { startsAt: new Date(startsAt), kind: 'blocked' } as const
    if (!(await dropTaking(roomId, blocked, session))) throw new Refusal(404, 'no-such-block')
    await act(endpoints.unblockRoom.id, roomId, { startsAt }, by, session)
  })
}

const act = (
  name: string,
  subjectId: string,
  details: Parameters<typeof recordAct>[0]['details'],
  { staffId, now }: By,
  session: ClientSession,
) => recordAct({ staffId, act: name, subjectId, at: now, details }, session)
