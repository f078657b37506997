import { z } from '#shared/z'
import { type Patience, WeChatUnreachable, askWeChat } from './wechat-ask'
import { type WeChatFaces, createWeChatFaces } from './wechat-faces'
import { type Templates, type WeChatMessages, createWeChatMessages } from './wechat-messages'
import { createWeChatToken } from './wechat-token'

export { WeChatUnreachable }

/** The code is too old, was used before, or never was one: the phone takes a new one. */
export class CodeRefused extends Error {}

/** WeChat holds this account to be dangerous; only a human can help. */
export class AccountBlocked extends Error {}

/** The account asked more often in a minute than WeChat allows. */
export class TooOften extends Error {}

/** WeChat's server, as far as we ask it. */
export interface WeChat {
  /**
   * Whose account a login code came from. A code lives five minutes and is good once.
   *
   * WeChat's session key stays behind: nothing here needs it, and who holds it can read more.
   *
   * @throws {CodeRefused} the phone should ask for a new code.
   * @throws {AccountBlocked}
   * @throws {TooOften}
   * @throws {WeChatUnreachable} safe to try again.
   * @throws {Error} our own mistake, e.g. a wrong secret; its message says what to mend.
   */
  sessionFor(code: string): Promise<{ openid: string }>
  /** Comparing faces; null where the county has not been given the right to it. */
  faces: WeChatFaces | null
  /** Messages that people have agreed to get; null where no template is set up. */
  messages: WeChatMessages | null
}

interface WeChatNeeds extends Patience {
  /** e.g. https://api.weixin.qq.com */
  base: string
  appId: string
  secret: string
  /** Whether the county may have faces compared. */
  comparesFaces?: boolean
  /** By what messages are written; none where absent. */
  templates?: Templates | undefined
}

/** A successful answer carries no errcode: the openid is what tells it. */
const Session = z.object({ openid: z.string().min(1) })

const Failure = z.object({ errcode: z.number().int(), errmsg: z.string().catch('') })

/** WeChat's server, asked over the network. */
export function createWeChat({ comparesFaces = false, templates, ...needs }: WeChatNeeds): WeChat {
  const { base, appId, secret, ...patience } = needs
  const token = createWeChatToken(needs)
  return {
    faces: comparesFaces ? createWeChatFaces(needs, token) : null,
    messages: templates ? createWeChatMessages(needs, token, templates) : null,
    async sessionFor(code) {
      const address = new URL('sns/jscode2session', base)
      address.search = String(
        new URLSearchParams({
          appid: appId,
          secret,
          js_code: code,
          grant_type: 'authorization_code',
        }),
      )
      const answer = await askWeChat(address, patience)
      const session = Session.safeParse(answer)
      if (!session.success) throw refusalIn(answer)
      return session.data
    },
  }
}

function refusalIn(answer: unknown): Error {
  const failure = Failure.safeParse(answer)
  if (!failure.success) return new WeChatUnreachable('neither openid nor errcode')
  const { errcode } = failure.data
  switch (errcode) {
    case 40029:
    case 40163:
    case 41008:
      return new CodeRefused()
    case 40226:
      return new AccountBlocked()
    case 45011:
      return new TooOften()
    case 40013:
    case 41002:
      return ourMistake('WeChat does not know WECHAT_APPID', failure.data)
    case 40125:
    case 41004:
      return ourMistake('WeChat does not accept WECHAT_SECRET', failure.data)
    default:
      return ourMistake('WeChat gave an answer that we do not know', failure.data)
  }
}

/** Of WeChat's own words only the request's name is kept, by which WeChat's support finds it. */
function ourMistake(what: string, { errcode, errmsg }: z.infer<typeof Failure>): Error {
  const rid = /rid: ([0-9a-f-]+)/.exec(errmsg)?.[1]
  return new Error(`${what} (errcode ${errcode}${rid ? `, rid ${rid}` : ''})`)
}
