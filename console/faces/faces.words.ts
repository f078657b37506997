import type { RequestList } from '#shared/faces/reviews.contract'
import { momentInChina } from '#shared/time/days'

/** What the tabs are called; everything of one person is reached from his file. */
const lists = {
  waiting: '待审',
  'other-ways': '其他方式',
  open: '进行中',
  done: '已办',
  all: '全部',
} satisfies Record<RequestList, string>

const names = {
  waiting: '等待工作人员核实的身份核验，早的在前',
  'other-ways': '要用其他方式办的身份核验，早的在前',
  open: '等待本人核验的，先到期的在前',
  done: '已经办完的身份核验，新的在前',
  all: '这个人的身份核验，新的在前',
} satisfies Record<RequestList, string>

const empty = {
  waiting: '没有等待核实的身份核验，都已处理完。',
  'other-ways': '没有要用其他方式办的身份核验。',
  open: '现在没有人需要核验身份。',
  done: '还没有办完的身份核验。',
  all: '这个人没有过身份核验。',
} satisfies Record<RequestList, string>

/** Every sentence of the queue of identity. */
export const words = {
  title: '身份核验',
  lists,
  names,
  empty,
  which: '显示哪些身份核验',
  tab: (list: RequestList, count: number | undefined) =>
    count === undefined ? lists[list] : `${lists[list]} ${count}`,
  onlyOne: '只显示一个人的身份核验',
  everybody: '显示所有人',
  nobodyChosen: '从左边选择一项。',
  keys: 'J / K 下一项、上一项　1 2 3 4 选择结论　Ctrl+Enter 提交并看下一项',
  since: (age: string) => `${age}到期`,
  left: (span: string) => `还剩 ${span}`,
  opensLater: '还没有开始',
  attempts: (count: number) => (count === 0 ? '没有试过' : `试了 ${count} 次`),
  sensitive: '敏感',
  held: (name: string, until: string) =>
    `${name}正在审阅，到 ${momentInChina(until).split(' ')[1]!.slice(0, 5)}`,
  heldByMe: '您正在审阅',
  said: (words: string) => `本人说：${words}`,
}
