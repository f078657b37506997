import { clockInChina, dayInChina, daysAfter, momentInChina, weekdayOf } from '#shared/time/days'
import type { Settlement } from '#shared/checkins/tasks.contract'
import type { OwnTask } from '#shared/checkins/today.contract'
import { dayWords } from '../ui/day.words'
import type { Stage } from './standing'

/** Every sentence of the first page about what is to be done today. */
export const words = {
  title: '签到',
  window: '今天的签到时间',
  everyDay: '每天的签到时间',
  anyTime: '今天的签到不定时',
  fromTo: (opens: Date, closes: Date) => `${clockInChina(opens)} — ${clockInChina(closes)}`,
  opensIn: (minutes: number) => `还没到时间，再过 ${lasting(minutes)}开始。`,
  closesIn: (minutes: number) => `现在可以签到，还有 ${lasting(minutes)}。十秒钟左右就好。`,
  surprise: ({ surpriseMinutes }: OwnTask, fromTo: string) =>
    `今天 ${fromTo} 之间会通知您一次，开始后有 ${surpriseMinutes} 分钟。现在不用签。`,
  surpriseOffline: '手机现在没有网络，可能收不到通知。着急的话可以打电话问司法所。',
  missedTitle: '这次签到还没有收到',
  missedWhat: '现在可以补签，由工作人员核实。如果是手机的问题，请报告故障，或者打电话。',
  fault: '已报告故障，停止计时',
  faultWhat: '不算违规。手机好了可以再签；也可以打电话，或者到司法所当面报告。',
  exempt: '今天不用签到',
  exemptWhy: (reason: string) => `原因：${reason}`,
  restDone: '今天已签到',
  rest: '今天的签到时间过了',
  restWhat: '不要紧，可以换一天签。',
  kept: '这次已经签了，等网络发送',
  doneToday: '今天已签到',
  doneThis: '这次已签到',
  unknown: '今天的安排还没有读到。需要签到时，点下面的按钮，十秒钟左右就好。',
  nothing: '今天没有签到安排。有事需要签到时，也可以点下面的按钮。',
  extra: '另外签到一次，已收到',
  extraWhat: '现在另外签到也会记下，但不能代替上面的安排。',
  asOf: (at: string) => `没有连上服务器，以上是 ${momentInChina(at)} 的安排。`,
  others: '今天的其他安排',

  go: '去签到',
  goEarly: '提前签到',
  goAgain: '再签一次',
  goExtra: '另外签到一次',

  settledTitle: {
    explained: '已核实：情况已说明',
    technical: '已核实：是技术问题，不算违规',
    'follow-up': '工作人员还要再了解一下',
  } satisfies Record<Settlement, string>,
  settledNote: (note: string) => `工作人员说明：${note}`,

  chip: {
    surprise: '会通知您',
    before: '还没到时间',
    open: '现在可以签',
    kept: '等网络发送',
    done: '已签到',
    rest: '今天不用再签',
    missed: '还没有收到',
    late: '等待核实',
    fault: '已报告故障',
    exempt: '不用签到',
  } satisfies Record<Stage, string>,
}

/** How far a stretch has come, e.g. 本周已签 1 次，还要 2 次，到星期日. */
export function progressWords({ made, needs, opensAt, closesAt }: OwnTask): string {
  const [first, last] = [dayInChina(new Date(opensAt)), dayInChina(new Date(closesAt))]
  const left = Math.max(0, needs - made)
  const isWeek = weekdayOf(last) === 7 && first > daysAfter(last, -7)
  const until = isWeek ? '星期日' : dayWords(last)
  const done = `${isWeek ? '本周' : ''}已签 ${made} 次`
  return left === 0 ? `${done}，够了。` : `${done}，还要 ${left} 次，到${until}为止。一天签一次。`
}

/** A stretch of time as one says it. */
function lasting(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return `${rest} 分钟`
  return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分钟`
}
