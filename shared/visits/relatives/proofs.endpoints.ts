import { endpoint } from '../../endpoint'
import type * as contract from './proofs.contract'

/** A relative sends a picture of a page. */
export const sendProof = endpoint<typeof contract.sendProof>()({
  id: 'visits.proofs.send',
  method: 'POST',
  path: '/visits/proofs',
  by: ['relative'],
  summary: '家属上传亲属关系证明的照片；不收身份证照片',
})

/** A relative looks at a picture that he sent. */
export const readOwnProof = endpoint<typeof contract.readOwnProof>()({
  id: 'visits.proofs.read-own',
  method: 'GET',
  path: '/visits/proofs/own',
  by: ['relative'],
  summary: '家属查看自己上传的证明照片',
})

/** The county's desk looks at a picture; the look is recorded and shown to the relative. */
export const readProof = endpoint<typeof contract.readProof>()({
  id: 'visits.proofs.read',
  method: 'GET',
  path: '/visits/proofs/one',
  by: ['visitClerk'],
  summary: '会见窗口查看证明照片；须写明用途，查看会留痕并告知家属',
})
