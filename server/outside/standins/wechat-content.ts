import { z } from '#shared/z'
import { OK, WeChatRefusal, requestName } from './wechat-refusals'
import { type Group, type Service, type Setting, read } from './wechat-service'

const MOST_CHARACTERS = 2500

/** WeChat judges the words only of somebody who was in the app this short while ago. */
const RECENT_MILLISECONDS = 2 * 3600_000

/** WeChat's labels for a verdict: normal, other, abuse. */
const LABELS = { pass: 100, review: 21_000, risky: 20_003 } as const

const Asked = z.object({
  version: z.literal(2),
  openid: z.string(),
  scene: z.number(),
  content: z.string().min(1).max(MOST_CHARACTERS),
})

/**
 * The check of what people write. WeChat's judgement cannot be played: a text that holds
 * `[risky]` or `[review]` gets that verdict, any other passes.
 */
export function contentCheck({ now, accounts }: Setting): Group {
  const checkText: Service = {
    method: 'POST',
    path: '/wxa/msg_sec_check',
    answer({ body }) {
      const { openid, scene, content } = read(Asked, body)
      if (!Number.isInteger(scene) || scene < 1 || scene > 4) throw new WeChatRefusal(40129)
      const account = accounts.find(openid)
      if (!account) throw new WeChatRefusal(43104)
      if (now() - (account.signedInAt ?? -Infinity) > RECENT_MILLISECONDS) {
        throw new WeChatRefusal(61010)
      }
      const suggest = verdictOn(content)
      const result = { suggest, label: LABELS[suggest] }
      return {
        ...OK,
        detail: [
          { strategy: 'content_model', errcode: 0, ...result, prob: 90 },
          { strategy: 'keyword', errcode: 0 },
        ],
        trace_id: requestName(now()),
        result,
      }
    },
  }
  return { services: [checkText], controls: [] }
}

function verdictOn(content: string): keyof typeof LABELS {
  if (content.includes('[risky]')) return 'risky'
  return content.includes('[review]') ? 'review' : 'pass'
}
