import type { Staff } from '#shared/account/account.contract'

/** What the menu and the header say. */
export const words = {
  live: '实时签到',
  queue: '审阅',
  notYet: '今日未签到',
  people: '人员',
  places: '边界',
  accounts: '账号',
  loading: '正在打开页面…',
  who: ({ organisationName, name }: Staff, role: string) =>
    `${organisationName}　${name}（${role}）`,
}
