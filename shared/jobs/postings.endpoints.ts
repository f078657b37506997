import { endpoint } from '../endpoint'
import type * as contract from './posting-desk.contract'

/** The county's postings, whatever their state; what is looked for stands in no address. */
export const listPostings = endpoint<typeof contract.listPostings>()({
  id: 'jobs.postings',
  method: 'POST',
  path: '/jobs/postings/searches',
  by: ['officer', 'procurator'],
  summary: '查看本县的招工信息',
})

/** One posting, with its contact. */
export const openPosting = endpoint<typeof contract.openPosting>()({
  id: 'jobs.posting',
  method: 'GET',
  path: '/jobs/postings/one',
  by: ['officer', 'procurator'],
  summary: '查看一条招工信息及其变更记录',
})

/** An officer enters a posting. */
export const addPosting = endpoint<typeof contract.addPosting>()({
  id: 'jobs.add-posting',
  method: 'POST',
  path: '/jobs/postings',
  by: ['officer'],
  summary: '录入一条招工信息',
})

/** An officer corrects a posting. */
export const changePosting = endpoint<typeof contract.changePosting>()({
  id: 'jobs.change-posting',
  method: 'POST',
  path: '/jobs/postings/changes',
  by: ['officer'],
  summary: '修改一条招工信息',
})

/** An officer opens, pauses, refuses or closes a posting. */
export const decidePosting = endpoint<typeof contract.decidePosting>()({
  id: 'jobs.decide-posting',
  method: 'POST',
  path: '/jobs/postings/decisions',
  by: ['officer'],
  summary: '发布、暂停、退回或结束一条招工信息',
})

/** The list as a table. */
export const exportPostings = endpoint<typeof contract.exportPostings>()({
  id: 'jobs.export-postings',
  method: 'POST',
  path: '/jobs/postings/exports',
  by: ['officer', 'procurator'],
  summary: '导出招工信息表，不含联系人',
})

/** Where work can lie. */
export const listTownships = endpoint<typeof contract.listTownships>()({
  id: 'jobs.townships',
  method: 'GET',
  path: '/jobs/townships',
  by: ['officer', 'procurator'],
  summary: '查看岗位可选的乡镇',
})
