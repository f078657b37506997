import type { Purpose } from '#shared/oversight/oversight.contract'

const purposes = {
  'daily-supervision': { title: '日常监督管理', means: '了解矫正对象的活动情况和行为表现' },
  'verify-finding': { title: '核实系统提示', means: '核实签到里需要关注的问题' },
  emergency: { title: '处置紧急情况', means: '有人身安全等紧急情况，需要马上知道位置' },
  inspection: { title: '检查、检察监督', means: '上级检查，或者检察机关依法监督' },
} satisfies Record<Purpose, { title: string; means: string }>

/** Every sentence about why somebody looks. */
export const words = {
  purposes,
  title: '查看用途',
  why: '每次查看位置或档案都会记下您的单位、角色、用途和时间，被查看的本人看得到。请如实选择。',
  once: '关闭浏览器前不再询问，可以随时更改。',
  begin: '开始查看',
  now: (purpose: Purpose) => `用途：${purposes[purpose].title}`,
  seen: '查看已留痕，本人可见',
  change: '更改用途',
}
