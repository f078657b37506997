import type { Outcome } from '#shared/checkins/checkins.contract'
import type { Message } from '#shared/messages/messages.contract'
import { momentInChina } from '#shared/time/days'
import { dayWords } from '../ui/day.words'

/** Every sentence of the messages. */
export const words = {
  title: '消息',
  fresh: '新',
  empty: '还没有消息',
  emptyWhat: '签到的核实结果、签到时间的变化，会写在这里。',
  unread: (count: number) => `有 ${count} 条新消息`,
  open: '去看消息',
}

const OUTCOMES: Record<Outcome, string> = {
  accepted: '已确认，没有问题。',
  explained: '已核实，情况已说明。',
  'follow-up': '需要进一步了解，请留意司法所的联系。',
}

/** A message in plain sentences: what happened, then what it means. */
export function sentencesOf(message: Message): { title: string; sentences: string[] } {
  switch (message.kind) {
    case 'check-in-reviewed':
      return {
        title: '签到已核实',
        sentences: [
          `您 ${momentInChina(message.checkInAt)} 的签到：${OUTCOMES[message.outcome]}`,
          ...(message.note === '' ? [] : [`说明：${message.note}`]),
        ],
      }
    case 'plan-changed':
      return { title: '签到时间有变化', sentences: [planSentence(message)] }
    case 'phone-bound':
      return {
        title: '手机绑定好了',
        sentences: ['这台手机可以用了。如果不是您本人办的，请马上打电话告诉司法所。'],
      }
  }
}

const planSentence = ({ window, firstDay }: Extract<Message, { kind: 'plan-changed' }>) =>
  window
    ? `从 ${dayWords(firstDay)} 起，每天 ${window.opensAt} 到 ${window.closesAt} 签到。`
    : `从 ${dayWords(firstDay)} 起，没有固定的签到时间。`
