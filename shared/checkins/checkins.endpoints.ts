import { endpoint } from '../endpoint'
import type * as contract from './checkins.contract'
import type * as findings from './findings.contract'
import type * as reviews from './review.contract'
import type * as today from './today.contract'

/** A person reports where they are. Sending the same attempt again returns the first receipt. */
export const submitCheckIn = endpoint<typeof contract.submitCheckIn>()({
  id: 'checkins.submit',
  method: 'POST',
  path: '/check-ins',
  by: ['person'],
  summary: '本人签到；同一次签到重复提交只记一次，返回第一次的回执',
})

/** The newest check-ins that the caller may see; each person shown leaves a look. */
export const listCheckIns = endpoint<typeof contract.listCheckIns>()({
  id: 'checkins.list',
  method: 'GET',
  path: '/check-ins',
  by: ['officer', 'procurator'],
  summary: '查看辖区内最近的签到；须写明用途，查看会留痕',
})

/** The person's own duty of the day. */
export const readToday = endpoint<typeof today.readToday>()({
  id: 'checkins.today',
  method: 'GET',
  path: '/check-ins/today',
  by: ['person'],
  summary: '查看本人今天的签到任务',
})

/** The person's own record, newest first. */
export const listOwnCheckIns = endpoint<typeof contract.listOwnCheckIns>()({
  id: 'checkins.list-own',
  method: 'GET',
  path: '/check-ins/own',
  by: ['person'],
  summary: '查看本人的签到记录和审阅结果',
})

/** One page of the review queue; each person shown leaves a look. */
export const listQueue = endpoint<typeof reviews.listQueue>()({
  id: 'checkins.queue',
  method: 'GET',
  path: '/check-ins/queue',
  by: ['officer', 'procurator'],
  summary: '查看待处理的签到；须写明用途，查看会留痕',
})

/** One check-in with everything the phone sent. */
export const openCheckIn = endpoint<typeof reviews.openCheckIn>()({
  id: 'checkins.open',
  method: 'GET',
  path: '/check-ins/one',
  by: ['officer', 'procurator'],
  summary: '查看一次签到；须写明用途，查看会留痕',
})

/** An officer decides what a check-in means; the person is told. Only the first decision counts. */
export const reviewCheckIn = endpoint<typeof reviews.reviewCheckIn>()({
  id: 'checkins.review',
  method: 'POST',
  path: '/check-ins/reviews',
  by: ['officer'],
  summary: '审阅一次签到，写明结果；本人会收到通知',
})

/** The person says something to a finding, once. */
export const answerFinding = endpoint<typeof findings.answerFinding>()({
  id: 'checkins.answer-finding',
  method: 'POST',
  path: '/check-ins/findings/answers',
  by: ['person'],
  summary: '本人对一项核对结果作出说明，供工作人员参考',
})

/** How often each rule found something, and what officers said of it. Holds no person. */
export const countFindings = endpoint<typeof findings.countFindings>()({
  id: 'checkins.count-findings',
  method: 'GET',
  path: '/check-ins/findings/counts',
  by: ['officer', 'procurator'],
  summary: '按月统计各项规则的发现数、属实数、误报数和故障数',
})
