/** What is said on all pages about prisons. */
export const words = {
  pages: '监狱和会见室',
  rules: '会见规定',
  slots: '会见时段',
  lists: '服刑人员名单',
  facts: '情况变化',
  rooms: '会见室',
  holidays: '放假安排',
  prison: '监狱',
  noPrison: '还没有登记监狱。请先在“会见规定”里登记。',
  prisonsMissing: '监狱没有读出来。',
  keptByPrison: '这所监狱自己办理，会见规定和时段由监狱填写，这里只能查看。',
}

/** 1 is Monday. */
export const WEEKDAYS = ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const
