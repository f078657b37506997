import type { QueueList } from '#shared/checkins/review.contract'

const lists = {
  attention: '需要关注',
  awaiting: '待审阅',
  reviewed: '已审阅',
} satisfies Record<QueueList, string>

/** Every sentence of the review queue. */
export const words = {
  title: '审阅',
  lists,
  which: '显示哪些签到',
  tab: (list: QueueList, count: number | undefined) =>
    count === undefined ? lists[list] : `${lists[list]} ${count}`,
  list: { waiting: '等待审阅的签到，早的在前', reviewed: '已审阅的签到，新的在前' },
  reading: '正在读取签到…',
  incomplete: '签到没有读全。',
  more: '载入更多',
  fresh: (count: number) => `有 ${count} 条新的`,
  take: '载入',
  done: {
    attention: '需要关注的签到都已审阅。',
    awaiting: '没有待审阅的签到，都已处理完。',
    reviewed: '还没有审阅过的签到。',
  } satisfies Record<QueueList, string>,
  nobodyChosen: '从左边选择一条签到。',
  keys: 'J / K 下一条、上一条　N 载入新的　1 2 3 依次核实、选择结论　Ctrl+Enter 提交',
  saved: (personName: string, outcome: string) => `已提交：${personName}，${outcome}。`,
}
