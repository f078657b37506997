import { momentInChina } from '#shared/time/days'
import type { Outcome, OwnCheckIn } from '#shared/checkins/checkins.contract'
import type { Punctuality, Window } from '#shared/checkins/plans.contract'
import type { Stage } from '#shared/checkins/window.rules'
import type { Hindrance } from './act.store'

/** Every sentence the check-in screens show; officials review this file, not the screens. */
export const words = {
  title: '签到',

  window: '今天的签到时间',
  fromTo: ({ opensAt, closesAt }: Window) => `${opensAt} — ${closesAt}`,
  opensIn: (minutes: number) => `还没到时间，再过 ${lasting(minutes)}开始。`,
  closesIn: (minutes: number) => `现在可以签到，还有 ${lasting(minutes)}。十秒钟左右就好。`,
  afterTitle: '已经过了签到时间',
  afterWhat: '现在仍然可以签到，会记为「过时签到」，由工作人员核实。',
  unknown: '今天的安排还没有读到。需要签到时，点下面的按钮，十秒钟左右就好。',
  noPlan: '没有固定的签到时间。需要签到时，点下面的按钮，十秒钟左右就好。',
  go: {
    'no-plan': '去签到',
    before: '提前签到',
    open: '去签到',
    after: '去签到',
  } satisfies Record<Stage, string>,
  goAgain: '再签一次',
  doneToday: '今天已签到',
  asOf: (at: string) => `没有连上服务器，以上是 ${momentInChina(at)} 的安排。`,

  punctuality: {
    'on-time': '在签到时间内',
    early: '早于签到时间，等待核实',
    late: '过了签到时间，等待核实',
    unplanned: '没有固定的签到时间',
  } satisfies Record<Punctuality, string>,

  what: '点「开始签到」后，手机会在十秒内取几次您现在的位置和时间，发给您的司法所。',
  why: '这样做只是为了核对这次签到；您不点按钮，手机就不取位置。',
  start: '开始签到',
  placeOpened: '位置已经打开',
  placeOpenedWhat: '请再点一次「开始签到」。',

  locating: '正在取位置',
  locatingWhat: '请在原地等几秒钟，先不要关掉。',
  sending: '正在发送',
  sendingWhat: '马上就好。',

  received: '签到成功',
  receivedLate: '已补传，等待核实',
  receivedAt: '服务器收到的时间',
  inTime: '是否按时',
  receiptNumber: '回执编号',
  mayRetry: '位置不够清楚',
  mayRetryWhat:
    '这次签到已经收到，算数。在屋里、楼旁，手机常常看不清位置。您可以到空旷的地方再试一次，也可以就这样，由工作人员核实。',
  retry: '到空旷处再试一次',
  leaveSo: '就这样，不试了',
  mayLeave: '已经办好，可以关掉了。',
  home: '回到首页',

  kept: '还没有送到',
  keptWhat: '这次签到已经存在手机里，有网络时会自动发送，不用重新签到。',
  keptAt: '签到的时间（按手机的钟）',
  offline: '没有连上服务器。',
  sendAgain: '现在再发一次',
  waiting: (count: number) => `有 ${count} 次签到还没有送到`,
  waitingWhat: '已经存在手机里，有网络时会自动发送，不用重新签到。',

  turned: '这次签到没有被接受',
  turnedAt: (at: string) => `${momentInChina(at)} 的签到没有被接受`,
  understood: '知道了',

  failed: '手机出了点问题',
  failedWhat: '这次签到没有完成。请再试一次；如果还是不行，请打电话告诉司法所。',
  again: '再试一次',
  callOffice: '取不到位置不怪您。如果一直不行，请打电话告诉司法所。',
}

/** Every sentence of the person's own record. */
export const historyWords = {
  title: '记录',
  today: '今天',
  empty: '还没有签到记录',
  emptyWhat: '签到以后，会在这里看到每一次的时间和结果。',
  punctuality: {
    'on-time': '按时',
    early: '早于时间',
    late: '过时',
    unplanned: '未定时间',
  } satisfies Record<Punctuality, string>,
  place: {
    inside: '位置：县内',
    outside: '位置：县外，等待核实',
    'cannot-say': '位置：看不清，等待核实',
  } satisfies Record<OwnCheckIn['verdict'], string>,
  reviewedPlace: {
    inside: '位置：县内',
    outside: '位置：县外',
    'cannot-say': '位置：看不清',
  } satisfies Record<OwnCheckIn['verdict'], string>,
  outcome: {
    accepted: '工作人员已确认',
    explained: '工作人员已核实，情况已说明',
    'follow-up': '需要进一步了解，请留意司法所的联系',
  } satisfies Record<Outcome, string>,
  unreviewed: '等待工作人员查看',
  note: (note: string) => `说明：${note}`,
}

/** A stretch of time as one says it. */
function lasting(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return `${rest} 分钟`
  return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分钟`
}

/** What stands in the way, what to do, and what the button says. */
interface Help {
  title: string
  steps: readonly string[]
  button: string
}

/** How to let the phone give its position, for each thing that can stand in the way. */
export const helpFor: Readonly<Record<Hindrance, Help>> = {
  'switched-off': {
    title: '手机的定位没有打开',
    steps: ['从屏幕最上面往下滑', '找到「位置」或「定位」，点亮它', '回到这里，点下面的按钮'],
    button: '打开好了，再试一次',
  },
  'refused-by-phone': {
    title: '手机没有让微信使用位置',
    steps: ['点下面的按钮，打开微信的权限', '点「位置」，选「使用时允许」', '返回这里'],
    button: '去打开',
  },
  'refused-by-wechat': {
    title: '还没有允许使用位置',
    steps: ['点下面的按钮，打开设置', '点「位置信息」，选「使用时允许」', '返回这里'],
    button: '去打开',
  },
  'refused-by-browser': {
    title: '浏览器没有允许使用位置',
    steps: ['点网址左边的小图标', '把「位置」改成「允许」', '回到这里，点下面的按钮'],
    button: '允许好了，再试一次',
  },
  'refused-once': {
    title: '刚才没有允许使用位置',
    steps: ['点下面的按钮', '出现询问时，点「允许」或「同意」'],
    button: '再试一次',
  },
  'no-signal': {
    title: '没有取到位置',
    steps: ['走到窗边，或者到屋外', '等几秒钟', '点下面的按钮'],
    button: '再试一次',
  },
}
