import { z } from '#shared/z'
import { Openid } from './wechat-accounts'
import { Memory } from './wechat-memory'
import { OK, WeChatRefusal } from './wechat-refusals'
import { type Group, type Service, type Setting, read } from './wechat-service'
import { fits } from './wechat-values'

const MOST_SENT_KEPT = 1000

/** A path within the app, without a leading slash, e.g. pages/leave/detail?id=1. */
const PAGE = /^[\w-]+(\/[\w-]+)+(\?\S*)?$/

const Agreement = z.strictObject({
  openid: Openid,
  template_id: z.string().min(1),
  /** A long-term agreement is never used up. */
  kind: z.enum(['once', 'long']),
  /** The template's keys, where a message is to have exactly these. */
  keys: z.array(z.string()).optional(),
})

const Message = z.object({
  touser: z.string(),
  template_id: z.string(),
  page: z.string().optional(),
  miniprogram_state: z.enum(['developer', 'trial', 'formal']).default('formal'),
  lang: z.enum(['zh_CN', 'en_US', 'zh_HK', 'zh_TW']).default('zh_CN'),
  data: z.record(z.string(), z.object({ value: z.string() })),
})

/** Messages that a person agreed to get, each agreement counted. */
export function subscribeMessages({ now, accounts }: Setting): Group {
  /** Keys of each template that exists; null where a test did not say. */
  const templates = new Memory<string, readonly string[] | null>()
  /** How many messages each person will still take, by openid and template. */
  const agreements = new Memory<string, number>()
  const sent: object[] = []

  /** What a tap on "allow" does on a phone; the first for a template makes it exist. */
  const subscribe: Service = {
    method: 'POST',
    path: '/__ctl/subscribe',
    answer({ body }) {
      const { openid, template_id, kind, keys } = read(Agreement, body)
      accounts.meet(openid)
      templates.set(template_id, keys ?? templates.get(template_id) ?? null)
      const name = agreementName(openid, template_id)
      agreements.set(name, (agreements.get(name) ?? 0) + (kind === 'long' ? Infinity : 1))
      return {}
    },
  }

  const send: Service = {
    method: 'POST',
    path: '/cgi-bin/message/subscribe/send',
    answer({ body }) {
      const message = read(Message, body)
      const { touser, template_id, page, data } = message
      if (!accounts.find(touser)) throw new WeChatRefusal(40003)
      const keys = templates.get(template_id)
      if (keys === undefined) throw new WeChatRefusal(40037)
      if (page !== undefined && !PAGE.test(page)) throw new WeChatRefusal(41030)
      requireData(data, keys)
      const name = agreementName(touser, template_id)
      const left = agreements.get(name) ?? 0
      if (left === 0) throw new WeChatRefusal(43101)
      agreements.set(name, left - 1)
      sent.push({ ...message, at: new Date(now()).toISOString() })
      sent.splice(0, sent.length - MOST_SENT_KEPT)
      return OK
    },
  }

  /** What lies in people's WeChat, oldest first; the last thousand. */
  const outbox: Service = {
    method: 'GET',
    path: '/__ctl/outbox',
    answer: () => ({ messages: sent }),
  }

  return { services: [send], controls: [subscribe, outbox] }
}

const agreementName = (openid: string, templateId: string) => `${openid} ${templateId}`

/** @throws {WeChatRefusal} 47003, with the first key that is missing, not the template's, or wrong. */
function requireData(data: z.output<typeof Message>['data'], keys: readonly string[] | null): void {
  const wrong = (key: string, how: string) => new WeChatRefusal(47003, `data.${key}.value ${how}`)
  for (const key of keys ?? []) if (!data[key]?.value) throw wrong(key, 'is empty')
  for (const [key, { value }] of Object.entries(data)) {
    if (value === '') throw wrong(key, 'is empty')
    if (keys?.includes(key) === false || !fits(key, value)) throw wrong(key, 'invalid')
  }
}
