import type { Message } from '#shared/messages/messages.contract'
import { dayWords } from '../ui/day.words'

type Told = Extract<
  Message,
  { kind: 'study-assigned' | 'study-called-off' | 'exam-set' | 'exam-called-off' }
>

/** What is told of lessons and exams that are to be done, or need not be done any more. */
export function toStudy(message: Told): { title: string; sentences: string[] } {
  switch (message.kind) {
    case 'study-assigned':
      return {
        title: `请您学习：${message.title}`,
        sentences: [
          `共 ${message.lessons} 课，${dayWords(message.lastDay)} 前学完就可以。`,
          '可以分几次学，学过的都会记下来。',
        ],
      }
    case 'study-called-off':
      return {
        title: `不用学了：${message.title}`,
        sentences: ['这项学习取消了。已经学过的还算数。', `原因：${message.reason}`],
      }
    case 'exam-set':
      return {
        title: `可以考试了：${message.title}`,
        sentences: [
          message.lastDay === null
            ? '什么时候考都可以。'
            : `${dayWords(message.lastDay)} 前考都可以。`,
          `一次 ${message.minutes} 分钟。请找个安静、网络好的地方再开始。`,
        ],
      }
    case 'exam-called-off':
      return {
        title: `不用考了：${message.title}`,
        sentences: ['这次考试取消了。已经考过的还算数。', `原因：${message.reason}`],
      }
  }
}

/** Where such a message leads; null when there is nothing to be done. */
export const studyPageOf = ({ kind }: Message): string | null => {
  if (kind === 'study-assigned') return '/courses/pages/catalogue'
  return kind === 'exam-set' ? '/courses/exams/pages/list' : null
}
