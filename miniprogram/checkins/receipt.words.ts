import type { Punctuality, Receipt } from '#shared/checkins/checkins.contract'
import { momentInChina } from '#shared/time/days'

/** How a receipt says what became of a check-in: a title, and what it means. */
export const receiptWords = {
  title: {
    'on-time': '签到成功',
    early: '签到成功',
    late: '已补签，等待核实',
    'delivered-later': '已补传，等待核实',
    'after-fault': '签到已收到',
    'other-slot': '签到已收到',
    unplanned: '签到成功',
  } satisfies Record<Punctuality, string>,
  meaning: {
    'on-time': '在签到时间内',
    early: '早于签到时间，等待核实',
    late: '过了签到时间，等待核实',
    'delivered-later': '签到时在规定时间内，送到得晚，等待核实',
    'after-fault': '您报告过故障，这次签到也记下了，由工作人员核实',
    'other-slot': '还没到时间，或者这次安排已经签过；这一次也记下了',
    unplanned: '没有安排签到时间，这一次也记下了',
  } satisfies Record<Punctuality, string>,
  madeAt: '签到时间',
  receivedAt: '收到时间',
}

/** What an officer has still to look at, and what is simply good. */
export const isSettledBy = (punctuality: Punctuality): boolean =>
  !['early', 'late', 'delivered-later', 'after-fault'].includes(punctuality)

/** Up to here the way of a check-in is not worth a word. */
const WORTH_SAYING_MILLISECONDS = 2 * 60_000

/** When a check-in was made and, where that differs, when it came; by the server's clock. */
export function timesOf({ madeAt, receivedAt }: Pick<Receipt, 'madeAt' | 'receivedAt'>) {
  const made = { name: receiptWords.madeAt, value: momentInChina(madeAt) }
  const way = Date.parse(receivedAt) - Date.parse(madeAt)
  return Math.abs(way) <= WORTH_SAYING_MILLISECONDS
    ? [made]
    : [made, { name: receiptWords.receivedAt, value: momentInChina(receivedAt) }]
}
