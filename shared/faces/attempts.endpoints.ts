import { endpoint } from '../endpoint'
import type * as contract from './attempts.contract'

/** A person begins to show his face for a request. */
export const startAttempt = endpoint<typeof contract.startAttempt>()({
  id: 'faces.start',
  method: 'POST',
  path: '/faces/attempts',
  by: ['person'],
  summary: '开始一次人脸核验',
})

/** One frame from a browser's camera. */
export const sendFrame = endpoint<typeof contract.sendFrame>()({
  id: 'faces.frame',
  method: 'POST',
  path: '/faces/attempts/frames',
  by: ['person'],
  summary: '送出核验中的一帧画面，返回下一个动作',
})

/** The server judges an attempt. */
export const finishAttempt = endpoint<typeof contract.finishAttempt>()({
  id: 'faces.finish',
  method: 'POST',
  path: '/faces/attempts/ends',
  by: ['person'],
  summary: '结束一次人脸核验，由服务器判断结果',
})

/** An attempt ended on the phone, and why. */
export const failAttempt = endpoint<typeof contract.failAttempt>()({
  id: 'faces.fail',
  method: 'POST',
  path: '/faces/attempts/failures',
  by: ['person'],
  summary: '记录人脸核验中断的原因，不算违规',
})
