import { endpoint } from '../endpoint'
import type * as contract from './reports.contract'

/** What a person has to report, and has reported. */
export const readOwnReports = endpoint<typeof contract.readOwnReports>()({
  id: 'reports.own',
  method: 'GET',
  path: '/reports/own',
  by: ['person'],
  summary: '本人查看要交的报告和已交的报告',
})

/** A piece of sound, picture or film, before the report that it belongs to. */
export const sendMedia = endpoint<typeof contract.sendMedia>()({
  id: 'reports.send-media',
  method: 'POST',
  path: '/reports/media',
  by: ['person'],
  summary: '上传报告的语音、照片或视频（分段，可重传）',
})

/** A person reports. Sending the same report twice is harmless. */
export const submitReport = endpoint<typeof contract.submitReport>()({
  id: 'reports.submit',
  method: 'POST',
  path: '/reports',
  by: ['person'],
  summary: '本人提交一份报告',
})
