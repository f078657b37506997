import type { Message } from '#shared/messages/messages.contract'
import { clockInChina, dayInChina } from '#shared/time/days'
import { minuteWords } from '../ui/day.words'

type Due = Extract<Message, { kind: 'task-open' | 'task-closing' | 'task-missed' }>

/** What is told of a check-in that can be made now, soon, or was not made in time. */
export function due({ kind, opensAt, closesAt }: Due): { title: string; sentences: string[] } {
  const until = minuteWords(closesAt)
  const isSameDay = dayOf(opensAt) === dayOf(closesAt)
  const end = isSameDay ? clockInChina(new Date(closesAt)) : until
  switch (kind) {
    case 'task-open':
      return {
        title: '现在可以签到了',
        sentences: [`${minuteWords(opensAt)} 到 ${end}，十秒钟左右就好。`],
      }
    case 'task-closing':
      return {
        title: '签到时间快到了',
        sentences: [`${until} 前还可以签到。签不了的话，请报告故障，或者打电话给司法所。`],
      }
    case 'task-missed':
      return {
        title: '有一次签到还没有收到',
        sentences: [
          `${until} 前的签到还没有收到。如果是手机或网络的问题，不怪您。`,
          '可以补签、报告故障，或者打电话给司法所，由工作人员核实。',
        ],
      }
  }
}

const dayOf = (at: string) => dayInChina(new Date(at))
