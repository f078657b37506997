import { endpoint } from '../endpoint'
import type * as contract from './restrictions.contract'

/** What work is closed to a person, and under which rules of age; the look is recorded and shown to the person. */
export const readRestrictions = endpoint<typeof contract.readRestrictions>()({
  id: 'people.restrictions',
  method: 'GET',
  path: '/people/restrictions',
  by: ['officer', 'procurator'],
  summary: '查看一名社区矫正对象的从业限制和年龄分组；须写明用途，查看会留痕',
})

/** An officer enters what work a document closes to a person. Sending the same act twice is harmless. */
export const addBan = endpoint<typeof contract.addBan>()({
  id: 'people.add-ban',
  method: 'POST',
  path: '/people/bans',
  by: ['officer'],
  summary: '登记一项从业限制及其依据',
})

/** An officer ends that. */
export const endBan = endpoint<typeof contract.endBan>()({
  id: 'people.end-ban',
  method: 'POST',
  path: '/people/bans/ended',
  by: ['officer'],
  summary: '写明理由，终止一项从业限制',
})

/** An officer puts right whether a person falls under the rules for juveniles. */
export const setAgeGroup = endpoint<typeof contract.setAgeGroup>()({
  id: 'people.set-age-group',
  method: 'POST',
  path: '/people/age-groups',
  by: ['officer'],
  summary: '更正是否按未成年人规定执行及其依据',
})
