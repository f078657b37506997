import { endpoint } from '../endpoint'
import type * as contract from './reviews.contract'
import type * as sounds from './sounds.contract'

/** Requests within an official's scope. */
export const listRequests = endpoint<typeof contract.listRequests>()({
  id: 'faces.list',
  method: 'GET',
  path: '/faces/requests',
  by: ['officer', 'procurator'],
  summary: '查看辖区内的身份核验',
})

/** One request with its attempts; the look is recorded. */
export const openRequest = endpoint<typeof contract.openRequest>()({
  id: 'faces.open',
  method: 'GET',
  path: '/faces/requests/one',
  by: ['officer', 'procurator'],
  summary: '打开一次身份核验，须写明目的，本人可以看到',
})

/** One picture; the look is recorded. */
export const readPicture = endpoint<typeof contract.readPicture>()({
  id: 'faces.picture',
  method: 'GET',
  path: '/faces/pictures',
  by: ['officer', 'procurator'],
  summary: '查看一张人脸照片，须写明目的，本人可以看到',
})

/** The digits as a person read them aloud; the look is recorded. */
export const readSound = endpoint<typeof sounds.readSound>()({
  id: 'faces.hear',
  method: 'GET',
  path: '/faces/sounds',
  by: ['officer', 'procurator'],
  summary: '听一段念数字的录音，须写明目的，本人可以看到',
})

/** An officer takes a request in hand, or lets it go. */
export const lockRequest = endpoint<typeof contract.lockRequest>()({
  id: 'faces.lock',
  method: 'POST',
  path: '/faces/requests/locks',
  by: ['officer'],
  summary: '开始或放弃审阅一次身份核验',
})

/** An officer decides; the person is told. */
export const decideRequest = endpoint<typeof contract.decideRequest>()({
  id: 'faces.decide',
  method: 'POST',
  path: '/faces/requests/decisions',
  by: ['officer'],
  summary: '对一次身份核验作出结论；本人会收到通知',
})

/** An officer asks a person to show who he is. */
export const askForIdentity = endpoint<typeof contract.askForIdentity>()({
  id: 'faces.ask',
  method: 'POST',
  path: '/faces/requests',
  by: ['officer'],
  summary: '要求一名社区矫正对象核验身份',
})

/** An officer rings up and gets the code to read aloud. */
export const startCallBack = endpoint<typeof contract.startCallBack>()({
  id: 'faces.start-call-back',
  method: 'POST',
  path: '/faces/requests/call-backs',
  by: ['officer'],
  summary: '开始电话回拨，取得要念给本人的验证码',
})

/** An officer notes that the person came and was recognised. */
export const settleVisit = endpoint<typeof contract.settleVisit>()({
  id: 'faces.settle-visit',
  method: 'POST',
  path: '/faces/requests/visits',
  by: ['officer'],
  summary: '登记本人已到司法所当面核验',
})
