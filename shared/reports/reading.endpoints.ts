import { endpoint } from '../endpoint'
import type * as contract from './reading.contract'

/** Reports within an official's scope. */
export const listReports = endpoint<typeof contract.listReports>()({
  id: 'reports.list',
  method: 'GET',
  path: '/reports',
  by: ['officer', 'procurator'],
  summary: '查看辖区内的报告',
})

/** Reports that were not made in time. */
export const listOverdue = endpoint<typeof contract.listOverdue>()({
  id: 'reports.overdue',
  method: 'GET',
  path: '/reports/overdue',
  by: ['officer', 'procurator'],
  summary: '查看到期未交的报告',
})

/** One report with its answers; the look is recorded. */
export const openReport = endpoint<typeof contract.openReport>()({
  id: 'reports.open',
  method: 'GET',
  path: '/reports/one',
  by: ['officer', 'procurator'],
  summary: '打开一份报告，须写明目的，本人可以看到',
})

/** A part of a report's sound, picture or film; the look is recorded. */
export const readMedia = endpoint<typeof contract.readMedia>()({
  id: 'reports.media',
  method: 'GET',
  path: '/reports/media',
  by: ['officer', 'procurator'],
  summary: '查看报告的语音、照片或视频，须写明目的',
})

/** An officer has read a report, or sends it back; the person is told. */
export const reviewReport = endpoint<typeof contract.reviewReport>()({
  id: 'reports.review',
  method: 'POST',
  path: '/reports/reviews',
  by: ['officer'],
  summary: '审阅一份报告或退回补充；本人会收到通知',
})

/** An officer says what it means that a report was not made. */
export const settleDuty = endpoint<typeof contract.settleDuty>()({
  id: 'reports.settle',
  method: 'POST',
  path: '/reports/settlements',
  by: ['officer'],
  summary: '处理一份到期未交的报告；本人会收到通知',
})
