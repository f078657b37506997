import type { OwnLesson, OwnLessonList } from '#shared/courses/catalogue.contract'
import type { LegalField } from '#shared/courses/lessons.contract'
import type { PromptStanding } from '#shared/messages/prompts.contract'

/** A day as it is said, e.g. 10月3日. @param day - YYYY-MM-DD. */
export const dayOf = (day: string) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`

/** A day of a year, e.g. 2020年7月1日. */
export const dateOf = (day: string) => `${day.slice(0, 4)}年${dayOf(day)}`

/** How long, as people say it. */
export function spanOf(seconds: number): string {
  if (seconds < 60) return `${seconds} 秒`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return `${minutes} 分钟`
  const rest = minutes % 60
  return `${Math.floor(minutes / 60)} 小时${rest > 0 ? ` ${rest} 分钟` : ''}`
}

export const fieldNames = {
  correction: '社区矫正',
  criminal: '刑法常识',
  traffic: '交通安全',
  drugs: '毒品和赌博',
  family: '婚姻家庭',
  minors: '未成年人',
  labour: '劳动就业',
  privacy: '个人信息和防骗',
  civil: '民事生活',
  constitution: '宪法常识',
  help: '求助',
} satisfies Record<LegalField, string>

export const listNames = {
  due: '要学的',
  free: '可以学的',
  done: '学完的',
} satisfies Record<OwnLessonList, string>

/** Every sentence of the list of lessons. */
export const words = {
  title: '学习',
  search: '找一课',
  searchExample: '例如：请假',
  searchGo: '查找',
  searchClear: '不找了，看全部',
  field: '按内容找',
  fieldAll: '全部内容',
  fieldNow: (name: string) => `内容：${name}`,
  today: (seconds: number) => (seconds === 0 ? '今天还没有学' : `今天已学 ${spanOf(seconds)}`),
  sums: (month: number, done: number) =>
    `${month === 0 ? '这个月还没有学' : `这个月学了 ${spanOf(month)}`}，学完 ${done} 课`,
  dayFull: (seconds: number) => `一天最多计 ${spanOf(seconds)}，多学的不计时，可以照常看。`,
  goOn: '接着上次学',
  empty: {
    due: { title: '没有要学的课', what: '可以看看“可以学的”，想学就学。' },
    free: { title: '没有找到课', what: '换个词，或者看看别的内容。' },
    done: { title: '还没有学完的课', what: '学完一课，这里就会有。' },
  } satisfies Record<OwnLessonList, { title: string; what: string }>,
  minutes: (minutes: number) => `大约 ${minutes} 分钟`,
  due: (day: string, today: string) =>
    day < today ? `原定 ${dayOf(day)} 前学完，现在学也可以` : `${dayOf(day)} 前学完`,
  has: ({ audio, video }: OwnLesson['has']) =>
    [audio && '有录音', video && '有视频'].filter(Boolean).join('、'),
  kept: '手机里有，没有网也能看',
  state: ({ progress: { state, creditedSeconds, creditableSeconds } }: OwnLesson) => {
    if (state === 'done') return '已学完'
    const share = creditableSeconds === 0 ? 0 : creditedSeconds / creditableSeconds
    return state === 'new' ? '还没开始' : `学到 ${Math.min(99, Math.floor(share * 100))}%`
  },
  open: (state: OwnLesson['progress']['state']) =>
    ({ new: '开始学', begun: '接着学', done: '再看一遍' })[state],
  offlineList: '没有网络，下面是手机里有的课',
  prompts: {
    on: '已开启：下一次有新的课或考试，微信会提醒您。',
    'used-up': '提醒已经用掉了。微信规定点一次提醒一次，要接着提醒，请再点一次。',
    off: '没有开启。点下面的按钮，下一次有新的课或考试，微信会提醒您一次。',
    unavailable: '',
  } satisfies Record<PromptStanding, string>,
  ways: '学习中的提醒',
  waysWhat: '学习时，有时会问您还在不在。用哪种方式都一样。',
  wayTap: '点四个数字',
  wayFace: '用人脸',
  wayNow: (way: string) => `现在用：${way}`,
  wayChange: (way: string) => `改成${way}`,
}
