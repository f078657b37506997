import type { Suspension } from '#shared/visits/bookings/suspensions.contract'

/** Every sentence about visits that a prison has suspended. */
export const words = {
  title: '暂停会见',
  which: '显示哪些',
  lists: { running: '暂停中', over: '已结束' },
  nobody: { running: '没有暂停会见的家属。', over: '没有已经结束的暂停。' },
  who: '家属',
  prisoner: '服刑人员',
  why: '原因',
  term: '期限',
  by: '决定人',
  act: '操作',
  span: (from: string, until: string) => `${from} 至 ${until}`,
  lift: '提前恢复',
  liftOf: ({ relativeName }: Suspension) => `提前恢复：${relativeName}`,
  liftMeans: '恢复后家属马上可以申请会见，会收到消息；您写的话家属看得到。',
  lifted: ({ relativeName }: Suspension) => `已恢复 ${relativeName} 的会见。`,
  liftedAt: (at: string) => `${at} 提前恢复`,
}
