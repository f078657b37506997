import type { Handover, HandoverWay } from '#shared/jobs/handovers.contract'
import { momentInChina } from '#shared/time/days'

const minute = (at: string) => momentInChina(at).slice(0, -3)

/** Every sentence about employment bases and what goes out to them. */
export const words = {
  basesTitle: '就业基地和名单',
  basesMeans:
    '申请只交给县里联系好、核实过的就业基地。名单上只有本人勾选的内容，没有编号、类别、单位和照片，也看不出谁几点申请的。',
  search: '按名称查找',
  find: '查找',
  noBases: '还没有就业基地。请先在“用人单位”里登记并核实。',
  base: '就业基地',
  offers: '提供什么',
  openPostings: '在招岗位',
  shown: '名单上',
  waiting: '等今天一起交',
  started: '已上班',
  act: '操作',
  viewList: '看名单',
  viewOf: (name: string) => `看名单：${name}`,
  applicationsOf: (name: string) => `申请：${name}`,
  seeApplications: '看申请',
  unverified: '没有核实',
  verified: '已核实',

  view: '单位看到的就是这些',
  viewMeans: '打印、存表格、发链接，内容都和下面一样。名单里的每个人都会看到您查看过。',
  viewEmpty: '现在名单上没有人。申请每天一个时间一起交出，之前单位看不到。',
  number: '序号',
  wantedPosting: '应聘岗位',
  none: '—',
  print: '打印',
  saveCsv: '存表格（CSV）',
  saveJson: '存数据（JSON）',
  makeLink: '发限时链接',
  sheetTitle: '求职人员名单',
  sheetFor: (employer: string, day: string) => `${employer}　${day}`,
  sheetFoot: '只用于招工。请勿转给他人；用完或接到通知后请销毁。',
  /** Neutral on purpose: whoever sees the file learns nothing of where it came from. */
  fileName: (day: string, ending: string) => `求职人员名单-${day}.${ending}`,
  handed: {
    print: '已登记为打印交出。',
    csv: '已存表格。',
    json: '已存数据。',
    link: '链接已做好。',
  },
  linkOnce: '链接和口令只显示这一次。请分开告诉联系人：链接发微信，口令打电话。',
  link: '链接',
  code: '口令',
  copy: '复制链接',
  copied: '已复制。',
  history: '交出过的名单',
  noHistory: '还没有交出过名单。',
  ways: { print: '打印', csv: '表格', json: '数据', link: '限时链接' } satisfies Record<
    HandoverWay,
    string
  >,
  way: '方式',
  when: '时间',
  who: '谁交的',
  count: '人数',
  linkState: '链接',
  people: (count: number) => `${count} 人`,
  linkUntil: ({ expiresAt, endedAt, opened }: Handover, now: Date) => {
    if (expiresAt === null) return '—'
    const seen = `打开过 ${opened} 次`
    if (endedAt !== null) return `已停用，${seen}`
    return Date.parse(expiresAt) <= now.getTime()
      ? `已过期，${seen}`
      : `${minute(expiresAt)} 前有效，${seen}`
  },
  endLink: '停用',
  endLinkTitle: '停用链接',
  endLinkMeans: '停用以后，拿着这个链接的人马上看不到名单。',
  ended: '链接已停用。',
}
