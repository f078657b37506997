import type { DeskList } from '#shared/visits/bookings/desk.contract'
import type { DeskStep } from '#shared/visits/bookings/desk-booking.contract'
import type { BookingState } from '#shared/visits/bookings/states.contract'
import { facts } from './facts.words'
import { dayOf, kinOf, minute, moment, states, whose } from './states.words'

const lists = {
  'to-check': '待预审',
  'at-prison': '待监狱答复',
  approved: '已同意',
  today: '今天',
  unresolved: '待登记结果',
  attention: '情况有变',
  waiting: '排队',
  over: '已结束',
} satisfies Record<DeskList, string>

/** Every sentence about visits that are asked for, as officials read them. */
export const words = {
  ...facts,
  states,
  lists,
  minute,
  moment,
  day: dayOf,
  kin: kinOf,
  title: { county: '会见申请', prison: '会见审批' },
  which: '显示哪些申请',
  tab: (list: DeskList, count: number | undefined) =>
    count ? `${lists[list]} ${count}` : lists[list],
  names: {
    'to-check': '等窗口预审的申请，等得久的在前',
    'at-prison': '等监狱答复的申请，等得久的在前',
    approved: '监狱已同意、还没到时间的会见',
    today: '今天的会见',
    unresolved: '时间过了，还没有登记结果的会见',
    attention: '情况有变、还没处理的会见',
    waiting: '排队等时间的申请，先来的在前',
    over: '已经结束的申请，新的在前',
  } satisfies Record<DeskList, string>,
  empty: {
    'to-check': '没有要预审的申请。',
    'at-prison': '没有等监狱答复的申请。',
    approved: '没有还没到时间的会见。',
    today: '今天没有会见。',
    unresolved: '没有要登记结果的会见。',
    attention: '没有情况有变的会见。',
    waiting: '没有人排队。',
    over: '没有已经结束的申请。',
  } satisfies Record<DeskList, string>,
  notFound: '没有找到。请输入完整的姓名、电话或申请编号。',
  search: '姓名、电话或申请编号',
  find: '查找',
  prison: '监狱',
  allPrisons: '全部监狱',
  prisonsMissing: '监狱没有取得，重试',
  nobodyChosen: '从左边选择一份。',
  keys: 'J / K 下一份、上一份　数字键选择　Ctrl+Enter 提交',
  selected: '选中的申请',
  changed: '这份申请刚刚有了变化。',
  readAgain: '看新的内容',
  quicker: ({ byName, by }: DeskStep, state: BookingState) =>
    `${byName || whose[by]} 已经先办了，现在是“${states[state]}”。您刚才填的没有提交。`,
}
