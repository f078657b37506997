import { endpoint } from '../../endpoint'
import type * as contract from './slots.contract'

/** When a family can have a visit, and why a day has none. */
export const listFreeSlots = endpoint<typeof contract.listFreeSlots>()({
  id: 'visits.slots.free',
  method: 'GET',
  path: '/visits/slots/free',
  by: ['relative', 'visitClerk', 'prisonStaff'],
  summary: '查看一所监狱某个月还可以预约的时间',
})

/** All slots of some days, for a desk. */
export const listSlots = endpoint<typeof contract.listSlots>()({
  id: 'visits.slots.list',
  method: 'GET',
  path: '/visits/slots',
  by: ['visitClerk', 'prisonStaff'],
  summary: '查看一所监狱的会见时段',
})

/** How many families a slot is for. */
export const setSlotCapacity = endpoint<typeof contract.setSlotCapacity>()({
  id: 'visits.slots.set-capacity',
  method: 'POST',
  path: '/visits/slots/capacities',
  by: ['visitClerk', 'prisonStaff'],
  summary: '修改一个会见时段的名额',
})

/** No visits on these days, with what families read. */
export const blockDays = endpoint<typeof contract.blockDays>()({
  id: 'visits.slots.block',
  method: 'POST',
  path: '/visits/blocks',
  by: ['visitClerk', 'prisonStaff'],
  summary: '停办若干日期或时段的会见',
})

/** Visits again. */
export const unblockDays = endpoint<typeof contract.unblockDays>()({
  id: 'visits.slots.unblock',
  method: 'POST',
  path: '/visits/blocks/lifted',
  by: ['visitClerk', 'prisonStaff'],
  summary: '恢复停办日期的会见',
})
