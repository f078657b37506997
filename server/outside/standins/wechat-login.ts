import { createHmac, randomBytes } from 'node:crypto'
import { z } from '#shared/z'
import { Openid } from './wechat-accounts'
import { createCodes } from './wechat-codes'
import { OK, WeChatRefusal } from './wechat-refusals'
import { type Group, type Service, type Setting, read } from './wechat-service'
import { Credentials, requireApp } from './wechat-token'

const SignedSession = z.object({
  openid: z.string(),
  signature: z.string(),
  sig_method: z.string(),
})

/** Signing in: a phone's code becomes an openid, and a session key that can be asked about. */
export function signingIn(setting: Setting): Group {
  const { now, accounts } = setting
  const codes = createCodes<{ openid: string; unionid?: string | undefined }>(now)

  /** What `wx.login` does on a phone. */
  const loginCode: Service = {
    method: 'POST',
    path: '/__ctl/login-code',
    answer({ body }) {
      const owner = read(z.strictObject({ openid: Openid, unionid: z.string().optional() }), body)
      accounts.meet(owner.openid)
      return { code: codes.give(owner) }
    },
  }

  /** A success has no errcode, and its content type is not JSON's. */
  const codeToSession: Service = {
    method: 'GET',
    path: '/sns/jscode2session',
    open: true,
    asText: true,
    answer({ query }) {
      const asked = read(Credentials.extend({ js_code: z.string().default('') }), query)
      requireApp(asked, setting, 'authorization_code')
      if (asked.js_code === '') throw new WeChatRefusal(41008)
      const { openid, unionid } = codes.redeem(asked.js_code)
      const sessionKey = randomBytes(16).toString('base64')
      Object.assign(accounts.meet(openid), { sessionKey, signedInAt: now() })
      return { session_key: sessionKey, openid, ...(unionid !== undefined && { unionid }) }
    },
  }

  const checkSession: Service = {
    method: 'GET',
    path: '/wxa/checksession',
    answer({ query }) {
      const { openid, signature, sig_method } = read(SignedSession, query)
      if (sig_method !== 'hmac_sha256') throw new WeChatRefusal(87008)
      const sessionKey = accounts.find(openid)?.sessionKey
      if (!sessionKey || signature !== signatureBy(sessionKey)) throw new WeChatRefusal(87009)
      return OK
    },
  }

  return { services: [codeToSession, checkSession], controls: [loginCode] }
}

/** How a server shows that it holds a session key: it signs nothing with it. */
const signatureBy = (sessionKey: string) =>
  createHmac('sha256', sessionKey).update('').digest('hex')
