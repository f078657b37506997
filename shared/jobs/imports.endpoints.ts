import { endpoint } from '../endpoint'
import type * as contract from './imports.contract'

/** What a table of postings would bring. */
export const previewImport = endpoint<typeof contract.previewImport>()({
  id: 'jobs.preview-import',
  method: 'POST',
  path: '/jobs/imports/previews',
  by: ['officer'],
  summary: '核对招工信息表，不保存',
})

/** An officer takes a table in. */
export const confirmImport = endpoint<typeof contract.confirmImport>()({
  id: 'jobs.confirm-import',
  method: 'POST',
  path: '/jobs/imports',
  by: ['officer'],
  summary: '导入核对过的招工信息表',
})

/** What was taken in. */
export const listImports = endpoint<typeof contract.listImports>()({
  id: 'jobs.imports',
  method: 'GET',
  path: '/jobs/imports',
  by: ['officer', 'procurator'],
  summary: '查看导入记录',
})

/** An officer takes all of it out again. */
export const undoImport = endpoint<typeof contract.undoImport>()({
  id: 'jobs.undo-import',
  method: 'POST',
  path: '/jobs/imports/undone',
  by: ['officer'],
  summary: '撤销一次还没有人使用的导入',
})

/** An empty table to fill in. */
export const importTemplate = endpoint<typeof contract.importTemplate>()({
  id: 'jobs.import-template',
  method: 'POST',
  path: '/jobs/imports/templates',
  by: ['officer', 'procurator'],
  summary: '下载招工信息表模板',
})
