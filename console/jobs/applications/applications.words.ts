import type { ApplicationList, ApplicationRow } from '#shared/jobs/application-desk.contract'
import type { ApplicationState, Schooling, SharedField } from '#shared/jobs/applications.contract'
import { SKILLS } from '#shared/jobs/postings.words'
import type { Skill } from '#shared/jobs/postings.contract'
import { clockInChina, dayInChina, momentInChina } from '#shared/time/days'

const states = {
  waiting: '等着一起交出',
  sent: '已交单位',
  seen: '单位已看',
  interview: '已约面试',
  accepted: '本人答应面试',
  declined: '本人不去面试',
  offered: '单位愿意录用',
  started: '已上班',
  rejected: '没有录用',
  withdrawn: '本人收回',
} satisfies Record<ApplicationState, string>

const fields = {
  name: '姓名',
  phone: '电话',
  age: '年龄',
  schooling: '文化程度',
  skills: '会做什么',
  experience: '做过什么',
  availableFrom: '哪天能上班',
  words: '想说的话',
} satisfies Record<SharedField, string>

const lists = { needs: '待办', open: '进行中', over: '已结束' } satisfies Record<
  ApplicationList,
  string
>

const minute = (at: string) => momentInChina(at).slice(0, -3)

/** Every sentence about applications at the desk. */
export const words = {
  title: '求职申请',
  states,
  fields,
  schoolings: {
    none: '没上过学',
    primary: '小学',
    junior: '初中',
    senior: '高中',
    vocational: '中专、职高',
    college: '大专以上',
  } satisfies Record<Schooling, string>,
  lists,
  which: '显示哪些申请',
  tab: (list: ApplicationList, count: number | undefined) =>
    count === undefined ? lists[list] : `${lists[list]} ${count}`,
  names: {
    needs: '等工作人员办理的申请，等得久的在前',
    open: '还没有结束的申请，新变化在前',
    over: '已经结束的申请，新的在前',
  } satisfies Record<ApplicationList, string>,
  empty: {
    needs: '没有要办的事。',
    open: '没有进行中的申请。',
    over: '没有已结束的申请。',
  } satisfies Record<ApplicationList, string>,
  oneBase: '只显示一家单位的申请',
  allBases: '显示所有单位',
  nobodyChosen: '从左边选择一份。',
  keys: 'J / K 下一份、上一份',
  needs: { word: '待转告', destruction: '待督促销毁' },
  needsWhat: {
    word: '本人有话要转告单位，转告以后在这里登记。',
    destruction:
      '本人收回了同意，而名单已经交出去过。请通知单位销毁打印件和表格，办完以后在这里登记。',
  },
  settle: { word: '已转告单位', destruction: '单位已销毁' },
  settleWords: '怎么办的（本人看得到）',
  settled: (row: ApplicationRow) => `已登记：${row.personName}，${row.employerName}。`,

  selected: '选中的申请',
  heading: ({ personName, employerName }: ApplicationRow) => `${personName} → ${employerName}`,
  forAll: '有什么做什么',
  posting: '岗位',
  received: '申请时间',
  goesOut: '交出时间',
  state: '进展',
  handedOut: '交出次数',
  times: (count: number) => (count === 0 ? '还没有交出过' : `${count} 次`),
  consent: '同意',
  consented: (version: number) => `本人逐项单独同意，告知文本第 ${version} 版`,
  withdrawn: (at: string) => `${minute(at)} 收回同意，内容已删除`,
  what: '本人让单位看到的',
  gone: '内容已按本人要求或到期删除；同意和收回的记录仍可核对。',
  hidden: '不给',
  given: '给',
  thread: '进展和留言',
  whose: { person: '本人', officer: '工作人员', base: '单位', system: '系统' },
  by: (whose: string, name: string) => (name === '' ? whose : `${whose}（${name} 登记）`),
  interview: (at: string, place: string) => `面试：${minute(at)}，${place}`,
  minute,

  move: '登记单位的答复',
  moveTo: '单位的答复',
  moveWords: '给本人的话',
  moveWordsHint: '本人马上看得到，可以不写。',
  interviewDay: '面试日期',
  interviewClock: '几点（24 小时制）',
  interviewMinutes: '大约多少分钟',
  interviewPlace: '地点',
  interviewContact: '找谁（可以不写）',
  startedDay: '第一天上班',
  moveNow: '登记并通知本人',
  moved: (row: ApplicationRow) => `已登记：${row.personName}，${states[row.state]}。`,
  faults: {
    state: '请选择单位的答复。',
    day: '请填写日期。',
    clock: '请按 24 小时制填写，例如 09:30。',
    past: '面试时间已经过去了。',
    place: '请填写地点。',
    startedDay: '请填写第一天上班的日期，不晚于今天。',
    words: '请写几个字。',
  },
  tell: '给本人留言',
  tellFrom: '谁的话',
  tellWords: '留言',
  tellNow: '留言',
  told: '已留言，本人会收到消息。',
  readOnly: '只能查看，由县局或司法所办理。',

  skills: (skills: readonly Skill[]) => skills.map(skill => SKILLS[skill]).join('、'),
  today: (now: Date) => dayInChina(now),
  clock: (now: Date) => clockInChina(now),
}
