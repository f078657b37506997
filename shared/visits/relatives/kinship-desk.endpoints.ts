import { endpoint } from '../../endpoint'
import type * as contract from './kinship-desk.contract'

/** Claims of the county's relatives. */
export const listKinships = endpoint<typeof contract.listKinships>()({
  id: 'visits.kinships.list',
  method: 'POST',
  path: '/visits/kinships/found',
  by: ['visitClerk'],
  summary: '会见窗口查看和查找本县家属提交的亲属关系',
})

/** One claim; the look is recorded and shown to the relative. */
export const openKinship = endpoint<typeof contract.openKinship>()({
  id: 'visits.kinships.open',
  method: 'GET',
  path: '/visits/kinships/one',
  by: ['visitClerk'],
  summary: '会见窗口打开一份亲属关系；须写明用途，查看会留痕并告知家属',
})

/** The desk accepts a claim, sends it back, or refuses it. */
export const decideKinship = endpoint<typeof contract.decideKinship>()({
  id: 'visits.kinships.decide',
  method: 'POST',
  path: '/visits/kinships/decisions',
  by: ['visitClerk'],
  summary: '会见窗口认可、退回或者不予认可亲属关系，原因从列表中选择',
})

/** The desk has seen who the relative is. */
export const confirmIdentity = endpoint<typeof contract.confirmIdentity>()({
  id: 'visits.relatives.confirm-identity',
  method: 'POST',
  path: '/visits/relatives/identity-seen',
  by: ['visitClerk'],
  summary: '会见窗口当面核对家属身份',
})

/** The county's relatives. */
export const listRelatives = endpoint<typeof contract.listRelatives>()({
  id: 'visits.relatives.list',
  method: 'POST',
  path: '/visits/relatives/found',
  by: ['visitClerk'],
  summary: '会见窗口查看和查找本县的家属账号',
})
