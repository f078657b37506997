/** What a month is called. @param month - YYYY-MM. */
const monthInWords = (month: string) => {
  const [year, number] = month.split('-').map(Number)
  return `${year}年${number}月`
}

/** Every sentence of the page that counts findings. */
export const words = {
  title: '核对统计',
  from: '从',
  to: '到',
  show: '怎样显示',
  whole: '合计',
  byMonth: '按月',
  month: monthInWords,
  period: (from: string, to: string) =>
    from === to ? monthInWords(from) : `${monthInWords(from)}至${monthInWords(to)}`,
  asOf: (day: string) => `截至 ${day}`,
  reading: '正在统计…',
  missing: '统计没有取得。',
  backwards: '开始的月份在结束的月份之后，请改一下月份。',
  nothing: '这些月份没有签到，也没有需要核对的问题。',
  noFindings: '这些月份的签到没有发现需要核对的问题。',
  howToRead:
    '这里数的是核对规则提出了多少问题，以及工作人员核实后怎么说，用来检查规则准不准，不用来评价任何人。误报多的规则应当改进；核实得少时，比例说明不了什么。',
  checkIns: '签到次数',
  checkInsTotal: (count: number) => `共 ${count} 次签到`,
  monthHead: '月份',
  times: '次数',
  rules: '各项规则',
  rule: '规则',
  found: '发现',
  confirmed: '属实',
  falseAlarm: '误报',
  fault: '故障',
  open: '尚未核实',
  share: '误报占比',
  shareHint: '误报占已核实的比例',
  answered: '本人说明',
  bar: '分布',
  barOf: (confirmed: number, falseAlarm: number, fault: number, open: number) =>
    `属实 ${confirmed}，误报 ${falseAlarm}，故障 ${fault}，尚未核实 ${open}`,
  shareOf: (percent: number, falseAlarm: number, looked: number) =>
    `${percent}%（${falseAlarm}/${looked}）`,
  noShare: '还没有核实',
  device: '设备和当时的情况',
  deviceHint: '只作记录，不需要核实。',
}
