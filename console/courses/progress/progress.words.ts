import type { ProgressList, ProgressRow, ProgressStanding } from '#shared/courses/records.contract'
import { dayInChina, momentInChina } from '#shared/time/days'

const lists = {
  all: '全部',
  behind: '有到期未学完',
  'under-way': '正在学',
  done: '都已学完',
  findings: '有情况待核实',
} satisfies Record<ProgressList, string>

const standings = {
  behind: '到期未学完',
  'under-way': '正在学',
  done: '都已学完',
  'nothing-assigned': '没有安排',
} satisfies Record<ProgressStanding, string>

function lasting(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return `${rest} 分钟`
  return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分`
}

/** Every sentence about how far people are with their study. */
export const words = {
  title: '学习进度',
  which: '显示哪些人',
  lists,
  standings,
  search: '查找姓名',
  searchHint: '姓名，按回车',
  means: '时间、答题和考试都由服务器记录。落后只是学习上的事实，请先了解原因，不作处罚。',
  none: '没有符合条件的人员。',
  reading: '正在读取…',
  missing: '学习进度没有取得。',
  more: '显示更多',
  name: '姓名',
  office: '司法所',
  standing: '安排的课程',
  count: ({ done, assigned, overdue }: ProgressRow) =>
    assigned === 0 ? '' : `${done}/${assigned}${overdue > 0 ? `，到期未学完 ${overdue}` : ''}`,
  time: '学习时间',
  lasting,
  examsLink: '考试',
  exams: '通过考试',
  examCount: (count: number) => (count > 0 ? `${count} 场` : '—'),
  last: '最近学习',
  never: '还没有学',
  findings: '待核实情况',
  findingCount: (count: number) => (count > 0 ? `${count} 项` : '—'),
  export: '导出表格',
  exporting: '正在导出…',
  exportMeans: '导出当前条件下的名单。表格里的每个人都能看到您导出过。',
  exported: (count: number, isCut: boolean) =>
    isCut ? `已导出前 ${count} 人，还有更多，请缩小范围后再导出。` : `已导出 ${count} 人。`,
  fileName: (at: string) => `学习进度-${dayInChina(new Date(at))}.csv`,
  mark: (name: string, organisation: string, at: string) =>
    `${organisation} ${name} 于 ${momentInChina(at)} 导出`,
  moment: momentInChina,
  heads: [
    '姓名',
    '司法所',
    '安排的课程',
    '学完',
    '安排',
    '到期未学完',
    '学习分钟',
    '通过考试',
    '最近学习',
  ],
}
