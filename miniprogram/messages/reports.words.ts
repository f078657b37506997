import type { Message } from '#shared/messages/messages.contract'
import type { ReportKind } from '#shared/reports/questions.contract'
import { momentInChina } from '#shared/time/days'
import { minuteWords } from '../ui/day.words'

type Told = Extract<Message, { kind: `report-${string}` }>
type Of<Kind extends Told['kind']> = Extract<Told, { kind: Kind }>

const KINDS: Record<ReportKind, string> = {
  periodic: '定期报告',
  thoughts: '思想汇报',
  health: '身体情况报告',
  prohibition: '遵守禁止令的报告',
  event: '情况报告',
}

const OUTCOMES: Record<Of<'report-reviewed'>['outcome'], string> = {
  read: '已看过。',
  talk: '已看过，会和您谈一谈，请留意司法所的联系。',
  returned: '需要补充，请看下面的说明，再交一次。',
}

const SETTLEMENTS: Record<Of<'report-settled'>['outcome'], string> = {
  explained: '已核实，情况已说明。',
  technical: '已核实，是技术问题，不算违规。',
  'follow-up': '需要进一步了解，请留意司法所的联系。',
}

/** What is told of a report, in plain sentences. */
export function reported(message: Told): { title: string; sentences: string[] } {
  const name = KINDS[message.report]
  switch (message.kind) {
    case 'report-open':
      return {
        title: `现在可以交${name}了`,
        sentences: [`${minuteWords(message.dueAt)} 前交就可以，几分钟就好。`],
      }
    case 'report-reminder':
      return {
        title: `${name}还没有交`,
        sentences: [
          `${minuteWords(message.dueAt)} 前交就可以。交不了的话，请报告故障，或者打电话给司法所。`,
        ],
      }
    case 'report-overdue':
      return {
        title: `${name}还没有收到`,
        sentences: [
          `应该在 ${minuteWords(message.dueAt)} 前交，现在还可以补交。`,
          '如果是手机或网络的问题，不怪您。请打电话给司法所说明。',
        ],
      }
    case 'report-reviewed':
      return {
        title: `${name}有答复了`,
        sentences: [
          `您 ${momentInChina(message.reportAt)} 交的${name}：${OUTCOMES[message.outcome]}`,
          `说明：${message.note}`,
        ],
      }
    case 'report-settled':
      return {
        title: `没有交的${name}已核实`,
        sentences: [
          `${minuteWords(message.dueAt)} 前的${name}：${SETTLEMENTS[message.outcome]}`,
          `说明：${message.note}`,
        ],
      }
  }
}
