import { endpoint } from '../endpoint'
import type * as contract from './employers.contract'

/** The county's employers; what is looked for stands in no address. */
export const listEmployers = endpoint<typeof contract.listEmployers>()({
  id: 'jobs.employers',
  method: 'POST',
  path: '/jobs/employers/searches',
  by: ['officer', 'procurator'],
  summary: '查看本县的用人单位',
})

/** One employer, with its contact. */
export const openEmployer = endpoint<typeof contract.openEmployer>()({
  id: 'jobs.employer',
  method: 'GET',
  path: '/jobs/employers/one',
  by: ['officer', 'procurator'],
  summary: '查看一个用人单位及其变更记录',
})

/** An officer registers an employer. */
export const addEmployer = endpoint<typeof contract.addEmployer>()({
  id: 'jobs.add-employer',
  method: 'POST',
  path: '/jobs/employers',
  by: ['officer'],
  summary: '登记一个用人单位',
})

/** An officer corrects what is registered. */
export const changeEmployer = endpoint<typeof contract.changeEmployer>()({
  id: 'jobs.change-employer',
  method: 'POST',
  path: '/jobs/employers/changes',
  by: ['officer'],
  summary: '修改一个用人单位；执照或联系方式变了要重新核实',
})

/** An officer verifies an employer. */
export const verifyEmployer = endpoint<typeof contract.verifyEmployer>()({
  id: 'jobs.verify-employer',
  method: 'POST',
  path: '/jobs/employers/verifications',
  by: ['officer'],
  summary: '核实一个用人单位的执照和联系方式',
})
