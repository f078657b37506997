import { NOW, type RunningStandIn, credentials, refusal, startStandIn } from '../stand-in'

const TOKEN = '/cgi-bin/stable_token'

let standIn: RunningStandIn
beforeEach(async () => {
  standIn = await startStandIn()
})
afterEach(() => standIn.end())

const fault = (what: object) => standIn.control('fault', { path: TOKEN, ...what })
const ask = () => standIn.post(TOKEN, credentials(), null)
const answer = (signal?: AbortSignal) =>
  fetch(standIn.address + TOKEN, {
    method: 'POST',
    body: JSON.stringify(credentials()),
    signal: signal ?? null,
  })

describe('a fault', () => {
  it.each([-1, 40014, 40164, 40226, 43302, 45009, 45011])('refuses with %i', async errcode => {
    await fault({ errcode })
    expect(await ask()).toEqual(refusal(errcode))
    expect(await ask()).toMatchObject({ expires_in: 7200 })
  })

  it('happens as often as was asked, those ordered first before the others', async () => {
    await fault({ errcode: -1, times: 2 })
    await fault({ errcode: 45009 })
    expect([await ask(), await ask(), await ask()]).toEqual([-1, -1, 45009].map(n => refusal(n)))
    expect(await ask()).toMatchObject({ expires_in: 7200 })
  })

  it('happens on its own path only', async () => {
    await fault({ path: '/sns/jscode2session', errcode: -1 })
    expect(await ask()).toMatchObject({ expires_in: 7200 })
  })

  it('comes before the token is looked at', async () => {
    await fault({ path: '/wxa/msg_sec_check', errcode: -1 })
    expect(await standIn.post('/wxa/msg_sec_check', {}, null)).toEqual(refusal(-1))
  })

  it('is a page of a gateway', async () => {
    await fault({ html: true })
    const reply = await answer()
    expect([reply.status, reply.headers.get('content-type')]).toEqual([
      502,
      expect.stringMatching('html'),
    ])
    expect(await reply.text()).toMatch(/^<html>/)
  })

  it('is a line that breaks', async () => {
    await fault({ abort: true })
    await expect(answer()).rejects.toThrow('fetch failed')
  })

  it('is a delay, after which the answer is as it would have been', async () => {
    await fault({ delayMs: 1 })
    expect(await ask()).toMatchObject({ expires_in: 7200 })
  })

  it('is a delay that nobody waits for; what was asked is done all the same', async () => {
    const { code } = await standIn.control('phone-code', { openid: 'o-1' })
    const address = new URL('/wxa/business/getuserphonenumber', standIn.address)
    address.search = `access_token=${await standIn.token()}`
    await standIn.control('fault', { path: address.pathname, delayMs: 60_000 })
    const request = { method: 'POST', body: JSON.stringify({ code }) }
    await expect(fetch(address, { ...request, signal: AbortSignal.timeout(50) })).rejects.toThrow()
    expect(await standIn.post(address.pathname, { code })).toEqual(refusal(40163))
  })

  it.each<[string, object]>([
    ['exactly one of errcode, delayMs, abort, html', {}],
    ['exactly one of errcode, delayMs, abort, html', { abort: true, html: true }],
    ['no such path', { path: '/sns/jscode2sesion', errcode: -1 }],
    ['times', { errcode: -1, times: 0 }],
    ['delayMs', { delayMs: 60_001 }],
  ])('is not taken otherwise: %s', async (why, what) => {
    await expect(fault(what)).rejects.toThrow(why)
    expect(await ask()).toMatchObject({ expires_in: 7200 })
  })

  it('is one of a hundred at most', async () => {
    for (let number = 0; number < 100; number++) await fault({ errcode: -1 })
    await expect(fault({ errcode: -1 })).rejects.toThrow('too many are waiting')
  })
})

describe('what is not understood', () => {
  const post = (path: string, body: string) =>
    fetch(standIn.address + path, { method: 'POST', body })

  it('is told as WeChat would, with status 200', async () => {
    const replies = [await post(TOKEN, ''), await post(TOKEN, '{')]
    expect(replies.map(({ status }) => status)).toEqual([200, 200])
    expect(await replies[0]!.json()).toEqual(refusal(44002, 'empty post data'))
    expect(await replies[1]!.json()).toEqual(refusal(47001, 'data format error'))
  })

  it('is told plainly by a control', async () => {
    const reply = await post('/__ctl/login-code', '{')
    expect(reply.status).toBe(400)
    expect(await reply.json()).toEqual({ error: 'data format error' })
  })

  it.each([
    ['GET', '/cityservice/face/liveness/getinfo'],
    ['GET', TOKEN],
    ['POST', '/__ctl/nothing'],
  ])('is not there: %s %s', async (method, path) => {
    expect((await fetch(standIn.address + path, { method })).status).toBe(404)
  })
})

describe('the clock', () => {
  it('goes forward when it is told to, and says what time it is', async () => {
    expect(await standIn.control('advance', { seconds: 0 })).toEqual({ now: NOW })
    await standIn.control('advance', { seconds: 300 })
    expect(await standIn.control('advance', { seconds: 60 })).toEqual({
      now: '2026-11-24T01:06:00.000Z',
    })
  })

  it('does not go back', async () => {
    await expect(standIn.control('advance', { seconds: -1 })).rejects.toThrow('seconds')
  })

  it('is what the name of a request begins with, in seconds and hex', async () => {
    await standIn.control('advance', { seconds: 1 })
    const { errmsg } = await standIn.post(TOKEN, {}, null)
    const seconds = (Date.parse(NOW) / 1000 + 1).toString(16)
    expect(errmsg).toMatch(new RegExp(`^appid missing, rid: ${seconds}-[0-9a-f]{8}-[0-9a-f]{8}$`))
  })
})
