const dayWords = (day: string) => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year} 年 ${month} 月 ${date} 日`
}

/** Every sentence of the page where a certificate is checked: employers read it, and it tells no more than the paper. */
export const words = {
  product: '归途',
  title: '核验学习证明',
  intro: '输入证明上的编号和核验码，核对它有没有被改动。请再对照姓名和内容是否与纸上一致。',
  number: '编号',
  numberHint: '例如 XX20260101-ABC234',
  code: '核验码',
  codeHint: '十二位字母和数字，中间的横线可以不写',
  check: '核对',
  checking: '正在核对…',
  result: '核对结果',
  verdicts: {
    sound: '属实：证明没有被改动',
    broken: '核对不上：这份证明的内容被改动过',
    unknown: '编号和核验码属实，但现在不能核对封存，请换一个浏览器或稍后再试',
    waiting: '编号和核验码属实，刚刚开具，请过一分钟再核对一次',
  },
  name: '姓名',
  contents: '学习内容',
  lessons: (count: number) => `${count} 课`,
  classes: '集体学习',
  times: (count: number) => `${count} 次`,
  exams: '通过考试',
  exam: (count: number) => `${count} 场`,
  time: '学习时间',
  lasting(minutes: number): string {
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
    if (hours === 0) return `${rest} 分钟`
    return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分钟`
  },
  days: '起止',
  from: (first: string, last: string) =>
    first === last ? dayWords(first) : `${dayWords(first)} 至 ${dayWords(last)}`,
  issuedOn: '开具日期',
  day: dayWords,
}
