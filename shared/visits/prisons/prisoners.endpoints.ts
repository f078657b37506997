import { endpoint } from '../../endpoint'
import type * as contract from './prisoners.contract'

/** The prison's own list. */
export const listPrisoners = endpoint<typeof contract.listPrisoners>()({
  id: 'visits.prisoners.list',
  method: 'POST',
  path: '/visits/prisoners/search',
  by: ['prisonStaff'],
  summary: '监狱查看本监的服刑人员名单',
})

/** What changed for bookings. */
export const listFacts = endpoint<typeof contract.listFacts>()({
  id: 'visits.facts.list',
  method: 'GET',
  path: '/visits/facts',
  by: ['prisonStaff'],
  summary: '监狱查看影响会见的情况变化',
})

/** The prison enters one by hand. */
export const noteFact = endpoint<typeof contract.noteFact>()({
  id: 'visits.facts.note',
  method: 'POST',
  path: '/visits/facts',
  by: ['prisonStaff'],
  summary: '监狱登记一项影响会见的情况变化',
})
