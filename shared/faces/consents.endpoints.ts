import { endpoint } from '../endpoint'
import type * as contract from './consents.contract'

/** A person says yes or no to face recognition; no has no consequence but the other ways. */
export const answerConsent = endpoint<typeof contract.answerConsent>()({
  id: 'faces.consent',
  method: 'POST',
  path: '/faces/consents',
  by: ['person'],
  summary: '本人同意或不同意人脸核验；不同意可以用其他方式，不影响考核',
})

/** A person takes the consent back; his face data are deleted at once. */
export const withdrawConsent = endpoint<typeof contract.withdrawConsent>()({
  id: 'faces.withdraw',
  method: 'POST',
  path: '/faces/consents/withdrawals',
  by: ['person'],
  summary: '本人撤回人脸核验的同意，已留存的人脸信息立即删除',
})
