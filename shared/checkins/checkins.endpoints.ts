import { endpoint } from '../endpoint'
import type * as contract from './checkins.contract'
import type * as plans from './plans.contract'
import type * as reviews from './review.contract'

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
export const readToday = endpoint<typeof contract.readToday>()({
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

/** Who has a duty today and has not checked in. */
export const listNotYet = endpoint<typeof plans.listNotYet>()({
  id: 'checkins.not-yet',
  method: 'GET',
  path: '/check-ins/not-yet',
  by: ['officer', 'procurator'],
  summary: '查看今天尚未签到的人员',
})

/** An officer sets the window in which a person checks in each day. */
export const setPlan = endpoint<typeof plans.setPlan>()({
  id: 'checkins.set-plan',
  method: 'POST',
  path: '/check-ins/plans',
  by: ['officer'],
  summary: '设定每日签到时段；已有时段的从明天起生效',
})
