import * as contract from '#shared/visits/prisons/rooms.contract'
import * as endpoints from '#shared/visits/prisons/rooms.endpoints'
import { implement } from '../../platform/implement'
import { roomCountyOf } from './prisons.policy'
import * as actions from './rooms.actions'
import { takingsOf } from './room-takings.model'
import { type StoredTaking, roomsOf } from './rooms.model'
import { between } from './slots.actions'
import { refuseTooLong } from './slots.routes'

/** Rooms of county bureaus in which families sit. */
export const bureauRoomRoutes = [
  implement(
    endpoints.listRooms,
    contract.listRooms,
  )(async ({ actor }) => ({ rooms: await roomsOf(roomCountyOf(actor)) })),

  implement(
    endpoints.setRoom,
    contract.setRoom,
  )(async ({ input, actor, outside }) =>
    actions.keepRoom(input, roomCountyOf(actor), { ...actor, now: outside.now() }),
  ),

  /** A clerk looks when the rooms are taken. */
  implement(
    endpoints.listTakings,
    contract.listTakings,
  )(async ({ input: { firstDay, lastDay }, actor }) => {
    refuseTooLong(firstDay, lastDay)
    const countyId = roomCountyOf(actor)
    const [rooms, takings] = await Promise.all([
      roomsOf(countyId),
      takingsOf(countyId, ...between(firstDay, lastDay)),
    ])
    return { rooms, takings: takings.map(({ roomId, ...taking }) => present(roomId, taking)) }
  }),

  implement(
    endpoints.blockRoom,
    contract.blockRoom,
  )(async ({ input, actor, outside }) => {
    const by = { ...actor, now: outside.now() }
    return present(input.roomId, await actions.blockHours(input, roomCountyOf(actor), by))
  }),

  implement(
    endpoints.unblockRoom,
    contract.unblockRoom,
  )(async ({ input, actor, outside }) => {
    await actions.unblockHours(input, roomCountyOf(actor), { ...actor, now: outside.now() })
    return {}
  }),
]

const present = (roomId: string, taking: StoredTaking): contract.Taking => ({
  roomId,
  ...taking,
  startsAt: taking.startsAt.toISOString(),
  endsAt: taking.endsAt.toISOString(),
})
