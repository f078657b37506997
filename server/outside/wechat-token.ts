import { z } from '#shared/z'
import { type Patience, WeChatUnreachable, askWeChat } from './wechat-ask'

/** Where WeChat is, and who we are there. */
export interface WeChatApp extends Patience {
  base: string
  appId: string
  secret: string
}

/** Proves to WeChat that it is us who ask. */
export interface WeChatToken {
  /** @throws {WeChatUnreachable} @throws {Error} our own mistake, e.g. a wrong secret. */
  current(): Promise<string>
  /** WeChat says that this one is no good any more. */
  forget(token: string): void
}

/** A token this near to its end is not used any more: WeChat then gives a new one beside it. */
const MARGIN_MILLISECONDS = 300_000

const Given = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() })
const Failure = z.object({ errcode: z.number().int() })

/**
 * The access token, kept while it is good; who needs one while it is being fetched waits for the
 * same one. WeChat's "stable" token is the same for all our processes.
 *
 * @param elapsed - milliseconds of a clock that is never set.
 */
export function createWeChatToken(
  { base, appId, secret, ...patience }: WeChatApp,
  elapsed: () => number = () => performance.now(),
): WeChatToken {
  let known: { token: string; until: number } | null = null
  let fetching: Promise<string> | null = null

  async function fetchToken(): Promise<string> {
    const asked = elapsed()
    const credentials = { grant_type: 'client_credential', appid: appId, secret }
    const answer = await askWeChat(new URL('cgi-bin/stable_token', base), patience, credentials)
    const given = Given.safeParse(answer)
    if (!given.success) throw refusalIn(answer)
    const { access_token: token, expires_in: seconds } = given.data
    known = { token, until: asked + seconds * 1000 - MARGIN_MILLISECONDS }
    return token
  }

  return {
    async current() {
      if (known && elapsed() < known.until) return known.token
      fetching ??= fetchToken().finally(() => (fetching = null))
      return fetching
    },
    forget(token) {
      if (known?.token === token) known = null
    },
  }
}

function refusalIn(answer: unknown): Error {
  const failure = Failure.safeParse(answer)
  return failure.success
    ? new Error(`WeChat gives no access token (errcode ${failure.data.errcode})`)
    : new WeChatUnreachable('neither access_token nor errcode')
}
