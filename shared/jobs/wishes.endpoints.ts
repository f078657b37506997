import { endpoint } from '../endpoint'
import type * as contract from './wishes.contract'

/** What work a person would like. */
export const readWishes = endpoint<typeof contract.readWishes>()({
  id: 'jobs.wishes',
  method: 'GET',
  path: '/jobs/wishes',
  by: ['person'],
  summary: '本人查看求职意向',
})

/** A person says what work he would like. */
export const setWishes = endpoint<typeof contract.setWishes>()({
  id: 'jobs.set-wishes',
  method: 'POST',
  path: '/jobs/wishes',
  by: ['person'],
  summary: '本人填写求职意向',
})

/** A person looks for nothing any more. */
export const endWishes = endpoint<typeof contract.endWishes>()({
  id: 'jobs.end-wishes',
  method: 'POST',
  path: '/jobs/wishes/ended',
  by: ['person'],
  summary: '本人删除求职意向',
})

/** What is offered that fits, and why. */
export const listMatches = endpoint<typeof contract.listMatches>()({
  id: 'jobs.matches',
  method: 'GET',
  path: '/jobs/matches',
  by: ['person'],
  summary: '本人查看合适的岗位，每个写明合适在哪里',
})
