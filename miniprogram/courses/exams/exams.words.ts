import type { ExamState, OwnExam, OwnSitting } from '#shared/courses/sittings.contract'
import { momentInChina } from '#shared/time/days'
import { minuteWords } from '../../ui/day.words'

/** How an exam stands, in a few words. */
const states: Record<ExamState, string> = {
  open: '现在可以考',
  running: '正在考',
  passed: '已经通过',
  waits: '还要等一等',
  'used-up': '次数已用完',
  'not-yet': '还没开始',
  over: '已经结束',
}

/** How long is left, as people say it; never less than it is. */
function left(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000))
  const minutes = Math.floor(seconds / 60)
  return minutes > 0 ? `${minutes} 分 ${seconds % 60} 秒` : `${seconds} 秒`
}

/** Every sentence about exams. */
export const words = {
  title: '考试',
  sit: '答卷',
  result: '考试结果',
  states,
  facts: ({ questions, minutes, passPercent }: OwnExam) =>
    `共 ${questions} 题，${minutes} 分钟，答对 ${passPercent}% 就通过。`,
  until: (at: string) => `${minuteWords(at)} 前可以开始。`,
  opensAt: (at: string) => `${minuteWords(at)} 起可以考。`,
  tries: (count: number) => (count > 0 ? `还可以考 ${count} 次。` : ''),
  begin: '开始考试',
  beginSure: '现在开始',
  notNow: '先不考',
  rules: [
    '点了「现在开始」就计时，退出也不会停表。',
    '每答一题自动保存。断了网也能接着答，有网时会补上。',
    '时间到了自动交卷，答过的都算。',
  ],
  identityRule: '这次考试要确认是您本人，考前考后都可以办，也可以换别的方式。',
  goOn: '接着答',
  none: '现在没有考试',
  noneWhat: '有考试时会写在这里。',
  past: '考过的',
  look: '看讲解',
  score: ({ right, of, passed }: OwnSitting) =>
    `答对 ${right} 题，共 ${of} 题，${passed ? '通过' : '没有通过'}`,
  when: ({ endedAt, number }: OwnSitting) => `${momentInChina(endedAt)}，第 ${number} 次`,
  comment: (said: string) => `工作人员写：${said}`,
  retake: '可以再考一次。',
  record: '我的学习记录和证明',

  reading: '正在取题……',
  moment: '请稍等。',
  silence: '没有连上服务器，请看看网络。',
  again: '再试一次',
  left,
  leftName: '剩余时间',
  leftSoon: '快到时间了',
  next: '下一题',
  before: '上一题',
  all: '看全部题目',
  allTitle: '全部题目',
  saved: '这一题已保存',
  saving: '正在保存……',
  unsaved: '手机先存着，有网时自动补上',
  notAnswered: '这一题还没有答',
  handIn: '交卷',
  handInSure: '确定交卷',
  backToPaper: '回去再看看',
  handInTitle: '现在交卷吗？',
  unanswered: (count: number) => (count > 0 ? `还有 ${count} 题没有答。` : '全部答了。'),
  handInWhat: '交卷以后不能再改。',
  waiting: (count: number) => `有 ${count} 题还没有送到。有网时再交，时间到了以前送到的才算。`,
  place: (number: number, isAnswered: boolean) =>
    `第 ${number} 题，${isAnswered ? '已答' : '没有答'}`,

  passed: '通过了',
  failed: '这次没有通过',
  failedWhat: '没关系，看看讲解。没有通过不会因此受处罚。',
  timeOver: '时间到了，已按保存的答案交卷。',
  sum: ({ right, of, passPercent }: OwnSitting) =>
    `共 ${of} 题，答对 ${right} 题。答对 ${passPercent}% 就通过。`,
  identity: '还要确认是您本人',
  identityWhat: '点下面的按钮去确认，也可以换别的方式。',
  identityGo: '去确认',
  law: (cite: string) => `依据：${cite}`,
  toList: '回到考试',
}
