import { endpoint } from '../endpoint'
import type * as attendance from './attendance.contract'
import type * as contract from './class-desk.contract'

/** Classes within an official's scope. */
export const listClasses = endpoint<typeof contract.listClasses>()({
  id: 'classes.list',
  method: 'POST',
  path: '/classes/found',
  by: ['officer', 'procurator'],
  summary: '查看集中教育安排，可按名称和对象筛选',
})

/** One class. */
export const openClass = endpoint<typeof contract.openClass>()({
  id: 'classes.open',
  method: 'GET',
  path: '/classes/one',
  by: ['officer', 'procurator'],
  summary: '打开一次集中教育',
})

/** How many would be invited. */
export const previewInvite = endpoint<typeof contract.previewInvite>()({
  id: 'classes.preview',
  method: 'POST',
  path: '/classes/previews',
  by: ['officer'],
  summary: '预览集中教育将通知多少人',
})

/** An officer announces a class. Sending the same act twice is harmless. */
export const scheduleClass = endpoint<typeof contract.scheduleClass>()({
  id: 'classes.schedule',
  method: 'POST',
  path: '/classes',
  by: ['officer'],
  summary: '安排一次集中教育并通知参加的人',
})

/** An officer changes or moves a class. */
export const changeClass = endpoint<typeof contract.changeClass>()({
  id: 'classes.change',
  method: 'POST',
  path: '/classes/changes',
  by: ['officer'],
  summary: '更改集中教育的时间、地点或内容，参加的人会收到通知',
})

/** An officer cancels a class. */
export const cancelClass = endpoint<typeof contract.cancelClass>()({
  id: 'classes.cancel',
  method: 'POST',
  path: '/classes/cancellations',
  by: ['officer'],
  summary: '取消集中教育，参加的人会收到通知',
})

/** An officer invites more people. */
export const inviteToClass = endpoint<typeof contract.inviteToClass>()({
  id: 'classes.invite',
  method: 'POST',
  path: '/classes/invitations',
  by: ['officer'],
  summary: '再通知一些人参加集中教育',
})

/** Who was there. */
export const listAttendance = endpoint<typeof attendance.listAttendance>()({
  id: 'classes.attendance',
  method: 'POST',
  path: '/classes/attendance',
  by: ['officer', 'procurator'],
  summary: '查看集中教育的签到名单',
})

/** The same as a table. */
export const exportAttendance = endpoint<typeof attendance.exportAttendance>()({
  id: 'classes.export',
  method: 'POST',
  path: '/classes/exports',
  by: ['officer'],
  summary: '导出集中教育的签到名单，留有记录',
})

/** The code for the screen in the room. */
export const readClassCode = endpoint<typeof attendance.readClassCode>()({
  id: 'classes.code',
  method: 'GET',
  path: '/classes/code',
  by: ['officer'],
  summary: '读取现场签到码',
})

/** An officer signs for somebody. */
export const signFor = endpoint<typeof attendance.signFor>()({
  id: 'classes.sign-for',
  method: 'POST',
  path: '/classes/signatures/officer',
  by: ['officer'],
  summary: '代某人签到或签退，须写明原因',
})

/** An officer says what an absence means. */
export const settleAbsence = endpoint<typeof attendance.settleAbsence>()({
  id: 'classes.settle',
  method: 'POST',
  path: '/classes/settlements',
  by: ['officer'],
  summary: '处理一次没有签到的情况；本人会收到通知',
})

/** A person's own classes. */
export const listOwnClasses = endpoint<typeof attendance.listOwnClasses>()({
  id: 'classes.own',
  method: 'GET',
  path: '/classes/own',
  by: ['person'],
  summary: '查看本人要参加的集中教育',
})

/** A person comes or goes. */
export const signClass = endpoint<typeof attendance.signClass>()({
  id: 'classes.sign',
  method: 'POST',
  path: '/classes/signatures',
  by: ['person'],
  summary: '集中教育签到或签退',
})

/** A person says why he was not there. */
export const explainAbsence = endpoint<typeof attendance.explainAbsence>()({
  id: 'classes.explain',
  method: 'POST',
  path: '/classes/explanations',
  by: ['person'],
  summary: '说明没有参加集中教育的原因',
})
