import type { Staff } from '#shared/account/account.contract'

/** What the menu and the header say. */
export const words = {
  live: '实时签到',
  loading: '正在打开页面…',
  who: ({ organisationName, name }: Staff, role: string) =>
    `${organisationName}　${name}（${role}）`,
}
