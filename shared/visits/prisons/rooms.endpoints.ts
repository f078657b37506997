import { endpoint } from '../../endpoint'
import type * as contract from './rooms.contract'

/** The rooms of a county's bureau. */
export const listRooms = endpoint<typeof contract.listRooms>()({
  id: 'visits.bureau-rooms.list',
  method: 'GET',
  path: '/visits/bureau-rooms',
  by: ['visitClerk'],
  summary: '查看本县的会见室',
})

/** A clerk adds a room, or changes one. */
export const setRoom = endpoint<typeof contract.setRoom>()({
  id: 'visits.bureau-rooms.set',
  method: 'POST',
  path: '/visits/bureau-rooms',
  by: ['visitClerk'],
  summary: '登记、修改、停用本县的会见室',
})

/** When the rooms are taken. */
export const listTakings = endpoint<typeof contract.listTakings>()({
  id: 'visits.bureau-rooms.takings',
  method: 'GET',
  path: '/visits/bureau-rooms/takings',
  by: ['visitClerk'],
  summary: '查看本县会见室的占用日历',
})

/** A room is needed for something else. */
export const blockRoom = endpoint<typeof contract.blockRoom>()({
  id: 'visits.bureau-rooms.block',
  method: 'POST',
  path: '/visits/bureau-rooms/blocks',
  by: ['visitClerk'],
  summary: '停用会见室的一段时间',
})

/** It is free again. */
export const unblockRoom = endpoint<typeof contract.unblockRoom>()({
  id: 'visits.bureau-rooms.unblock',
  method: 'POST',
  path: '/visits/bureau-rooms/blocks/lifted',
  by: ['visitClerk'],
  summary: '恢复会见室停用的一段时间',
})
