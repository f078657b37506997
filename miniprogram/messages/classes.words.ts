import type { Message } from '#shared/messages/messages.contract'
import { minuteWords } from '../ui/day.words'

type Told = Extract<Message, { kind: `class-${string}` }>

const SETTLEMENTS: Record<Extract<Told, { kind: 'class-settled' }>['outcome'], string> = {
  explained: '已核实，情况已说明。',
  technical: '已核实，是技术问题，不算违规。',
  'follow-up': '需要进一步了解，请留意司法所的联系。',
}

const WHERE = '在「我的」里点「集体课」，可以看地点和内容，也在那里签到。'

/** What is told of a class, in plain sentences. */
export function invited(message: Told): { title: string; sentences: string[] } {
  const at = minuteWords(message.from)
  switch (message.kind) {
    case 'class-invited':
      return {
        title: `请您参加：${message.title}`,
        sentences: [`时间：${at}`, `地点：${message.placeName}`, WHERE],
      }
    case 'class-reminder':
      return {
        title: `快到时间了：${message.title}`,
        sentences: [
          `时间：${at}`,
          `地点：${message.placeName}`,
          '来不了的话，请打电话告诉司法所。',
        ],
      }
    case 'class-changed':
      return {
        title: `有变化：${message.title}`,
        sentences: [
          `现在的时间：${at}`,
          `地点：${message.placeName}`,
          `为什么变：${message.reason}`,
        ],
      }
    case 'class-cancelled':
      return {
        title: `不用来了：${message.title}`,
        sentences: [`原定 ${at} 的这次课取消了。`, `为什么：${message.reason}`],
      }
    case 'class-absent':
      return {
        title: `没有看到您签到：${message.title}`,
        sentences: [
          `时间是 ${at}。`,
          '如果来了没有签上，或者有事来不了，在「集体课」里写一句就可以，也可以打电话给司法所。手机有问题，不怪您。',
        ],
      }
    case 'class-settled':
      return {
        title: `已核实：${message.title}`,
        sentences: [`${at} 的这次课：${SETTLEMENTS[message.outcome]}`, `说明：${message.note}`],
      }
  }
}
