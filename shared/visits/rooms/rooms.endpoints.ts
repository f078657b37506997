import { endpoint } from '../../endpoint'
import type * as outcomes from './outcomes.contract'
import type * as contract from './rooms.contract'

/** Where the socket of a room is. */
export const ROOM_SOCKET_PATH = '/api/visits/rooms/live'

/** A line that says nothing for so long twice is dead. */
export const ROOM_ALIVE_MILLISECONDS = 10_000

/** Why the server closed the socket. */
export const ROOM_CLOSED = { replaced: 4009, sessionOver: 4001, over: 4010 } as const

/** How the visit's room stands, and whether the relative may enter now. */
export const readOwnRoom = endpoint<typeof contract.readOwnRoom>()({
  id: 'visits.rooms.own',
  method: 'GET',
  path: '/visits/rooms/own',
  by: ['relative'],
  summary: '家属查看会见室现在能不能进',
})

/** Takes the family's seat (relative, or the clerk for a family at the bureau) or the prison's. */
export const enterRoom = endpoint<typeof contract.enterRoom>()({
  id: 'visits.rooms.enter',
  method: 'POST',
  path: '/visits/rooms/entries',
  by: ['relative', 'visitClerk', 'prisonStaff'],
  summary: '进入会见室：家属、司法局窗口或监狱会见终端',
})

/** Takes the seat from which a visit is monitored. */
export const monitorRoom = endpoint<typeof contract.monitorRoom>()({
  id: 'visits.rooms.monitor',
  method: 'POST',
  path: '/visits/rooms/monitors',
  by: ['prisonStaff'],
  summary: '监狱工作人员进入监看席',
})

/** Hands what one page says to another so that they find each other. */
export const signalRoom = endpoint<typeof contract.signalRoom>()({
  id: 'visits.rooms.signal',
  method: 'POST',
  path: '/visits/rooms/signals',
  by: ['relative', 'visitClerk', 'prisonStaff'],
  summary: '转交建立通话所需的连接信息，通话后不保留',
})

/** An end says how it fares: camera tested, picture arrived, network weak. */
export const sayInRoom = endpoint<typeof contract.sayInRoom>()({
  id: 'visits.rooms.say',
  method: 'POST',
  path: '/visits/rooms/events',
  by: ['relative', 'visitClerk', 'prisonStaff'],
  summary: '一端报告设备和网络的情况，双方的记录都保存',
})

/** The prison lets the family in. */
export const letIn = endpoint<typeof contract.letIn>()({
  id: 'visits.rooms.let-in',
  method: 'POST',
  path: '/visits/rooms/let-in',
  by: ['prisonStaff'],
  summary: '监狱接通会见',
})

/** The prison cuts a visit off, for a reason from the list. */
export const cutOff = endpoint<typeof contract.cutOff>()({
  id: 'visits.rooms.cut-off',
  method: 'POST',
  path: '/visits/rooms/cut-off',
  by: ['prisonStaff'],
  summary: '监狱中断会见，须选原因，家属看得到',
})

/** An end that has finished ends the visit. */
export const endVisit = endpoint<typeof contract.endVisit>()({
  id: 'visits.rooms.end',
  method: 'POST',
  path: '/visits/rooms/ends',
  by: ['relative', 'visitClerk', 'prisonStaff'],
  summary: '会见谈完了，提前结束',
})

/** The visits of a day. */
export const listRooms = endpoint<typeof outcomes.listRooms>()({
  id: 'visits.rooms.list',
  method: 'GET',
  path: '/visits/rooms',
  by: ['visitClerk', 'prisonStaff'],
  summary: '查看一天的会见',
})

/** What both ends and the bridge told of a visit, and what it came to. */
export const readRecord = endpoint<typeof outcomes.readRecord>()({
  id: 'visits.rooms.record',
  method: 'GET',
  path: '/visits/rooms/record',
  by: ['relative', 'visitClerk', 'prisonStaff'],
  summary: '查看一次会见的双方记录',
})

/** The prison says what a visit came to. */
export const settleOutcome = endpoint<typeof outcomes.settleOutcome>()({
  id: 'visits.rooms.settle',
  method: 'POST',
  path: '/visits/rooms/outcomes',
  by: ['prisonStaff'],
  summary: '监狱确认一次会见的结果，家属看得到',
})

/** The family agrees with the record, or objects. */
export const answerOutcome = endpoint<typeof outcomes.answerOutcome>()({
  id: 'visits.rooms.answer',
  method: 'POST',
  path: '/visits/rooms/answers',
  by: ['relative'],
  summary: '家属同意会见记录，或者提出异议',
})
