import { endpoint } from '../endpoint'
import type * as bases from './bases.contract'
import type * as contract from './handovers.contract'

/** What a base would see now. */
export const readBaseView = endpoint<typeof contract.readBaseView>()({
  id: 'handovers.view',
  method: 'GET',
  path: '/jobs/handovers/view',
  by: ['officer', 'procurator'],
  summary: '查看用人单位会看到的内容，须写明目的，本人可以看到',
})

/** Hands it out. */
export const handOver = endpoint<typeof contract.handOver>()({
  id: 'handovers.hand-over',
  method: 'POST',
  path: '/jobs/handovers',
  by: ['officer'],
  summary: '把名单交给就业基地（打印、表格或限时链接）',
})

/** Ends a link before its time. */
export const endHandover = endpoint<typeof contract.endHandover>()({
  id: 'handovers.end',
  method: 'POST',
  path: '/jobs/handovers/ends',
  by: ['officer'],
  summary: '提前停用一个限时链接',
})

/** A base's contact opens a link with its code. */
export const openHandover = endpoint<typeof contract.openHandover>()({
  id: 'handovers.open',
  method: 'POST',
  path: '/jobs/handovers/opened',
  by: ['visitor'],
  summary: '用人单位联系人凭链接和口令查看名单',
})

/** Employment bases, for a person. */
export const listBases = endpoint<typeof bases.listBases>()({
  id: 'bases.list',
  method: 'POST',
  path: '/jobs/bases',
  by: ['person'],
  summary: '本人查看本县的就业基地',
})

/** Employment bases, with what is under way there. */
export const summariseBases = endpoint<typeof bases.summariseBases>()({
  id: 'bases.summarise',
  method: 'POST',
  path: '/jobs/bases/summaries',
  by: ['officer', 'procurator'],
  summary: '查看就业基地和名单情况',
})
