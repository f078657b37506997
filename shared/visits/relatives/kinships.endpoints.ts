import { endpoint } from '../../endpoint'
import type * as contract from './kinships.contract'

/** The relative's own claims. */
export const listOwnKinships = endpoint<typeof contract.listOwnKinships>()({
  id: 'visits.kinships.own',
  method: 'GET',
  path: '/visits/kinships/own',
  by: ['relative'],
  summary: '家属查看自己提交的亲属关系',
})

/** A relative claims to be related to somebody in a prison. */
export const submitKinship = endpoint<typeof contract.submitKinship>()({
  id: 'visits.kinships.submit',
  method: 'POST',
  path: '/visits/kinships',
  by: ['relative'],
  summary: '家属提交亲属关系和证明，由县会见窗口核对',
})

/** A claim that went back comes again. */
export const completeKinship = endpoint<typeof contract.completeKinship>()({
  id: 'visits.kinships.complete',
  method: 'POST',
  path: '/visits/kinships/completed',
  by: ['relative'],
  summary: '家属补齐退回的亲属关系证明',
})
