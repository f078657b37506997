import { createHmac } from 'node:crypto'
import { z } from '#shared/z'
import { OK, WeChatRefusal } from './wechat-refusals'
import { type Group, type Service, type Setting, read } from './wechat-service'

const Asked = z.object({
  openid: z.string(),
  json_string: z.string().min(1),
  json_signature: z.string(),
})
const Signed = z.strictObject({ openid: z.string(), json_string: z.string().min(1) })

/**
 * The proof that somebody enrolled on a phone confirmed there. In life the phone's own chip signs;
 * here a control does, and the service tells its signatures from others.
 */
export function soter({ accounts, secret }: Setting): Group {
  const sign = (openid: string, text: string) =>
    createHmac('sha256', secret).update(`${openid}\n${text}`).digest('base64')

  const verifySignature: Service = {
    method: 'POST',
    path: '/cgi-bin/soter/verify_signature',
    answer({ body }) {
      const { openid, json_string, json_signature } = read(Asked, body)
      if (!accounts.find(openid)) throw new WeChatRefusal(40003)
      return { ...OK, is_ok: json_signature === sign(openid, json_string) }
    },
  }

  const confirm: Service = {
    method: 'POST',
    path: '/__ctl/soter',
    answer({ body }) {
      const { openid, json_string } = read(Signed, body)
      return { json_signature: sign(openid, json_string) }
    },
  }

  return { services: [verifySignature], controls: [confirm] }
}
