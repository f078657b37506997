import { endpoint } from '../endpoint'
import type * as contract from './account.contract'

/** A person signs in on the phone through WeChat. */
export const signInPerson = endpoint<typeof contract.signInPerson>()({
  id: 'account.sign-in-person',
  method: 'POST',
  path: '/account/person-sessions',
  by: ['visitor'],
  summary: '本人用微信登录凭证登录手机端',
})

/** A phone becomes a person's phone, with a one-time code from the officer. */
export const bindPerson = endpoint<typeof contract.bindPerson>()({
  id: 'account.bind-person',
  method: 'POST',
  path: '/account/bindings',
  by: ['visitor'],
  summary: '用一次性激活码和身份证后六位绑定手机',
})

/** A phone gets its next pair of tokens. */
export const refreshSession = endpoint<typeof contract.refreshSession>()({
  id: 'account.refresh-session',
  method: 'POST',
  path: '/account/refreshed-sessions',
  by: ['visitor'],
  summary: '换取新的登录令牌；旧令牌再次使用时会话立即终止',
})

/** A person whose account is bound to another phone asks for a new code. */
export const askForNewPhone = endpoint<typeof contract.askForNewPhone>()({
  id: 'account.ask-for-new-phone',
  method: 'POST',
  path: '/account/new-phone-requests',
  by: ['visitor'],
  summary: '申请更换手机，由司法所核实后发放新激活码',
})

/** An official signs in at the console: first the password. */
export const signInStaff = endpoint<typeof contract.signInStaff>()({
  id: 'account.sign-in-staff',
  method: 'POST',
  path: '/account/staff-sessions',
  by: ['visitor'],
  summary: '工作人员登录管理台第一步：密码',
})

/** Then the code from an app, or a recovery code. */
export const confirmStaff = endpoint<typeof contract.confirmStaff>()({
  id: 'account.confirm-staff',
  method: 'POST',
  path: '/account/confirmed-staff-sessions',
  by: ['visitor'],
  summary: '工作人员登录管理台第二步：动态验证码或恢复码',
})

/** A system administrator ends the lock on an account. */
export const unlockStaff = endpoint<typeof contract.unlockStaff>()({
  id: 'account.unlock-staff',
  method: 'POST',
  path: '/account/unlocked-staff',
  by: ['systemAdministrator'],
  summary: '解除因多次失败被锁定的账号',
})

/** Who is signed in at the console. */
export const whoAmI = endpoint<typeof contract.whoAmI>()({
  id: 'account.who-am-i',
  method: 'GET',
  path: '/account/me',
  by: [
    'officer',
    'systemAdministrator',
    'securityAdministrator',
    'auditAdministrator',
    'procurator',
    'visitClerk',
    'prisonStaff',
  ],
  summary: '查看当前登录的工作人员',
})

/** Ends the session at once, on every server process. */
export const signOut = endpoint<typeof contract.signOut>()({
  id: 'account.sign-out',
  method: 'POST',
  path: '/account/sign-out',
  by: [
    'person',
    'relative',
    'officer',
    'systemAdministrator',
    'securityAdministrator',
    'auditAdministrator',
    'procurator',
    'visitClerk',
    'prisonStaff',
  ],
  summary: '退出登录，各处立即失效',
})

/** Accounts of officials at or below the caller's organisation. */
export const listStaff = endpoint<typeof contract.listStaff>()({
  id: 'account.list-staff',
  method: 'GET',
  path: '/account/staff',
  by: ['systemAdministrator', 'securityAdministrator'],
  summary: '查看辖区内工作人员账号',
})

/** A security administrator withdraws or gives back an official's right to sign in. */
export const setStaffActive = endpoint<typeof contract.setStaffActive>()({
  id: 'account.set-staff-active',
  method: 'POST',
  path: '/account/staff-activity',
  by: ['securityAdministrator'],
  summary: '停用或恢复工作人员账号，五秒内各处生效',
})
