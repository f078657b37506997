import { endpoint } from '../endpoint'
import type * as contract from './checkins.contract'

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
