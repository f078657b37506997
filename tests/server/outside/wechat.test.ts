import { once } from 'node:events'
import { type RequestListener, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { inspect } from 'node:util'
import {
  AccountBlocked,
  CodeRefused,
  TooOften,
  WeChatUnreachable,
  createWeChat,
} from '../../../server/outside/wechat'
import { until } from '../../helpers/until'
import { APP, type RunningStandIn, startStandIn } from './stand-in'

const PATH = '/sns/jscode2session'
const OPENID = 'demo-openid-1'

let standIn: RunningStandIn
let pauses: number[]
beforeEach(async () => {
  standIn = await startStandIn()
  pauses = []
})
afterEach(() => standIn.end())

const weChat = (changes: Partial<Parameters<typeof createWeChat>[0]> = {}) =>
  createWeChat({
    base: standIn.address,
    ...APP,
    timeoutMs: 5000,
    pause: async milliseconds => void pauses.push(milliseconds),
    ...changes,
  })

const newCode = async () =>
  (await standIn.control('login-code', { openid: OPENID, unionid: 'u' })).code as string

const fault = (what: object) => standIn.control('fault', { path: PATH, ...what })

/** What went wrong; fails when nothing did. */
const failureOf = (asked: Promise<unknown>): Promise<Error> =>
  asked.then(
    () => Promise.reject(new Error('nothing went wrong')),
    (error: Error) => error,
  )

describe('a code is turned into an openid', () => {
  it('and nothing else: the session key stays behind', async () => {
    expect(await weChat().sessionFor(await newCode())).toEqual({ openid: OPENID })
  })

  it('whatever characters the code has', async () => {
    const failure = await failureOf(weChat().sessionFor(`&appid=other#?${await newCode()}`))
    expect(failure).toBeInstanceOf(CodeRefused)
  })

  it('below a path, where the address has one', async () => {
    await using gateway = await answering(({ url }, answer) =>
      answer.end(openidIf(url!, '/wx/sns')),
    )
    expect(await weChat({ base: `${gateway.address}/wx/` }).sessionFor('x')).toEqual({
      openid: 'o',
    })
  })
})

describe('what WeChat refuses', () => {
  it('is a code that was used before', async () => {
    const code = await newCode()
    await weChat().sessionFor(code)
    expect(await failureOf(weChat().sessionFor(code))).toBeInstanceOf(CodeRefused)
  })

  it.each([
    ['a code that is none', 'no-such-code'],
    ['an empty code', ''],
  ])('is %s', async (_, code) => {
    expect(await failureOf(weChat().sessionFor(code))).toBeInstanceOf(CodeRefused)
  })

  it('is a code of five minutes, but not one a second younger', async () => {
    const [young, old] = [await newCode(), await newCode()]
    await standIn.control('advance', { seconds: 299 })
    expect(await weChat().sessionFor(young)).toEqual({ openid: OPENID })
    await standIn.control('advance', { seconds: 1 })
    expect(await failureOf(weChat().sessionFor(old))).toBeInstanceOf(CodeRefused)
  })

  it.each([
    [40029, CodeRefused],
    [40163, CodeRefused],
    [41008, CodeRefused],
    [40226, AccountBlocked],
    [45011, TooOften],
  ])('is told by its number: %i', async (errcode, Failure) => {
    await fault({ errcode })
    expect(await failureOf(weChat().sessionFor(await newCode()))).toBeInstanceOf(Failure)
    expect(pauses).toEqual([])
  })
})

describe('our own mistake', () => {
  it.each([
    ['a wrong app id', { appId: 'other' }, /WECHAT_APPID \(errcode 40013, rid [0-9a-f-]{26}\)/],
    ['no app id', { appId: '' }, /WECHAT_APPID \(errcode 41002, rid /],
    ['a wrong secret', { secret: 'other' }, /WECHAT_SECRET \(errcode 40125, rid /],
    ['no secret', { secret: '' }, /WECHAT_SECRET \(errcode 41004, rid /],
  ])('%s is an error that says what to mend', async (_, changes, message) => {
    const failure = await failureOf(weChat(changes).sessionFor(await newCode()))
    expect(failure.constructor).toBe(Error)
    expect(failure.message).toMatch(message)
  })

  it('is also what a number that we do not know is taken for', async () => {
    await fault({ errcode: 48001 })
    const failure = await failureOf(weChat().sessionFor(await newCode()))
    expect(failure.constructor).toBe(Error)
    expect(failure.message).toMatch(/do not know \(errcode 48001, rid /)
  })
})

it('a refusal without words is read by its number', async () => {
  await using gateway = await answering((_, answer) => answer.end('{"errcode":40226}'))
  const failure = await failureOf(weChat({ base: gateway.address }).sessionFor('x'))
  expect(failure).toBeInstanceOf(AccountBlocked)
})

describe('a "system error" of WeChat', () => {
  it.each([1, 2])('that passes within %i tries is not noticed', async times => {
    await fault({ errcode: -1, times })
    expect(await weChat().sessionFor(await newCode())).toEqual({ openid: OPENID })
    expect(pauses).toHaveLength(times)
  })

  it('is given up after the third, having waited longer each time', async () => {
    await fault({ errcode: -1, times: 3 })
    const failure = await failureOf(weChat().sessionFor(await newCode()))
    expect(failure).toBeInstanceOf(WeChatUnreachable)
    expect(failure.message).toBe('system error')
    expect(pauses).toEqual([200, 600])
    expect(await weChat().sessionFor(await newCode())).toEqual({ openid: OPENID })
  })

  it('does not lengthen the time that one question may take', async () => {
    await fault({ errcode: -1 })
    const code = await newCode()
    // Counted from within the question: it is over then, however busy the machine is.
    function pause() {
      const end = performance.now() + 60
      return until(() => performance.now() > end)
    }
    const failure = await failureOf(weChat({ timeoutMs: 50, pause }).sessionFor(code))
    expect(failure.message).toBe('TimeoutError')
  })
})

describe('WeChat is unreachable', () => {
  it.each([
    ['when it does not answer in time', { delayMs: 60_000 }, { timeoutMs: 50 }, 'TimeoutError'],
    ['when the line breaks', { abort: true }, {}, 'UND_ERR_SOCKET'],
    ['when a gateway answers in its place', { html: true }, {}, 'HTTP 502'],
  ])('%s', async (_, what, changes, message) => {
    await fault(what)
    const failure = await failureOf(weChat(changes).sessionFor(await newCode()))
    expect(failure).toBeInstanceOf(WeChatUnreachable)
    expect(failure.message).toBe(message)
    expect(pauses).toEqual([])
  })

  it('when nobody listens', async () => {
    const nobody = await answering(() => {})
    await nobody[Symbol.asyncDispose]()
    const failure = await failureOf(weChat({ base: nobody.address }).sessionFor('x'))
    expect(failure).toBeInstanceOf(WeChatUnreachable)
    expect(failure.message).toBe('ECONNREFUSED')
  })

  const openid = 'o-of-somebody'
  it.each<[string, number, string, string]>([
    ['an answer that is cut off', 200, `{"openid":"${openid}","session_`, 'not JSON'],
    ['a page instead of an answer', 200, '<html>sign in to this network</html>', 'not JSON'],
    ['nothing', 200, '', 'not JSON'],
    ['JSON of another shape', 200, '{"status":"ok"}', 'neither openid nor errcode'],
    ['a list', 200, `["${openid}"]`, 'neither openid nor errcode'],
    ['an empty openid', 200, '{"openid":""}', 'neither openid nor errcode'],
    ['a good answer under a bad status', 500, `{"openid":"${openid}"}`, 'HTTP 500'],
    ['a refusal of a proxy', 403, '{}', 'HTTP 403'],
  ])('when it is given %s', async (_, status, body, message) => {
    await using gateway = await answering((_, answer) => answer.writeHead(status).end(body))
    const failure = await failureOf(weChat({ base: gateway.address }).sessionFor('x'))
    expect(failure).toBeInstanceOf(WeChatUnreachable)
    expect(failure.message).toBe(message)
  })

  it('when the answer stops half-way', async () => {
    await using gateway = await answering((_, answer) => {
      answer.writeHead(200, { 'content-length': 100 })
      answer.write('{"openid":')
    })
    const failure = await failureOf(
      weChat({ base: gateway.address, timeoutMs: 100 }).sessionFor('x'),
    )
    expect(failure).toBeInstanceOf(WeChatUnreachable)
    expect(failure.message).toBe('TimeoutError')
  })

  it('when it sends us elsewhere: our secret does not go there', async () => {
    let followed = false
    await using elsewhere = await answering((_, answer) => {
      followed = true
      answer.end('{"openid":"o"}')
    })
    await using gateway = await answering(({ url }, answer) =>
      answer.writeHead(307, { location: `${elsewhere.address}${url}` }).end(),
    )
    const failure = await failureOf(weChat({ base: gateway.address }).sessionFor('x'))
    expect(failure).toBeInstanceOf(WeChatUnreachable)
    expect(followed).toBe(false)
  })
})

it('the content type of an answer is not believed', async () => {
  await using gateway = await answering((_, answer) =>
    answer.writeHead(200, { 'content-type': 'text/html' }).end('{"openid":"o","session_key":"k"}'),
  )
  expect(await weChat({ base: gateway.address }).sessionFor('x')).toEqual({ openid: 'o' })
})

describe('no error tells', () => {
  const SECRETS = ['the-secret', 'the-code', 'the-openid', 'the-session-key']
  const answer = '{"openid":"the-openid","session_key":"the-session-key"}'

  it.each<[string, RequestListener]>([
    ['cut off', (_, reply) => reply.end(answer.slice(0, -4))],
    ['under a bad status', (_, reply) => reply.writeHead(503).end(answer)],
    ['no HTTP at all', ({ socket }) => socket.end(`HTTP/1.1 200 OK\r\nX: 1\r\n bad\0${answer}`)],
    ['cut off by the line', ({ socket }) => socket.destroy()],
    ['a refusal that quotes us', ({ url }, reply) => reply.end(quoting(url!, 40125))],
    ['an unknown refusal that quotes us', ({ url }, reply) => reply.end(quoting(url!, 99999))],
    ['a code refused with our words', ({ url }, reply) => reply.end(quoting(url!, 40029))],
    ['a redirection', ({ url }, reply) => reply.writeHead(302, { location: url }).end()],
  ])('the secret, the code, the openid or the session key: %s', async (_, listener) => {
    await using gateway = await answering(listener)
    const wechat = weChat({ base: gateway.address, secret: 'the-secret' })
    const failure = await failureOf(wechat.sessionFor('the-code'))
    for (const secret of SECRETS) expect(everythingIn(failure)).not.toContain(secret)
  })

  const quoting = (url: string, errcode: number) =>
    JSON.stringify({ errcode, errmsg: `no: ${url} the-openid, rid: 652d44d0-1d0af18b-5b069232` })
})

/** An error as a log could show it, with all that hangs on it. */
const everythingIn = (error: unknown) =>
  inspect(error, { depth: Infinity, showHidden: true, maxStringLength: Infinity })

const openidIf = (url: string, begins: string) =>
  url.startsWith(begins) ? '{"openid":"o"}' : `{"errcode":404,"errmsg":"${url}"}`

/** Somebody who answers in WeChat's place, in ways that the stand-in does not. */
async function answering(listener: RequestListener) {
  const server = createServer(listener)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}
