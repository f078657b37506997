import type { Certificate } from '#shared/courses/certificates.contract'
import type { AttendedClass, SatExam, StudiedLesson } from '#shared/courses/records.contract'
import { dayInChina } from '#shared/time/days'
import { dateOf, spanOf } from '../courses.words'

const dayOf = (at: string) => dateOf(dayInChina(new Date(at)))

/** Every sentence of what somebody has studied, and of the paper about it. */
export const words = {
  title: '学习记录',
  sum: '一共学了',
  span: spanOf,
  judged: '时间和成绩都是系统记的，和手机上的时间无关。',
  lessons: '学过的课',
  lesson: ({ seconds, doneAt }: StudiedLesson) =>
    `学了 ${spanOf(seconds)}，${doneAt === null ? '还没学完' : `${dayOf(doneAt)} 学完`}`,
  exams: '考过的试',
  exam: ({ right, of, passed, endedAt }: SatExam) =>
    `${dayOf(endedAt)}，答对 ${right}/${of}，${passed ? '通过' : '没有通过'}`,
  classes: '参加的集体学习',
  attended: ({ at, seconds }: AttendedClass) => `${dayOf(at)}，${spanOf(seconds)}`,
  none: '还没有学习记录',
  noneWhat: '学过课、考过试，这里就会有。',
  all: '看全部',

  certificate: '学习证明',
  certificateWhat:
    '可以给用人单位看。上面只有姓名、学了几课、多少时间和日期，看不出为什么学、在哪里学。',
  notYet: '学完一课，或者通过一场考试，就可以开。',
  issue: '开一份学习证明',
  issuing: '正在开……',
  issued: ({ issuedAt, lessons, seconds }: Certificate) =>
    `${dayOf(issuedAt)} 开，${lessons} 课，${spanOf(seconds)}`,
  number: (number: string) => `编号 ${number}`,
  open: '打开证明',
  opening: '正在取……',
  notShown: '这台手机打不开，请再试一次，或者换一台手机。',
  checked: '拿到证明的人可以按上面写的办法核对真假。',
  silence: '没有连上服务器，请看看网络。',
  reading: '正在读取……',
  again: '再试一次',
}
