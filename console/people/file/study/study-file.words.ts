import type { ProgressStanding } from '#shared/courses/records.contract'
import type { StudyFindingCode } from '#shared/courses/study.contract'
import { dayInChina, momentInChina } from '#shared/time/days'

const standings = {
  behind: '有到期未学完的课程',
  'under-way': '正在学',
  done: '安排的课程都已学完',
  'nothing-assigned': '没有安排课程',
} satisfies Record<ProgressStanding, string>

const codes = {
  seek: '跳着看',
  replay: '手机重复发送',
  'two-devices': '两台手机同时学',
  rhythm: '节奏像机器',
  'presence-missed': '提醒没有回应',
} satisfies Record<StudyFindingCode, string>

function lasting(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return `${rest} 分钟`
  return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分`
}

/** Every sentence of what somebody has studied. */
export const words = {
  title: '学习档案',
  missing: '学习档案没有取得。',
  reading: '正在读取学习档案…',
  standings,
  counted: (done: number, assigned: number, overdue: number) =>
    `${done}/${assigned} 课${overdue > 0 ? `，到期未学完 ${overdue} 课` : ''}`,
  total: (seconds: number) => `共学 ${lasting(seconds)}`,
  nothing: '还没有学习。',
  lessons: '课程',
  lesson: (seconds: number, doneAt: string | null) =>
    `${lasting(seconds)}，${doneAt === null ? '还没学完' : `${dayInChina(new Date(doneAt))} 学完`}`,
  exams: '考试',
  exam: (right: number, of: number, passed: boolean, at: string) =>
    `${right}/${of} ${passed ? '通过' : '未通过'}，${dayInChina(new Date(at))}`,
  seeExams: '查看答卷',
  classes: '集体学习',
  attended: (seconds: number, at: string) => `${lasting(seconds)}，${dayInChina(new Date(at))}`,
  certificates: '学习证明',
  certificate: (number: string, at: string) => `${number}，${dayInChina(new Date(at))} 开具`,
  findings: '学习情况核实',
  findingsMean: '以下是系统发现的情况，不是违规认定。请先向本人了解，再写明。',
  finding: (code: StudyFindingCode, times: number) => `${codes[code]} ${times} 次`,
  findingAt: (title: string, at: string) => `《${title}》${momentInChina(at)}`,
  looked: (name: string, at: string) => `${name} ${momentInChina(at)} 核实`,
  look: '已核实',
  lookTitle: '写明核实的情况',
  lookMeans: '写下向本人了解到的情况，存入学习档案；不会产生任何处罚或扣分。',
  lookDone: '已记下核实的情况。',
  download: '下载学习记录（存档用）',
  downloadMeans: '含身份信息，只存入执行档案，不交给用人单位。',
}
