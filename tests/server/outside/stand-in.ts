import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createWeChatStandIn } from '../../../server/outside/standins/wechat'

export const APP = { appId: 'test-app', secret: 'test-secret' }

export const NOW = '2026-11-24T01:00:00.000Z'

type Reply = Record<string, unknown>

/** WeChat's stand-in in this process, at a standstill in time until a test puts its clock forward. */
export interface RunningStandIn {
  address: string
  get(path: string, query?: Record<string, string>): Promise<Reply>
  /** Asks with a good token, unless another is given; null for none. */
  post(path: string, body: unknown, token?: string | null): Promise<Reply>
  /** Uses one of `/__ctl`; fails when it was not understood. */
  control(path: string, body?: unknown): Promise<Reply>
  token(): Promise<string>
  end(): Promise<void>
}

export async function startStandIn(): Promise<RunningStandIn> {
  const server = createServer(
    createWeChatStandIn({ ...APP, now: () => Date.parse(NOW) }).callback(),
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  async function token(): Promise<string> {
    const { access_token } = await post('/cgi-bin/stable_token', credentials(), null)
    return access_token as string
  }

  async function get(path: string, query: Record<string, string> = {}): Promise<Reply> {
    return replyTo(`${address}${path}?${new URLSearchParams(query)}`, { method: 'GET' })
  }

  async function post(path: string, body: unknown, given?: string | null): Promise<Reply> {
    const access_token = given === undefined ? await token() : given
    const query = access_token === null ? '' : `?${new URLSearchParams({ access_token })}`
    return replyTo(`${address}${path}${query}`, { method: 'POST', body: JSON.stringify(body) })
  }

  return {
    address,
    get,
    post,
    token,
    async control(path, body = {}) {
      const reply = await post(`/__ctl/${path}`, body, null)
      if ('error' in reply) throw new Error(String(reply.error))
      return reply
    },
    async end() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

/** What the app sends for a token. */
export const credentials = (changes: Reply = {}): Reply => ({
  grant_type: 'client_credential',
  appid: APP.appId,
  secret: APP.secret,
  ...changes,
})

async function replyTo(address: string, request: RequestInit): Promise<Reply> {
  return (await (await fetch(address, request)).json()) as Reply
}

/** A refusal as it goes over the wire: the number, and the words with the name of the request. */
export const refusal = (errcode: number, words: string | RegExp = /./) => ({
  errcode,
  errmsg: expect.stringMatching(
    new RegExp(
      `${typeof words === 'string' ? `^${words}` : words.source}.*, rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$`,
    ),
  ),
})
