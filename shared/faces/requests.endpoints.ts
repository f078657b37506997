import { endpoint } from '../endpoint'
import type * as contract from './requests.contract'

/** What a person is asked for, and how he stands to face recognition. */
export const readOwnFaces = endpoint<typeof contract.readOwnFaces>()({
  id: 'faces.own',
  method: 'GET',
  path: '/faces/own',
  by: ['person'],
  summary: '本人查看身份核验的要求、同意情况和可用方式',
})

/** A person sends a request on to an officer although the machine did not say yes. */
export const sendAnyway = endpoint<typeof contract.sendAnyway>()({
  id: 'faces.send-anyway',
  method: 'POST',
  path: '/faces/requests/sent-anyway',
  by: ['person'],
  summary: '未识别通过仍然提交，由工作人员核实',
})

/** A person chooses another way; it is as good and never counts against him. */
export const chooseOtherWay = endpoint<typeof contract.chooseOtherWay>()({
  id: 'faces.other-way',
  method: 'POST',
  path: '/faces/requests/other-ways',
  by: ['person'],
  summary: '本人选择不用人脸的核验方式：到司法所或者电话回拨',
})

/** A person types in the code that the officer reads aloud on the telephone. */
export const enterCallBackCode = endpoint<typeof contract.enterCallBackCode>()({
  id: 'faces.enter-call-back-code',
  method: 'POST',
  path: '/faces/requests/call-back-codes',
  by: ['person'],
  summary: '电话回拨时，本人在手机上输入工作人员念出的验证码',
})
