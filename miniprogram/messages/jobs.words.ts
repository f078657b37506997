import type { ApplicationState } from '#shared/jobs/applications.contract'
import type { Message } from '#shared/messages/messages.contract'
import { minuteWords } from '../ui/day.words'

type Of<Kind extends Message['kind']> = Extract<Message, { kind: Kind }>
type Told = Of<
  'job-matches' | 'job-application' | 'interview-reminder' | 'training-news' | 'job-outcome-asked'
>

const STATES: Partial<Record<ApplicationState, string>> = {
  seen: '单位看过您的申请了。',
  interview: '单位约您面试，请答复去不去。',
  offered: '单位愿意录用您。',
  started: '已登记您上班了。祝工作顺利。',
  rejected: '这次没有录用。别灰心，可以再看看别的。',
}

/** Nothing of it tells somebody who looks over a shoulder why these are written. */
export function worked(message: Told) {
  switch (message.kind) {
    case 'job-matches':
      return {
        title: `有 ${message.count} 个新岗位适合您`,
        sentences: [message.offers.map(({ title }) => `「${title}」`).join('、')],
      }
    case 'job-application':
      return {
        title: '求职有新消息',
        sentences: [
          `「${message.employerName}」：${message.state === null ? '有一条新留言。' : (STATES[message.state] ?? '有新的进展。')}`,
          ...(message.interviewAt === null
            ? []
            : [`面试时间：${minuteWords(message.interviewAt)}`]),
          '在「我的」里点「我的申请」查看。',
        ],
      }
    case 'interview-reminder':
      return {
        title: '明天有面试',
        sentences: [
          `「${message.employerName}」，${minuteWords(message.interviewAt)}，${message.place}。`,
          '去不了的话，请提前在「我的申请」里说一声。',
        ],
      }
    case 'training-news':
      return { title: '培训有新消息', sentences: trained(message) }
    case 'job-outcome-asked':
      return {
        title: '工作还顺利吗？',
        sentences: [
          `您到「${message.employerName}」上班满 ${message.months} 个月了。`,
          '请在「今天」里点一下，告诉我们还在不在那里上班。',
        ],
      }
  }
}

function trained({ what, title, startsAt, place, reason }: Of<'training-news'>): string[] {
  const when = `${minuteWords(startsAt)}，${place}。`
  switch (what) {
    case 'moved-up':
      return [`「${title}」有名额了，您已经报上。`, when]
    case 'changed':
      return [`「${title}」的时间或地点改了：`, when]
    case 'cancelled':
      return [`「${title}」这一班不办了。`, `原因：${reason}`]
    case 'taken-out':
      return [`您在「${title}」的报名取消了。`, `原因：${reason}`]
  }
}
