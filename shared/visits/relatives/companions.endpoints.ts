import { endpoint } from '../../endpoint'
import type * as contract from './companions.contract'

/** Those whom a relative has named for visits of one prisoner. */
export const listCompanions = endpoint<typeof contract.listCompanions>()({
  id: 'visits.companions.list',
  method: 'GET',
  path: '/visits/companions',
  by: ['relative'],
  summary: '家属查看自己填报的同行人',
})

/** A relative names somebody who comes along. */
export const nameCompanion = endpoint<typeof contract.nameCompanion>()({
  id: 'visits.companions.name',
  method: 'POST',
  path: '/visits/companions',
  by: ['relative'],
  summary: '家属填报同行人；未成年人须由监护人带领',
})

/** Somebody does not come along any more. */
export const removeCompanion = endpoint<typeof contract.removeCompanion>()({
  id: 'visits.companions.remove',
  method: 'POST',
  path: '/visits/companions/removed',
  by: ['relative'],
  summary: '家属删除同行人',
})

/** The desk has seen the papers of somebody who comes along. */
export const decideCompanion = endpoint<typeof contract.decideCompanion>()({
  id: 'visits.companions.decide',
  method: 'POST',
  path: '/visits/companions/decisions',
  by: ['visitClerk'],
  summary: '会见窗口核对同行人的证件',
})
