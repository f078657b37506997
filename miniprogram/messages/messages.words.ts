import type { Outcome } from '#shared/checkins/checkins.contract'
import type { FaultOutcome } from '#shared/checkins/faults.contract'
import type { Settlement } from '#shared/checkins/tasks.contract'
import type { Message } from '#shared/messages/messages.contract'
import { momentInChina } from '#shared/time/days'
import { dayWords, minuteWords } from '../ui/day.words'
import { findingNames, markWords } from '../ui/findings.words'
import { invited } from './classes.words'
import { examined } from './exams.words'
import { identified } from './identity.words'
import { worked } from './jobs.words'
import { pictured } from './pictures.words'
import { reported } from './reports.words'
import { toStudy } from './study.words'
import { due } from './tasks.words'
import { termsWords } from './terms.words'

/** Every sentence of the messages. */
export const words = {
  title: '消息',
  fresh: '新',
  empty: '还没有消息',
  emptyWhat: '签到的核实结果、签到时间的变化，会写在这里。',
  unread: (count: number) => `有 ${count} 条新消息`,
  open: '去看消息',
  goHome: '去「今天」看看',
  goMatches: '看合适的岗位',
  goStudy: '去看看',
}

/** A message in plain sentences: what happened, then what it means. */
interface Said {
  title: string
  sentences: string[]
}

type Of<Kind extends Message['kind']> = Extract<Message, { kind: Kind }>

/** A message as the person reads it. */
export function sentencesOf(message: Message): Said {
  switch (message.kind) {
    case 'check-in-reviewed':
      return reviewed(message)
    case 'plan-changed':
      return planned(message)
    case 'exempted':
    case 'exemption-ended':
      return exempted(message)
    case 'task-open':
    case 'task-closing':
    case 'task-missed':
      return due(message)
    case 'task-settled':
      return settled(message)
    case 'fault-answered':
      return {
        title: '故障报告有答复了',
        sentences: [
          `您 ${momentInChina(message.faultAt)} 报告的故障：${FAULT_OUTCOMES[message.outcome]}`,
          ...noted(message.note),
        ],
      }
    case 'own-place-added':
    case 'own-place-changed':
    case 'own-place-ended':
      return placed(message)
    case 'report-open':
    case 'report-reminder':
    case 'report-overdue':
    case 'report-reviewed':
    case 'report-settled':
      return reported(message)
    case 'class-invited':
    case 'class-reminder':
    case 'class-changed':
    case 'class-cancelled':
    case 'class-absent':
    case 'class-settled':
      return invited(message)
    case 'exam-reviewed':
      return examined(message)
    case 'study-assigned':
    case 'study-called-off':
    case 'exam-set':
    case 'exam-called-off':
      return toStudy(message)
    case 'job-matches':
    case 'job-application':
    case 'interview-reminder':
    case 'training-news':
    case 'job-outcome-asked':
      return worked(message)
    case 'phone-bound':
      return {
        title: '手机绑定好了',
        sentences: ['这台手机可以用了。如果不是您本人办的，请马上打电话告诉司法所。'],
      }
    case 'identity-asked':
    case 'identity-expired':
    case 'identity-settled':
      return identified(message)
    case 'face-enrolled':
    case 'new-picture-asked':
    case 'face-picture-refused':
      return pictured(message)
  }
}

const settled = ({ closesAt, outcome, note }: Of<'task-settled'>): Said => ({
  title: '没有按时的签到已核实',
  sentences: [`${minuteWords(closesAt)} 前的签到：${SETTLEMENTS[outcome]}`, ...noted(note)],
})

/** Whether a message is about what is to be done: it leads to the first page. */
export const leadsHome = ({ kind }: Message): boolean =>
  kind.startsWith('task-') || kind === 'identity-asked'

const OUTCOMES: Record<Outcome, string> = {
  accepted: '已确认，没有问题。',
  explained: '已核实，情况已说明。',
  'follow-up': '需要进一步了解，请留意司法所的联系。',
}

const SETTLEMENTS: Record<Settlement, string> = {
  explained: '已核实，情况已说明。',
  technical: '已核实，是技术问题，不算违规。',
  'follow-up': '需要进一步了解，请留意司法所的联系。',
}

const FAULT_OUTCOMES: Record<FaultOutcome, string> = {
  'other-way': '已用别的办法办好。',
  noted: '已记下，不算违规。',
  'follow-up': '需要进一步了解，请留意司法所的联系。',
}

const reviewed = ({ checkInAt, outcome, note, marks }: Of<'check-in-reviewed'>): Said => ({
  title: '签到已核实',
  sentences: [
    `您 ${momentInChina(checkInAt)} 的签到：${OUTCOMES[outcome]}`,
    ...marks.map(({ code, mark }) => `「${findingNames[code]}」：${markWords[mark]}。`),
    ...noted(note),
  ],
})

const planned = ({ terms, firstDay, lastDay, reason }: Of<'plan-changed'>): Said => ({
  title: '签到时间有变化',
  sentences: [
    ...(terms
      ? [`${span(firstDay, lastDay)}：`, ...termsWords(terms)]
      : [`${span(firstDay, lastDay)}，没有固定的签到时间。`]),
    `原因：${reason}`,
  ],
})

function exempted({ kind, firstDay, lastDay, reason }: Of<'exempted' | 'exemption-ended'>): Said {
  const days = span(firstDay, lastDay)
  return kind === 'exempted'
    ? { title: '这几天不用签到', sentences: [`${days}，不用签到。`, `原因：${reason}`] }
    : {
        title: '恢复签到',
        sentences: [
          `原来 ${days} 不用签到，现在从明天起恢复签到。今天仍然不用签。`,
          `原因：${reason}`,
        ],
      }
}

type Placed = Of<'own-place-added' | 'own-place-changed' | 'own-place-ended'>

const PLACES: Record<Placed['place'], string> = {
  home: '住处',
  work: '工作的地方',
  forbidden: '禁止进入的地方',
  required: '约定要去的地方',
}

function placed({ kind, place, name, firstDay, lastDay }: Placed): Said {
  const what = name === '' ? PLACES[place] : `${PLACES[place]}「${name}」`
  const days = span(firstDay, lastDay)
  const ask = '有疑问请打电话问司法所。'
  const rule = place === 'forbidden' ? ['在规定的时间里请不要进去。'] : []
  switch (kind) {
    case 'own-place-added':
      return { title: '登记了一个地点', sentences: [`${what}，${days}。`, ...rule, ask] }
    case 'own-place-changed':
      return { title: '一个地点有变化', sentences: [`${what}，${days}。`, ...rule, ask] }
    case 'own-place-ended':
      return { title: '一个地点已取消', sentences: [`${what}不再登记。`] }
  }
}

const noted = (note: string): string[] => (note === '' ? [] : [`说明：${note}`])

const span = (firstDay: string, lastDay: string | null): string =>
  lastDay === null
    ? `从 ${dayWords(firstDay)} 起`
    : firstDay === lastDay
      ? dayWords(firstDay)
      : `从 ${dayWords(firstDay)} 到 ${dayWords(lastDay)}`
