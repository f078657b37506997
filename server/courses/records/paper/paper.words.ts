import { dayInChina } from '#shared/time/days'

const dayWords = (day: string) => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year} 年 ${month} 月 ${date} 日`
}

/** How long, as people say it. */
export function lasting(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return `${rest} 分钟`
  return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分钟`
}

/** Every sentence of a certificate. It is shown to employers: none may tell why somebody studied. */
export const words = {
  product: '归途',
  title: '学习证明',
  proves: '兹证明',
  studied: (first: string, last: string) =>
    first === last
      ? `于 ${dayWords(first)} 完成了下列学习：`
      : `于 ${dayWords(first)} 至 ${dayWords(last)} 完成了下列学习：`,
  lessons: (count: number) => `${count} 课`,
  classes: '集体学习',
  times: (count: number) => `${count} 次`,
  exams: '通过考试',
  exam: (count: number) => `${count} 场`,
  time: '学习时间合计',
  judged: '学习时间由系统按服务器时钟计算，随堂问答和考试由系统评定。',
  number: '编号',
  issuedOn: '开具日期',
  day: dayWords,
  code: '核验码',
  check: '怎样核验',
  checkHow: (address: string | undefined) =>
    `打开 ${address ? new URL('/verify/study', address).href : '归途网址后面加 /verify/study'} ，输入上面的编号和核验码，就能核对这份证明有没有被改动。`,
  fileName: (number: string) => `学习证明-${number}.pdf`,
  codeInFours: (code: string) => code.match(/.{1,4}/g)?.join('-') ?? code,
}

/** Every sentence of the record that goes into the file. */
export const fileWords = {
  title: '社区矫正对象教育学习记录',
  whose: (name: string, office: string) => `${name}　${office}`,
  idNumber: '身份证号',
  total: '学习时间合计',
  standing: '安排的课程',
  standings: {
    behind: '有到期未学完的',
    'under-way': '正在学',
    done: '都已学完',
    'nothing-assigned': '没有安排',
  },
  counted: (done: number, assigned: number, overdue: number) =>
    `共 ${assigned} 课，学完 ${done} 课${overdue > 0 ? `，到期未学完 ${overdue} 课` : ''}`,
  lessons: '课程',
  lessonHeads: ['课程', '学习时间', '随堂问答', '学完日期'],
  passed: '通过',
  notYet: '—',
  exams: '考试',
  examHeads: ['考试', '第几次', '成绩', '日期'],
  number: (number: number) => `第 ${number} 次`,
  score: (right: number, of: number, passed: boolean) =>
    `${right}/${of}　${passed ? '通过' : '未通过'}`,
  classes: '集体学习',
  classHeads: ['内容', '时长', '', '日期'],
  findings: '学习情况核实',
  findingsWhat: '以下只是系统发现的情况，由工作人员核实，不是违规认定。',
  findingHeads: ['课程', '情况', '核实', '日期'],
  codes: {
    seek: '跳着看',
    replay: '手机重复发送',
    'two-devices': '两台手机同时学',
    rhythm: '节奏像机器',
    'presence-missed': '提醒没有回应',
  },
  times: (code: string, times: number) => `${code} ${times} 次`,
  notLooked: '还没有核实',
  none: '没有。',
  judged: '全部时间和成绩由系统按服务器时钟计算，不采用手机的说法。',
  mark: (name: string, organisation: string, at: string) =>
    `${organisation} ${name} 于 ${dayWords(dayInChina(new Date(at)))} 取得`,
  page: (number: number, of: number) => `第 ${number} 页，共 ${of} 页`,
  fileName: (name: string, day: string) => `学习记录-${name}-${day}.pdf`,
}
