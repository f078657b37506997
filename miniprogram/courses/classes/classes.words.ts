import type { OwnClass } from '#shared/courses/attendance.contract'
import type { AttendanceState, Signature } from '#shared/courses/classes.contract'
import { clockInChina } from '#shared/time/days'
import { minuteWords } from '../../ui/day.words'

const clock = (at: string) => clockInChina(new Date(at))

/** Every sentence about classes; none may tell a bystander why the person is here. */
export const words = {
  title: '集体课',
  none: '现在没有要参加的课',
  noneWhat: '有课的时候，会发消息告诉您，也会写在这里。',
  past: '以前的课',
  pastNone: '还没有上过课',
  pastNoneWhat: '上过的课会写在这里。',
  showPast: '看以前的课',
  showComing: '看要参加的课',
  look: '打开看看',
  gone: '没有找到这次课',
  goneWhat: '可能已经改期，请回到列表再看。',

  time: '时间',
  place: '地点',
  online: '线上',
  from: '谁安排的',
  about: '讲什么',
  lessons: '课前可以先看',
  materials: '资料',
  copy: '复制链接',
  copied: '已复制，请粘贴到浏览器打开',
  times: ({ from, until }: Pick<OwnClass, 'from' | 'until'>) =>
    `${minuteWords(from)} 到 ${clock(until)}`,
  cancelled: '不用来了，这次课取消了',
  why: (reason: string) => `为什么：${reason}`,

  states: {
    invited: '要参加',
    in: '已签到',
    out: '已签到，已签退',
    absent: '没有看到您签到',
    fault: '已报告故障，不算违规',
    settled: '已核实',
  } satisfies Record<AttendanceState, string>,

  opens: (at: string) => `${clock(at)} 开始可以签到。到了上课的地方再点。`,
  opensOnline: (at: string) => `${clock(at)} 开始可以签到。进入课堂后再点。`,
  signIn: '签到',
  signOut: '签退',
  signWhat: '点一下，手机取一次您现在的位置，核对是不是在上课的地方。不点就不取。',
  signOnline: '进入课堂后点一下就好，不取位置。',
  outUntil: (at: string) => `下课后点签退，${clock(at)} 前都可以。`,
  locating: '正在取位置，请等几秒钟',
  sending: '正在发送',
  silence: '没有连上服务器，请再试一次。',
  noPlace: '没有取到位置，不怪您',
  noPlaceSteps: [
    '走到窗边，或者到门口再试一次',
    '还是不行：看现场屏幕上的号码，填在下面',
    '或者请现场的工作人员帮您签',
  ],
  broken: '手机出了点问题，请再试一次，或者请现场的工作人员帮您签。',
  byCode: '用现场的号码签',
  code: '屏幕上的四位号码',
  codeExample: '例如 0826',
  useCode: '用这个号码',
  codeShort: '请填四位数字。',

  signedIn: (at: string) => `签到：${clock(at)}`,
  signedOut: (at: string) => `签退：${clock(at)}`,
  seen: (one: Signature): string => {
    if (one.way === 'officer') return '工作人员帮您签的。'
    if (one.way === 'code') return '用现场的号码签的。'
    if (one.way === 'link') return '线上签的。'
    return VERDICTS[one.verdict ?? 'cannot-say']
  },

  explain: '说一说原因',
  explainWhat: '有事、生病、来了没签上，都可以写一句。手机有问题，不怪您。',
  explainField: '原因',
  explainExample: '例如：孩子发烧，去医院了',
  explainSend: '发给工作人员',
  explainShort: '请写几个字，让工作人员知道原因。',
  explained: (said: string) => `您写的：${said}`,
  settled: (outcome: 'explained' | 'technical' | 'follow-up') => SETTLED[outcome],
  note: (note: string) => `说明：${note}`,
}

const VERDICTS: Record<'inside' | 'outside' | 'cannot-say', string> = {
  inside: '手机看到您在上课的地方。',
  outside: '手机看到的位置不在上课的地方。定位有时不准，工作人员会当面核对，不用再签。',
  'cannot-say': '手机看不清位置，没有关系，已经记下，不用再签。',
}

const SETTLED: Record<'explained' | 'technical' | 'follow-up', string> = {
  explained: '已核实，情况已说明。',
  technical: '已核实，是技术问题，不算违规。',
  'follow-up': '需要进一步了解，请留意司法所的联系。',
}
