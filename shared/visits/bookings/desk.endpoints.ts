import { endpoint } from '../../endpoint'
import type * as contract from './desk.contract'
import type * as reminders from './reminders.contract'
import type * as suspensions from './suspensions.contract'

/** What is asked of the desk of a county, or of a prison. */
export const listBookings = endpoint<typeof contract.listBookings>()({
  id: 'bookings.desk',
  method: 'POST',
  path: '/visits/bookings/search',
  by: ['visitClerk', 'prisonStaff'],
  summary: '会见窗口或监狱查看会见申请',
})

/** One of them, with everything that is needed to decide. */
export const openBooking = endpoint<typeof contract.openBooking>()({
  id: 'bookings.open',
  method: 'GET',
  path: '/visits/bookings/one',
  by: ['visitClerk', 'prisonStaff'],
  summary: '会见窗口或监狱打开一份会见申请',
})

/** The desk hands a request on, gives it back, or says that it cannot be. */
export const checkBooking = endpoint<typeof contract.checkBooking>()({
  id: 'bookings.check',
  method: 'POST',
  path: '/visits/bookings/checks',
  by: ['visitClerk'],
  summary: '会见窗口预审：转交监狱、退回补正，或说明不符合条件',
})

/** What a prison without accounts has answered. */
export const enterAnswer = endpoint<typeof contract.enterAnswer>()({
  id: 'bookings.enter-answer',
  method: 'POST',
  path: '/visits/bookings/answers',
  by: ['visitClerk'],
  summary: '会见窗口登记没有账号的监狱的答复',
})

/** The request as it is sent to a prison without accounts. */
export const exportRequest = endpoint<typeof contract.exportRequest>()({
  id: 'bookings.export-request',
  method: 'POST',
  path: '/visits/bookings/exports',
  by: ['visitClerk'],
  summary: '会见窗口打印送监狱的会见申请',
})

/** The prison says yes. */
export const approveBooking = endpoint<typeof contract.approveBooking>()({
  id: 'bookings.approve',
  method: 'POST',
  path: '/visits/bookings/approvals',
  by: ['prisonStaff'],
  summary: '监狱批准会见，确定时间、时长和人员',
})

/** The prison says no. */
export const refuseBooking = endpoint<typeof contract.refuseBooking>()({
  id: 'bookings.refuse',
  method: 'POST',
  path: '/visits/bookings/refusals',
  by: ['prisonStaff'],
  summary: '监狱不同意会见，并选定告知家属的原因',
})

/** The prison takes its word back. */
export const cancelBooking = endpoint<typeof contract.cancelBooking>()({
  id: 'bookings.cancel',
  method: 'POST',
  path: '/visits/bookings/cancellations',
  by: ['visitClerk', 'prisonStaff'],
  summary: '监狱取消已批准的会见；没有账号的监狱由会见窗口登记',
})

/** Another room of the bureau. */
export const setRoom = endpoint<typeof contract.setRoom>()({
  id: 'bookings.set-room',
  method: 'POST',
  path: '/visits/bookings/rooms',
  by: ['visitClerk'],
  summary: '会见窗口安排或更换会见室',
})

/** Who came. */
export const noteAttendance = endpoint<typeof contract.noteAttendance>()({
  id: 'bookings.attendance',
  method: 'POST',
  path: '/visits/bookings/attendance',
  by: ['visitClerk'],
  summary: '会见窗口登记到场情况；没有来只记为放弃，不作处罚',
})

/** Somebody has seen to what changed. */
export const settleAttention = endpoint<typeof contract.settleAttention>()({
  id: 'bookings.settle-attention',
  method: 'POST',
  path: '/visits/bookings/attention/settled',
  by: ['visitClerk', 'prisonStaff'],
  summary: '标记情况变化已经处理',
})

/** All of a day, for print. */
export const readDay = endpoint<typeof contract.readDay>()({
  id: 'bookings.day',
  method: 'GET',
  path: '/visits/bookings/day',
  by: ['visitClerk', 'prisonStaff'],
  summary: '查看和打印一天的会见安排',
})

/** Whom the desk must call, because WeChat does not reach them. */
export const listCalls = endpoint<typeof reminders.listCalls>()({
  id: 'bookings.calls',
  method: 'GET',
  path: '/visits/bookings/calls',
  by: ['visitClerk'],
  summary: '会见窗口查看需要打电话提醒的家属',
})

/** Somebody was called. */
export const noteCall = endpoint<typeof reminders.noteCall>()({
  id: 'bookings.called',
  method: 'POST',
  path: '/visits/bookings/calls',
  by: ['visitClerk'],
  summary: '会见窗口登记电话提醒的结果',
})

/** The prison lets a family not visit for some months. */
export const suspendVisits = endpoint<typeof suspensions.suspendVisits>()({
  id: 'bookings.suspend',
  method: 'POST',
  path: '/visits/suspensions',
  by: ['prisonStaff'],
  summary: '监狱暂停一名家属的会见一至三个月',
})

/** The prison ends that before its time. */
export const liftSuspension = endpoint<typeof suspensions.liftSuspension>()({
  id: 'bookings.lift-suspension',
  method: 'POST',
  path: '/visits/suspensions/lifted',
  by: ['prisonStaff'],
  summary: '监狱提前恢复会见',
})

export const listSuspensions = endpoint<typeof suspensions.listSuspensions>()({
  id: 'bookings.suspensions',
  method: 'GET',
  path: '/visits/suspensions',
  by: ['prisonStaff'],
  summary: '监狱查看暂停会见的家属',
})

/** A relative reads by what his visits are suspended. */
export const listOwnSuspensions = endpoint<typeof suspensions.listOwnSuspensions>()({
  id: 'bookings.own-suspensions',
  method: 'GET',
  path: '/visits/suspensions/own',
  by: ['relative'],
  summary: '家属查看自己被暂停会见的原因和期限',
})
