import { endpoint } from '../../endpoint'
import type * as contract from './relatives.contract'

/** A relative who has registered signs in on the phone through WeChat. */
export const signInRelative = endpoint<typeof contract.signInRelative>()({
  id: 'visits.relatives.sign-in',
  method: 'POST',
  path: '/visits/relative-sessions',
  by: ['visitor'],
  summary: '家属用微信登录凭证登录',
})

/** Counties whose desk takes relatives. */
export const listVisitCounties = endpoint<typeof contract.listVisitCounties>()({
  id: 'visits.relatives.counties',
  method: 'GET',
  path: '/visits/counties',
  by: ['visitor'],
  summary: '查看可以办理会见的县',
})

/** A relative opens an account. */
export const registerRelative = endpoint<typeof contract.registerRelative>()({
  id: 'visits.relatives.register',
  method: 'POST',
  path: '/visits/relatives',
  by: ['visitor'],
  summary: '家属注册；只限成年人，须先同意告知书',
})

/** What the relative's own account holds. */
export const readOwnRelative = endpoint<typeof contract.readOwnRelative>()({
  id: 'visits.relatives.own',
  method: 'GET',
  path: '/visits/relatives/own',
  by: ['relative'],
  summary: '家属查看自己的资料',
})

/** A relative answers the notice anew, or takes a consent back. */
export const answerRelativeNotice = endpoint<typeof contract.answerRelativeNotice>()({
  id: 'visits.relatives.answer-notice',
  method: 'POST',
  path: '/visits/relatives/answers',
  by: ['relative'],
  summary: '家属重新答复告知书，可以收回对微信人脸核身的同意',
})

/** Another telephone number or county. */
export const changeOwnRelative = endpoint<typeof contract.changeOwnRelative>()({
  id: 'visits.relatives.change',
  method: 'POST',
  path: '/visits/relatives/changes',
  by: ['relative'],
  summary: '家属修改手机号或所在的县',
})

/** WeChat is asked to compare the face with the ID card. */
export const beginIdentity = endpoint<typeof contract.beginIdentity>()({
  id: 'visits.relatives.begin-identity',
  method: 'POST',
  path: '/visits/relatives/identity-checks',
  by: ['relative'],
  summary: '家属开始微信人脸核身',
})

/** The server asks WeChat how it went. */
export const finishIdentity = endpoint<typeof contract.finishIdentity>()({
  id: 'visits.relatives.finish-identity',
  method: 'POST',
  path: '/visits/relatives/identity-checks/finished',
  by: ['relative'],
  summary: '家属结束微信人脸核身，由服务器向微信查询结果',
})

/** Who looked at the relative's papers, newest first. */
export const listLooksAtRelative = endpoint<typeof contract.listLooksAtRelative>()({
  id: 'visits.relatives.looks',
  method: 'GET',
  path: '/visits/relatives/looks',
  by: ['relative'],
  summary: '家属查看谁看过自己的证明材料',
})

/** The account ends for good. */
export const closeRelative = endpoint<typeof contract.closeRelative>()({
  id: 'visits.relatives.close',
  method: 'POST',
  path: '/visits/relatives/closed',
  by: ['relative'],
  summary: '家属注销账号，未完成的会见申请一并撤回',
})
