import { createHash, randomBytes } from 'node:crypto'
import { z } from '#shared/z'
import { Memory } from './wechat-memory'
import { OK, WeChatRefusal, requestName } from './wechat-refusals'
import { type Group, type Service, type Setting, read } from './wechat-service'

const Asked = z.object({
  media_url: z.url(),
  media_type: z.union([z.literal(1), z.literal(2)]),
  version: z.literal(2),
  scene: z.number().int().min(1).max(4),
  openid: z.string(),
})

const Address = z.strictObject({ url: z.url(), token: z.string().min(1) })
const Result = z.strictObject({
  trace_id: z.string(),
  suggest: z.enum(['pass', 'review', 'risky']),
})

const LABELS = { pass: 100, review: 21_000, risky: 20_003 } as const

/** Brings an event to our server, as WeChat's message push does. */
export type Push = (url: string, event: object) => Promise<unknown>

const post: Push = (url, event) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(event),
  })

/** Shows that a push comes from who knows the token (message push, plain mode). */
export const pushSignature = (token: string, timestamp: string, nonce: string): string =>
  createHash('sha1').update([token, timestamp, nonce].sort().join('')).digest('hex')

/**
 * The check of pictures and sounds, whose result is pushed later. Nothing is pushed until a control
 * says what came of it, so a result that never comes can be played as well.
 */
export function mediaCheck({ appId, now, accounts }: Setting, push: Push = post): Group {
  const asked = new Memory<string, z.output<typeof Asked>>()
  let address: z.output<typeof Address> | null = null

  const checkMedia: Service = {
    method: 'POST',
    path: '/wxa/media_check_async',
    answer({ body }) {
      const question = read(Asked, body)
      if (!accounts.find(question.openid)) throw new WeChatRefusal(43104)
      const trace_id = requestName(now())
      asked.set(trace_id, question)
      return { ...OK, trace_id }
    },
  }

  const setAddress: Service = {
    method: 'POST',
    path: '/__ctl/push-address',
    answer({ body }) {
      address = read(Address, body)
      return {}
    },
  }

  const result: Service = {
    method: 'POST',
    path: '/__ctl/media-result',
    async answer({ body }) {
      const { trace_id, suggest } = read(Result, body)
      const question = asked.get(trace_id)
      if (!question || !address) throw new WeChatRefusal(47001)
      const timestamp = String(Math.floor(now() / 1000))
      const nonce = String(randomBytes(4).readUInt32BE())
      const url = new URL(address.url)
      url.searchParams.set('signature', pushSignature(address.token, timestamp, nonce))
      url.searchParams.set('timestamp', timestamp)
      url.searchParams.set('nonce', nonce)
      const verdict = { suggest, label: LABELS[suggest] }
      await push(url.href, {
        ToUserName: 'gh_stand_in',
        FromUserName: question.openid,
        CreateTime: Number(timestamp),
        MsgType: 'event',
        Event: 'wxa_media_check',
        appid: appId,
        trace_id,
        version: 2,
        result: verdict,
        detail: [{ strategy: 'content_model', errcode: 0, ...verdict, prob: 90 }],
      })
      return {}
    },
  }

  return { services: [checkMedia], controls: [setAddress, result] }
}
