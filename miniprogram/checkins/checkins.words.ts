import { momentInChina } from '#shared/time/days'
import type { Hindrance } from './act.store'

/** Every sentence the check-in screens show; officials review this file, not the screens. */
export const words = {
  title: '签到',

  what: '点「开始签到」后，手机会在十秒内取几次您现在的位置和时间，发给您的司法所。',
  why: '这样做只是为了核对这次签到；您不点按钮，手机就不取位置。',
  start: '开始签到',
  placeOpened: '位置已经打开',
  placeOpenedWhat: '请再点一次「开始签到」。',

  locating: '正在取位置',
  locatingWhat: '请在原地等几秒钟，先不要关掉。',
  sending: '正在发送',
  sendingWhat: '马上就好。',

  inTime: '是否按时',
  receiptNumber: '回执编号',
  prove: '核验这次签到',
  mayRetry: '位置不够清楚',
  mayRetryWhat:
    '这次签到已经收到，算数。在屋里、楼旁，手机常常看不清位置。您可以到空旷的地方再试一次，也可以就这样，由工作人员核实。',
  retry: '到空旷处再试一次',
  leaveSo: '就这样，不试了',
  identity: '还有一步：确认是您本人',
  identityWhat: '这次签到已经收到，算数。请再确认是您本人，大约半分钟；不方便也可以换别的方式。',
  identityGo: '现在确认',
  mayLeave: '已经办好，可以关掉了。',
  home: '回到首页',

  kept: '还没有送到',
  keptWhat: '这次签到已经存在手机里，有网络时会自动发送，不用重新签到。',
  full: '手机存满了，没有存下来',
  fullWhat:
    '请先不要关掉：有网络时会发出。如果一直发不出去，请打电话告诉司法所，或者报告故障，不怪您。',
  keptAt: '签到时间（按手机的钟）',
  offline: '没有连上服务器。',
  sendAgain: '现在再发一次',
  waiting: (count: number) => `有 ${count} 次签到还没有送到`,
  waitingWhat: '已经存在手机里，有网络时会自动发送，不用重新签到。',

  waitingFull: '手机存满了，没有存下来。请先不要关掉，有网络时会发出；也可以打电话告诉司法所。',
  foreign: (count: number) => `有 ${count} 次签到属于另一位人员，请联系司法所`,
  foreignWhat: '它们还在手机里，不会用您的名字发出。',

  turned: '这次签到没有被接受',
  turnedAt: (at: string) => `${momentInChina(at)} 的签到没有被接受`,
  understood: '知道了',

  failed: '手机出了点问题',
  failedWhat: '这次签到没有完成。请再试一次；如果还是不行，请打电话告诉司法所。',
  again: '再试一次',
  callOffice: '取不到位置不怪您。如果一直不行，请打电话告诉司法所。',
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
