import type { CheckedBy, OutcomeKnown, OutcomeRow, OwnWord } from '#shared/jobs/outcomes.contract'
import { momentInChina } from '#shared/time/days'

const answers = { same: '还在原单位', other: '换了别家', none: '没有上班' } satisfies Record<
  OwnWord,
  string
>

const known = {
  'checked-working': '核实在岗',
  'checked-not': '核实不在岗',
  'said-working': '本人说在岗，未核实',
  'said-not': '本人说不在岗，未核实',
  unknown: '还不清楚',
} satisfies Record<OutcomeKnown, string>

const ways = {
  'employer-call': '打电话问单位',
  visit: '到单位看',
  papers: '看合同、工资、社保',
  'person-call': '打电话问本人',
} satisfies Record<CheckedBy, string>

/** Every sentence about whether people are still at work. */
export const words = {
  title: '就业情况',
  means:
    '上班满一、三、六个月各问一次：本人在手机上说，工作人员核实并写明怎么核实的。没有上班只是情况，不作任何处分。',
  fromMonth: '从',
  toMonth: '到',
  period: '（上班的月份）',
  figures: '就业数字',
  placements: (count: number) => `这些月份共有 ${count} 人上班`,
  month: '满几个月',
  months: (months: number) => `满 ${months} 个月`,
  due: '应问',
  known,
  all: '全县',
  allOffices: '合计',
  office: '司法所',
  started: '上班人数',
  showBehind: (what: string, count: number) => `${what}：${count} 人，查看名单`,
  saveCsv: '存表格（CSV）',
  csvName: (from: string, to: string) => `就业情况-${from}至${to}.csv`,

  toCheck: '待核实',
  behind: '数字后面的名单',
  showToCheck: (count: number) => `待核实 ${count}`,
  none: '没有。',
  person: '姓名',
  employer: '单位',
  through: { base: '就业基地', own: '自己找的' },
  startedDay: '第一天上班',
  word: '本人说',
  answers,
  noWord: '还没有说',
  check: '核实',
  checkOf: (name: string) => `核实：${name}`,
  checked: ({ check }: OutcomeRow) =>
    check === null
      ? '还没有核实'
      : `${answers[check.working]}（${ways[check.by]}，${check.byName}，${momentInChina(check.at).slice(0, -3)}）`,
  act: '操作',

  checkTitle: (name: string, months: number) => `核实：${name}，满 ${months} 个月`,
  working: '现在的情况',
  ways,
  how: '怎么核实的',
  note: '记录',
  noteHint: '问了谁、看到什么。',
  noteMissing: '请写明核实的情况，至少两个字。',
  chooseBoth: '请选择现在的情况和核实的办法。',
  save: '登记',
  saved: (name: string) => `已登记：${name}。`,

  add: '登记自己找到的工作',
  addMeans: '不经就业基地、自己找到工作的人，在这里登记，以后同样会问。',
  employerName: '单位名称',
  addNote: '怎么知道的',
  added: (name: string, employer: string) => `已登记：${name}，${employer}。`,
  missing: {
    person: '请先找到这个人。',
    employer: '请填写单位名称。',
    day: '请填写第一天上班的日期，不晚于今天。',
  },
}
