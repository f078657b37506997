import { endpoint } from '../endpoint'
import type * as contract from './enrolments.contract'

/** How a person's face is on file. */
export const readFaceFile = endpoint<typeof contract.readFaceFile>()({
  id: 'faces.file',
  method: 'GET',
  path: '/faces/enrolments',
  by: ['officer', 'procurator'],
  summary: '查看一名社区矫正对象的人脸登记情况',
})

/** Whether a picture will do. */
export const checkPicture = endpoint<typeof contract.checkPicture>()({
  id: 'faces.check-picture',
  method: 'POST',
  path: '/faces/enrolments/checks',
  by: ['officer', 'person'],
  summary: '检查一张照片能否用于人脸登记，不保存',
})

/** An officer puts a person's face on file. */
export const enrol = endpoint<typeof contract.enrol>()({
  id: 'faces.enrol',
  method: 'POST',
  path: '/faces/enrolments',
  by: ['officer'],
  summary: '登记人脸照片（须本人已单独同意）',
})

/** A person hands in his own picture. */
export const proposeEnrolment = endpoint<typeof contract.proposeEnrolment>()({
  id: 'faces.propose',
  method: 'POST',
  path: '/faces/enrolments/proposals',
  by: ['person'],
  summary: '本人提交登记照片，由工作人员确认',
})

/** Pictures that persons handed in and that wait for an officer; no face is shown. */
export const listProposals = endpoint<typeof contract.listProposals>()({
  id: 'faces.proposals',
  method: 'GET',
  path: '/faces/enrolments/proposals',
  by: ['officer', 'procurator'],
  summary: '查看辖区内等待确认的登记照片（不显示照片）',
})

/** An officer confirms or refuses what a person handed in. */
export const decideEnrolment = endpoint<typeof contract.decideEnrolment>()({
  id: 'faces.decide-enrolment',
  method: 'POST',
  path: '/faces/enrolments/decisions',
  by: ['officer'],
  summary: '确认或退回本人提交的登记照片',
})

/** An officer notes that a person is not to be asked to read digits aloud, or is to be again. */
export const spareDigits = endpoint<typeof contract.spareDigits>()({
  id: 'faces.spare-digits',
  method: 'POST',
  path: '/faces/digits/spared',
  by: ['officer'],
  summary: '登记今后不请本人念数字（听力、语言不便等，不写原因），或者取消',
})

/** An officer asks for a new picture. */
export const askNewPicture = endpoint<typeof contract.askNewPicture>()({
  id: 'faces.ask-new-picture',
  method: 'POST',
  path: '/faces/enrolments/asks',
  by: ['officer'],
  summary: '请本人重新登记人脸照片，并说明原因',
})
