import { endpoint } from '../endpoint'
import type * as certificates from './certificates.contract'
import type * as contract from './records.contract'

/** A person reads what he has studied. */
export const readOwnRecord = endpoint<typeof contract.readOwnRecord>()({
  id: 'records.own',
  method: 'GET',
  path: '/courses/records/own',
  by: ['person'],
  summary: '查看本人的学习记录和学习证明',
})

/** A person has a certificate made of what he has finished. */
export const issueOwnCertificate = endpoint<typeof certificates.issueOwnCertificate>()({
  id: 'records.issue-own',
  method: 'POST',
  path: '/courses/records/certificates',
  by: ['person'],
  summary: '开具学习证明，写明学完的课程和学时',
})

/** A person gets the paper. */
export const readOwnCertificate = endpoint<typeof certificates.readOwnCertificate>()({
  id: 'records.own-certificate',
  method: 'GET',
  path: '/courses/records/certificates/own',
  by: ['person'],
  summary: '下载本人的学习证明（PDF）',
})

/** Anybody who holds the paper checks it. */
export const checkCertificate = endpoint<typeof certificates.checkCertificate>()({
  id: 'records.check-certificate',
  method: 'POST',
  path: '/courses/records/certificates/checks',
  by: ['visitor'],
  summary: '凭编号和核验码核对一份学习证明，任何人都可以核对',
})

/** Officials read how far people are. */
export const listProgress = endpoint<typeof contract.listProgress>()({
  id: 'records.progress',
  method: 'POST',
  path: '/courses/records/progress',
  by: ['officer', 'procurator'],
  summary: '查看各人的学习进度',
})

/** An official takes the list away. */
export const exportProgress = endpoint<typeof contract.exportProgress>()({
  id: 'records.export',
  method: 'POST',
  path: '/courses/records/exports',
  by: ['officer', 'procurator'],
  summary: '导出学习进度；须写明用途，查看会留痕',
})

/** An official reads what somebody has studied; that is told to the person. */
export const openRecord = endpoint<typeof contract.openRecord>()({
  id: 'records.open',
  method: 'GET',
  path: '/courses/records',
  by: ['officer', 'procurator'],
  summary: '查看一个人的学习档案；须写明用途，查看会留痕',
})

/** An official gets the record for the file. */
export const readRecordDocument = endpoint<typeof contract.readRecordDocument>()({
  id: 'records.document',
  method: 'GET',
  path: '/courses/records/documents',
  by: ['officer', 'procurator'],
  summary: '取得存入执行档案的学习记录（PDF）；须写明用途，查看会留痕',
})

/** An officer notes that a finding was looked at. */
export const lookAtFinding = endpoint<typeof contract.lookAtFinding>()({
  id: 'records.look-at',
  method: 'POST',
  path: '/courses/records/findings',
  by: ['officer'],
  summary: '注明已经看过一项学习异常，并写下情况',
})
