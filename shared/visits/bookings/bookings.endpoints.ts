import { endpoint } from '../../endpoint'
import type * as contract from './bookings.contract'
import type * as reminders from './reminders.contract'

/** A relative answers some questions and is told how the visit is made, and what stands in the way. */
export const prepareBooking = endpoint<typeof contract.prepareBooking>()({
  id: 'bookings.prepare',
  method: 'POST',
  path: '/visits/bookings/preparations',
  by: ['relative'],
  summary: '家属回答几个问题，得知会见方式和还缺什么',
})

/** A relative asks for a visit; the time is held. Sending the same one twice is harmless. */
export const book = endpoint<typeof contract.book>()({
  id: 'bookings.book',
  method: 'POST',
  path: '/visits/bookings',
  by: ['relative'],
  summary: '家属申请一次会见；时间先为他保留，监狱批准后才确定',
})

/** No time is free: a relative stands in line. */
export const joinWaitingList = endpoint<typeof contract.joinWaitingList>()({
  id: 'bookings.join-waiting-list',
  method: 'POST',
  path: '/visits/bookings/waiting',
  by: ['relative'],
  summary: '没有空余时间时，家属登记排队',
})

/** A relative's own visits. */
export const listOwnBookings = endpoint<typeof contract.listOwnBookings>()({
  id: 'bookings.list',
  method: 'GET',
  path: '/visits/bookings/own',
  by: ['relative'],
  summary: '家属查看自己的会见申请',
})

/** One of them, with all that happened and what is to be done. */
export const readOwnBooking = endpoint<typeof contract.readOwnBooking>()({
  id: 'bookings.read',
  method: 'GET',
  path: '/visits/bookings/own/one',
  by: ['relative'],
  summary: '家属查看一次会见的经过和下一步',
})

/** A relative takes it back. */
export const withdrawBooking = endpoint<typeof contract.withdrawBooking>()({
  id: 'bookings.withdraw',
  method: 'POST',
  path: '/visits/bookings/withdrawals',
  by: ['relative'],
  summary: '家属撤回会见申请',
})

/** A relative wants another time. */
export const rescheduleBooking = endpoint<typeof contract.rescheduleBooking>()({
  id: 'bookings.reschedule',
  method: 'POST',
  path: '/visits/bookings/reschedulings',
  by: ['relative'],
  summary: '家属改约会见时间；新时间占到后才放弃旧时间',
})

/** A relative has completed what came back. */
export const completeBooking = endpoint<typeof contract.completeBooking>()({
  id: 'bookings.complete',
  method: 'POST',
  path: '/visits/bookings/completions',
  by: ['relative'],
  summary: '家属补正退回的会见申请',
})

/** A visit for the calendar. */
export const readCalendar = endpoint<typeof contract.readCalendar>()({
  id: 'bookings.calendar',
  method: 'GET',
  path: '/visits/bookings/own/calendar',
  by: ['relative'],
  summary: '家属取得会见的日历文件',
})

/** Whether WeChat may remind a relative. */
export const readVisitPrompt = endpoint<typeof reminders.readVisitPrompt>()({
  id: 'bookings.prompt',
  method: 'GET',
  path: '/visits/prompts',
  by: ['relative'],
  summary: '家属查看会见的微信提醒是否开通',
})

/** What a relative answered when WeChat asked whether the next reminder may come. */
export const answerVisitPrompt = endpoint<typeof reminders.answerVisitPrompt>()({
  id: 'bookings.answer-prompt',
  method: 'POST',
  path: '/visits/prompts',
  by: ['relative'],
  summary: '家属同意或不同意接收下一次会见提醒',
})
