import { FLAGS } from '#shared/jobs/flags.words'
import type { PostingFlag } from '#shared/jobs/flags.contract'
import type { PostingPast } from '#shared/jobs/postings.contract'
import { STATES } from '#shared/jobs/postings.words'
import { momentInChina } from '#shared/time/days'

/** How a decision is called on its button, and what it means. */
const acts = {
  open: {
    button: '发布',
    title: '发布岗位',
    means: '发布后，本县的人员在手机上能看到这个岗位和联系电话。',
    done: '已发布。',
  },
  pause: {
    button: '暂停',
    title: '暂停岗位',
    means: '暂停后，手机上马上看不到；以后可以再发布。',
    done: '已暂停。',
  },
  refuse: {
    button: '退回',
    title: '退回岗位',
    means: '退回后不能发布；改好内容后可以重新提交。请写明哪里不合适，告诉单位时用得上。',
    done: '已退回。',
  },
  close: {
    button: '结束',
    title: '结束招聘',
    means: '结束后，手机上马上看不到。',
    done: '已结束。',
  },
} as const

const past = {
  added: '录入',
  imported: '批量导入',
  changed: '修改',
  opened: '发布',
  paused: '暂停',
  refused: '退回',
  closed: '结束',
  expired: '到期',
} satisfies Record<PostingPast['what'], string>

/** What is said about postings. */
export const words = {
  title: '就业',
  acts,
  past,
  states: STATES,
  search: '查找岗位或单位',
  searchHint: '岗位或单位名称，按回车',
  state: '状态',
  kind: '用工方式',
  flags: '需要核对',
  township: '乡镇',
  flagChoices: { undecided: '待决定', any: '有', none: '没有' },
  add: '录入岗位',
  export: '导出表格',
  exported: (rows: number) => `已导出 ${rows} 条，不含联系人。`,
  exportName: (day: string) => `岗位-${day}.csv`,
  reading: '正在读取岗位…',
  missing: '岗位没有读全。',
  none: '这里还没有岗位。可以录入，也可以批量导入。',
  noneFound: '没有符合条件的岗位。',
  expired: (count: number) => `最近七天有 ${count} 个岗位到期下架`,
  undecided: (count: number) => `${count} 个岗位待决定`,
  columns: {
    title: '岗位',
    employer: '用人单位',
    pay: '报酬',
    township: '乡镇',
    deadline: '截止',
    places: '人数',
    state: '状态',
    flags: '需要核对',
  },
  noDeadline: '没有写',
  flagCount: (count: number) => `${count} 项`,
  decided: '已决定',
  selectAll: '全选本页可发布的岗位',
  select: (title: string) => `选中${title}`,
  openSelected: (count: number) => `发布选中的 ${count} 个`,
  openedSome: (done: number, failed: number) =>
    failed === 0 ? `已发布 ${done} 个。` : `已发布 ${done} 个，${failed} 个没有发布成功。`,
  openSelectedMeans: '只能选没有待核对内容、单位已核实的岗位。发布后，本县的人员在手机上能看到。',
  one: '岗位',
  readingOne: '正在读取这个岗位…',
  oneMissing: '这个岗位没有取得。',
  employer: '用人单位',
  isBase: '就业基地',
  kindShift: '用工和班次',
  pay: '报酬',
  hours: '工作时间',
  hoursInWords: (aDay: number, daysAWeek: number) => `每天 ${aDay} 小时，每周 ${daysAWeek} 天`,
  noHours: '没有写',
  place: '地点',
  skills: '技能',
  insurance: '保险',
  lodging: '吃住',
  shownUntil: (day: string) => `显示到 ${day}`,
  description: '说明',
  contact: '联系人',
  reason: '理由',
  noneOf: '无',
  flagsTitle: '需要核对的内容',
  flagsMean: '这些是按法律条文找出来的疑点，不是结论。由工作人员核对后决定。',
  field: (field: string) => `在“${field}”里`,
  noArticle: '没有法律条文要求，是本系统的规定。',
  decidedBy: (name: string, at: string, reason: string) =>
    `${name}于 ${momentInChina(at)} 决定可以发布：${reason}`,
  onlyCounty: '有待核对的内容，须由县级工作人员决定是否发布。',
  stillAsked: (flags: readonly PostingFlag[]) =>
    `请确认已经逐项核对：${[...new Set(flags.map(({ code }) => FLAGS[code]))].join('；')}。`,
  openAnyway: '核对无误，发布',
  mustVerify: '用人单位还没有核实，先到“用人单位”里核实。',
  copy: '复制成新岗位',
  edit: '修改',
  when: (at: string) => momentInChina(at).slice(0, -':00'.length),
}
