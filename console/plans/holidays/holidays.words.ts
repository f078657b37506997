/** Every sentence about the holidays of the county. */
export const words = {
  title: '节假日',
  means:
    '勾选了“节假日不签到”的安排，在这里登记的日子没有签到任务。调休要上班的日子不要登记。已经开始的日子不再改动。',
  year: '年份',
  yearOf: (year: number, days: number) => `${year} 年（${days === 0 ? '未登记' : `${days} 天`}）`,
  none: (year: number) => `${year} 年还没有登记节假日，所有日子都按平常日子安排签到。`,
  weekday: (weekday: string) => `周${weekday}`,
  begun: '已开始',
  remove: '删除',
  removeOf: (name: string, day: string) => `删除${day}${name}`,
  removeTitle: '删除节假日',
  removeMeans: (name: string, day: string) =>
    `${day}（${name}）改回平常日子，安排里这一天要签到的人恢复签到。`,
  day: '日期',
  name: '名称',

  enter: '登记节假日',
  lines: '每行一个',
  linesHint: '例如：国庆节 10月1日至7日。可以直接粘贴国务院办公厅的放假通知。',
  wrongLine: (number: number, text: string) => `第 ${number} 行看不懂：${text}`,
  otherYear: (number: number, year: number, text: string) =>
    `第 ${number} 行不全是 ${year} 年的日子：${text}`,
  willEnter: (days: number) => `将登记 ${days} 天：`,
  entered: (year: number, days: number) => `已登记：${year} 年共有 ${days} 天节假日。`,
  removed: (day: string) => `已删除：${day}。`,
  save: '保存节假日',
}
