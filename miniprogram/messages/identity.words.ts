import type { Message } from '#shared/messages/messages.contract'
import { momentInChina } from '#shared/time/days'
import { minuteWords } from '../ui/day.words'

type Identity = Extract<
  Message,
  { kind: 'identity-asked' | 'identity-expired' | 'identity-settled' }
>

/** That somebody is to show, did not show in time, or has shown who he is. */
export function identified(message: Identity): { title: string; sentences: string[] } {
  switch (message.kind) {
    case 'identity-asked':
      return {
        title: '请核验身份',
        sentences: [
          `请在 ${minuteWords(message.until)} 前办好。`,
          '可以用人脸，也可以到司法所或者请司法所打电话，都一样有效。',
        ],
      }
    case 'identity-expired':
      return {
        title: '身份核验的时间过了',
        sentences: [
          `应在 ${minuteWords(message.until)} 前办好的身份核验没有办。`,
          '工作人员会看是什么原因。有难处请打电话告诉司法所。',
        ],
      }
    case 'identity-settled':
      return {
        title: '身份核验有结果了',
        sentences: [
          `${momentInChina(message.askedAt)} 的身份核验，工作人员已经看过。`,
          ...(message.note === '' ? [] : [`说明：${message.note}`]),
        ],
      }
  }
}
