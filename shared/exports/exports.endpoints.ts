import { endpoint } from '../endpoint'
import type * as contract from './exports.contract'

/** How many check-ins an export would hold; shows none of them. */
export const countExport = endpoint<typeof contract.countExport>()({
  id: 'exports.count',
  method: 'GET',
  path: '/exports/count',
  by: ['officer', 'procurator'],
  summary: '导出前先数有多少条签到，不显示内容',
})

/** Asks for an export; asking the same attempt again returns the first one. */
export const askExport = endpoint<typeof contract.askExport>()({
  id: 'exports.ask',
  method: 'POST',
  path: '/exports',
  by: ['officer', 'procurator'],
  summary: '申请导出签到；当天合计达到 25 条位置的须由另一人批准',
})

/** What the caller asked for, newest first. */
export const listOwnExports = endpoint<typeof contract.listOwnExports>()({
  id: 'exports.list-own',
  method: 'GET',
  path: '/exports/own',
  by: ['officer', 'procurator'],
  summary: '查看本人申请的导出',
})

/** What waits for the caller as second person, oldest first. */
export const listExportsToDecide = endpoint<typeof contract.listExportsToDecide>()({
  id: 'exports.list-to-decide',
  method: 'GET',
  path: '/exports/to-decide',
  by: ['officer'],
  summary: '查看等待本人批准的导出',
})

/** A second person approves or refuses. Only the first decision counts. */
export const decideExport = endpoint<typeof contract.decideExport>()({
  id: 'exports.decide',
  method: 'POST',
  path: '/exports/decisions',
  by: ['officer'],
  summary: '批准或者不批准他人申请的导出',
})

/** Hands an export out, at most three times; each person in it is told who looked, and why. */
export const fetchExport = endpoint<typeof contract.fetchExport>()({
  id: 'exports.fetch',
  method: 'POST',
  path: '/exports/fetches',
  by: ['officer', 'procurator'],
  summary: '取出一份导出；每次取出都会留痕',
})

/** Who was shown more than work explains, newest first. */
export const listBulkReads = endpoint<typeof contract.listBulkReads>()({
  id: 'exports.list-bulk-reads',
  method: 'GET',
  path: '/exports/bulk-reads',
  by: ['auditAdministrator', 'securityAdministrator'],
  summary: '查看集中查看提醒：短时间内被显示的人员或者位置超过限度',
})
