import { z } from '#shared/z'
import { WeChatUnreachable, askWeChat } from './wechat-ask'
import type { WeChatApp, WeChatToken } from './wechat-token'

/** WeChat's numbers for a token that is no good any more. */
const TOKEN_OVER = [40001, 40014, 42001]

const Answer = z.object({ errcode: z.number().int() })

/**
 * Asks WeChat something for which one must show that it is us. A token can end early, e.g. because
 * somebody forced a new one: then it is asked once more.
 *
 * @throws {WeChatUnreachable} @throws {Error} WeChat gives us no token.
 */
export const tokenAsker = (
  { base, appId: _, secret: __, ...patience }: WeChatApp,
  token: WeChatToken,
) => {
  async function askOnce(path: string, body: object) {
    const current = await token.current()
    const address = new URL(path, base)
    address.search = String(new URLSearchParams({ access_token: current }))
    const answer = await askWeChat(address, patience, body)
    const told = Answer.safeParse(answer)
    if (!told.success) throw new WeChatUnreachable('no errcode')
    const { errcode } = told.data
    if (TOKEN_OVER.includes(errcode)) token.forget(current)
    return { errcode, answer }
  }

  return async function ask(path: string, body: object) {
    const first = await askOnce(path, body)
    return TOKEN_OVER.includes(first.errcode) ? askOnce(path, body) : first
  }
}
