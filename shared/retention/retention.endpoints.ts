import { endpoint } from '../endpoint'
import type * as contract from './retention.contract'

/** How long each kind of data is kept, and what was deleted, newest first. */
export const listRetention = endpoint<typeof contract.listRetention>()({
  id: 'retention.list',
  method: 'GET',
  path: '/retention',
  by: ['securityAdministrator', 'auditAdministrator', 'procurator'],
  summary: '查看各类数据的保存期限和到期删除记录',
})
