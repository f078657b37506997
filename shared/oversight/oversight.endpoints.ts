import { endpoint } from '../endpoint'
import type * as contract from './oversight.contract'

/** Who looked at my place or my file, newest first. */
export const listLooksAtMe = endpoint<typeof contract.listLooksAtMe>()({
  id: 'oversight.looks-at-me',
  method: 'GET',
  path: '/looks/at-me',
  by: ['person'],
  summary: '查看谁查看过本人的位置或档案',
})
