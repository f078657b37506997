import { endpoint } from '../../endpoint'
import type * as contract from './prisoner-lists.contract'

/** What a list would bring. */
export const previewPrisoners = endpoint<typeof contract.previewPrisoners>()({
  id: 'visits.prisoners.preview-import',
  method: 'POST',
  path: '/visits/prisoners/imports/previews',
  by: ['prisonStaff'],
  summary: '核对服刑人员名单，不保存',
})

/** The prison takes a list in. */
export const confirmPrisoners = endpoint<typeof contract.confirmPrisoners>()({
  id: 'visits.prisoners.confirm-import',
  method: 'POST',
  path: '/visits/prisoners/imports',
  by: ['prisonStaff'],
  summary: '导入核对过的服刑人员名单',
})

/** What was taken in. */
export const listPrisonerImports = endpoint<typeof contract.listPrisonerImports>()({
  id: 'visits.prisoners.imports',
  method: 'GET',
  path: '/visits/prisoners/imports',
  by: ['prisonStaff'],
  summary: '监狱查看名单的导入记录',
})

/** All of it is taken out again. */
export const undoPrisonerImport = endpoint<typeof contract.undoPrisonerImport>()({
  id: 'visits.prisoners.undo-import',
  method: 'POST',
  path: '/visits/prisoners/imports/undone',
  by: ['prisonStaff'],
  summary: '撤销最后一次名单导入',
})

/** An empty list to fill in. */
export const prisonerTemplate = endpoint<typeof contract.prisonerTemplate>()({
  id: 'visits.prisoners.template',
  method: 'POST',
  path: '/visits/prisoners/imports/templates',
  by: ['prisonStaff'],
  summary: '下载服刑人员名单模板',
})
