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

/** An official signs in at the console with a password. */
export const signInStaff = endpoint<typeof contract.signInStaff>()({
  id: 'account.sign-in-staff',
  method: 'POST',
  path: '/account/staff-sessions',
  by: ['visitor'],
  summary: '工作人员用密码登录管理台',
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
    'officer',
    'systemAdministrator',
    'securityAdministrator',
    'auditAdministrator',
    'procurator',
  ],
  summary: '退出登录，各处立即失效',
})
