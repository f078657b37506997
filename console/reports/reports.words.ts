import type { RequestState } from '#shared/faces/requests.contract'
import type { ReportEvent, ReportKind } from '#shared/reports/questions.contract'
import type { ReportFlag } from '#shared/reports/reading.contract'
import type { DutyState, MediaKind, ReportOutcome } from '#shared/reports/reports.contract'
import { momentInChina } from '#shared/time/days'

/** What can be looked at. */
export type ReportList = 'new' | 'read' | 'overdue'

const lists = {
  new: '新',
  read: '已阅',
  overdue: '到期未交',
} satisfies Record<ReportList, string>

const kinds = {
  periodic: '定期报告',
  thoughts: '思想汇报',
  health: '身体情况报告',
  prohibition: '遵守禁止令的报告',
  event: '情况报告',
} satisfies Record<ReportKind, string>

const events = {
  residence: '住处变化',
  work: '工作变动',
  family: '家庭变故',
  illness: '生病、受伤',
  contact: '受他人不利影响',
  other: '其他',
} satisfies Record<ReportEvent, string>

const outcomes = {
  read: '已阅',
  talk: '约谈',
  returned: '退回补充',
} satisfies Record<ReportOutcome, string>

const settlements = {
  explained: '情况已说明',
  technical: '技术问题',
  'follow-up': '进一步了解',
}

/** Every sentence of the desk of reports. */
export const words = {
  title: '报告',
  lists,
  kinds,
  events,
  outcomes,
  settlements,
  names: {
    new: '还没有审阅的报告，求助的在前',
    read: '已经审阅的报告，新的在前',
    overdue: '到期没有交的报告',
  } satisfies Record<ReportList, string>,
  empty: {
    new: '没有新的报告，都已审阅。',
    read: '还没有审阅过的报告。',
    overdue: '没有到期未交的报告。',
  } satisfies Record<ReportList, string>,
  which: '显示哪些报告',
  tab: (list: ReportList, count: number | undefined) =>
    count === undefined ? lists[list] : `${lists[list]} ${count}`,
  onlyOne: '只显示一个人的报告',
  everybody: '显示所有人',
  schedules: '报告安排',
  questions: '提问',
  back: '回到报告',
  nobodyChosen: '从左边选择一份。',
  keys: 'J / K 下一份、上一份　1 2 3 选择结论　Ctrl+Enter 提交并看下一份',
  name: (kind: ReportKind, event: ReportEvent | null) =>
    event === null ? kinds[kind] : `${kinds[kind]}：${events[event]}`,
  flags: {
    help: '求助',
    'low-mood': '情绪低落',
    late: '晚交',
    'without-media': '缺录音、照片',
    event: '及时报告',
  } satisfies Record<ReportFlag, string>,
  media: { voice: '录音', picture: '照片', video: '视频' } satisfies Record<MediaKind, string>,
  identities: {
    open: '等本人核验身份',
    passed: '身份已核验',
    waiting: '身份等待核实',
    'other-way': '身份用其他方式核验',
    expired: '身份核验到期',
    fault: '身份核验报告故障',
    settled: '身份已核实',
  } satisfies Record<RequestState, string>,
  states: {
    open: '可以交',
    done: '已交',
    overdue: '没有交',
    late: '晚交',
    returned: '退回补充',
    fault: '报告了故障，停止计时',
    settled: '已处理',
  } satisfies Record<DutyState, string>,
  due: (at: string) => `应在 ${momentInChina(at).slice(0, -3)} 前交`,
  reminded: (count: number, at: string | null) =>
    at === null ? '还没有提醒过' : `提醒 ${count} 次，最近 ${momentInChina(at).slice(0, -3)}`,
}
