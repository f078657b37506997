import { endpoint } from '../../endpoint'
import type * as contract from './prisons.contract'

/** Which prisons there are, as families may know them. */
export const listPrisons = endpoint<typeof contract.listPrisons>()({
  id: 'visits.prisons.list',
  method: 'POST',
  path: '/visits/prisons/search',
  by: ['relative', 'visitClerk', 'prisonStaff'],
  summary: '查找监狱',
})

/** One prison with the rules it has entered. */
export const readPrison = endpoint<typeof contract.readPrison>()({
  id: 'visits.prisons.read',
  method: 'GET',
  path: '/visits/prisons/one',
  by: ['relative', 'visitClerk', 'prisonStaff'],
  summary: '查看一所监狱公布的会见规定',
})

/** The rules of a prison with who entered them, for those who keep or read them at a desk. */
export const readPrisonDesk = endpoint<typeof contract.readPrisonDesk>()({
  id: 'visits.prisons.desk',
  method: 'GET',
  path: '/visits/prisons/desk',
  by: ['visitClerk', 'prisonStaff'],
  summary: '查看一所监狱的会见设置和历次修改',
})

/** A prison, or a clerk for one without accounts, enters what holds from now on. */
export const setPrison = endpoint<typeof contract.setPrison>()({
  id: 'visits.prisons.set',
  method: 'POST',
  path: '/visits/prisons',
  by: ['visitClerk', 'prisonStaff'],
  summary: '录入或修改一所监狱的会见规定',
})

/** A clerk enters a prison that is not known yet; it has no accounts. */
export const addPrison = endpoint<typeof contract.addPrison>()({
  id: 'visits.prisons.add',
  method: 'POST',
  path: '/visits/prisons/added',
  by: ['visitClerk'],
  summary: '登记一所还没有账号的监狱',
})
