import { endpoint } from '../endpoint'
import type * as desk from './application-desk.contract'
import type * as contract from './applications.contract'
import type * as own from './own-applications.contract'

/** What the form of an application shows. */
export const applyForm = endpoint<typeof contract.applyForm>()({
  id: 'applications.form',
  method: 'GET',
  path: '/jobs/applications/form',
  by: ['person'],
  summary: '本人申请前查看交给谁、交什么',
})

/** A person applies to an employment base. */
export const apply = endpoint<typeof contract.apply>()({
  id: 'applications.apply',
  method: 'POST',
  path: '/jobs/applications',
  by: ['person'],
  summary: '本人向就业基地申请，逐项单独同意',
})

/** A person's own applications. */
export const listOwnApplications = endpoint<typeof contract.listOwnApplications>()({
  id: 'applications.own',
  method: 'GET',
  path: '/jobs/applications/own',
  by: ['person'],
  summary: '本人查看自己的求职申请',
})

/** One of them, with what was said. */
export const openOwnApplication = endpoint<typeof own.openOwnApplication>()({
  id: 'applications.open-own',
  method: 'GET',
  path: '/jobs/applications/own/one',
  by: ['person'],
  summary: '本人查看一份求职申请的进展和留言',
})

/** A word for the base, which an officer passes on. */
export const sayToBase = endpoint<typeof own.sayToBase>()({
  id: 'applications.say',
  method: 'POST',
  path: '/jobs/applications/words',
  by: ['person'],
  summary: '本人留言，由工作人员转告用人单位',
})

/** Whether somebody comes to an interview. */
export const answerInterview = endpoint<typeof own.answerInterview>()({
  id: 'applications.answer',
  method: 'POST',
  path: '/jobs/applications/answers',
  by: ['person'],
  summary: '本人答复面试安排',
})

/** Somebody has begun to work. */
export const sayStarted = endpoint<typeof own.sayStarted>()({
  id: 'applications.start',
  method: 'POST',
  path: '/jobs/applications/starts',
  by: ['person'],
  summary: '本人告知已经上班',
})

/** A person takes consent back; the base sees nothing more at once. */
export const withdrawApplication = endpoint<typeof own.withdrawApplication>()({
  id: 'applications.withdraw',
  method: 'POST',
  path: '/jobs/applications/withdrawals',
  by: ['person'],
  summary: '本人撤回同意和申请，单位马上看不到',
})

/** Applications within an official's scope. */
export const listApplications = endpoint<typeof desk.listApplications>()({
  id: 'applications.list',
  method: 'GET',
  path: '/jobs/applications',
  by: ['officer', 'procurator'],
  summary: '查看辖区内的求职申请',
})

/** One application; the look is recorded. */
export const openApplication = endpoint<typeof desk.openApplication>()({
  id: 'applications.open',
  method: 'GET',
  path: '/jobs/applications/one',
  by: ['officer', 'procurator'],
  summary: '打开一份求职申请，须写明目的，本人可以看到',
})

/** An officer notes what the base has said. */
export const moveApplication = endpoint<typeof desk.moveApplication>()({
  id: 'applications.move',
  method: 'POST',
  path: '/jobs/applications/moves',
  by: ['officer'],
  summary: '登记用人单位的答复；本人会收到通知',
})

/** A word to the person. */
export const tellApplicant = endpoint<typeof desk.tellApplicant>()({
  id: 'applications.tell',
  method: 'POST',
  path: '/jobs/applications/replies',
  by: ['officer'],
  summary: '给申请人留言或转告用人单位的话',
})

/** What waited for an officer is done. */
export const settleNeed = endpoint<typeof desk.settleNeed>()({
  id: 'applications.settle',
  method: 'POST',
  path: '/jobs/applications/settlements',
  by: ['officer'],
  summary: '登记已转告用人单位或已督促销毁',
})
