import type { Stage } from './stages'

const stages = {
  after: '已过时段',
  open: '时段内',
  before: '未到时段',
} satisfies Record<Stage, string>

const dayInWords = (day: string) => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** Every sentence of the list of those who are still missing today. */
export const words = {
  title: '今日未签到',
  stages,
  stage: (stage: Stage, count: number) => `${stages[stage]}（${count} 人）`,
  total: (count: number) => `共 ${count} 人`,
  asOf: (day: string, clock: string) => `${dayInWords(day)}，截至 ${clock}`,
  refresh: '刷新',
  reading: '正在读取…',
  notRead: '名单没有取得。',
  name: '姓名',
  office: '司法所',
  window: '签到时段',
  remark: '情况',
  overdue: (span: string) => `已过 ${span}`,
  left: (span: string) => `还剩 ${span}`,
  opens: (span: string) => `${span}后开始`,
  nobodyHere: '没有人。',
  nobody: '今天有签到安排的人员都已签到。',
  meaning: '未签到不等于违规：请先联系本人了解原因，可能是手机、信号或其他困难。',
}
