import { endpoint } from '../endpoint'
import type * as contract from './evidence.contract'

/** A person gets the proof of an own check-in or report, to check it and to show it to anybody. */
export const proveOwn = endpoint<typeof contract.proveOwn>()({
  id: 'evidence.prove-own',
  method: 'GET',
  path: '/evidence/own',
  by: ['person'],
  summary: '取得本人一次签到或一份报告的凭证，可自行核对，也可出示给他人',
})

/** An official gets the proof of a check-in or a report; it leaves a look. */
export const prove = endpoint<typeof contract.prove>()({
  id: 'evidence.prove',
  method: 'GET',
  path: '/evidence/proofs',
  by: ['officer', 'procurator'],
  summary: '取得一次签到或一份报告的凭证；须写明用途，查看会留痕',
})

/** Anybody reads the newest head and the keys, to note them down. */
export const readHead = endpoint<typeof contract.readHead>()({
  id: 'evidence.head',
  method: 'GET',
  path: '/evidence/head',
  by: ['visitor'],
  summary: '查看最新的封存值和公钥，任何人都可以抄录留存',
})

/** Anybody finds out whether a later head continues one that was noted down. */
export const readConsistency = endpoint<typeof contract.readConsistency>()({
  id: 'evidence.consistency',
  method: 'GET',
  path: '/evidence/consistency',
  by: ['visitor'],
  summary: '取得两个封存值前后一致的证明，任何人都可以核对',
})
