import { createHmac } from 'node:crypto'
import { APP, type RunningStandIn, refusal, startStandIn } from '../stand-in'

let standIn: RunningStandIn
beforeEach(async () => {
  standIn = await startStandIn()
})
afterEach(() => standIn.end())

const code = async (owner: object = { openid: 'o-1' }) =>
  (await standIn.control('login-code', owner)).code as string

const asked = (js_code: string, changes: Record<string, string> = {}) => ({
  appid: APP.appId,
  secret: APP.secret,
  js_code,
  grant_type: 'authorization_code',
  ...changes,
})

const session = (query: Record<string, string>) => standIn.get('/sns/jscode2session', query)

describe('jscode2session', () => {
  it('gives the openid and a session key, and no errcode', async () => {
    expect(await session(asked(await code()))).toEqual({
      openid: 'o-1',
      session_key: expect.stringMatching(/^[A-Za-z0-9+/]{22}==$/),
    })
  })

  it('gives the unionid of an account that has one', async () => {
    const owner = { openid: 'o-1', unionid: 'u-1' }
    expect(await session(asked(await code(owner)))).toMatchObject(owner)
  })

  it('calls its JSON plain text, and says 200 also when it refuses', async () => {
    const address = `${standIn.address}/sns/jscode2session`
    for (const query of [asked(await code()), asked('no-such-code')]) {
      const reply = await fetch(`${address}?${new URLSearchParams(query)}`)
      expect(reply.status).toBe(200)
      expect(reply.headers.get('content-type')).toMatch('text/plain')
    }
  })

  it('takes a code once', async () => {
    const query = asked(await code())
    await session(query)
    expect(await session(query)).toEqual(refusal(40163, 'code been used'))
  })

  it('takes a code for five minutes', async () => {
    const [young, old] = [await code(), await code()]
    await standIn.control('advance', { seconds: 299.999 })
    expect(await session(asked(young))).toMatchObject({ openid: 'o-1' })
    await standIn.control('advance', { seconds: 0.001 })
    expect(await session(asked(old))).toEqual(refusal(40029, 'invalid code'))
  })

  it.each<[number, string, Record<string, string>]>([
    [40029, 'invalid code', { js_code: 'no-such-code' }],
    [41008, 'missing code', { js_code: '' }],
    [41002, 'appid missing', { appid: '' }],
    [40013, 'invalid appid', { appid: 'other' }],
    [41004, 'appsecret missing', { secret: '' }],
    [40125, 'invalid appsecret', { secret: 'other' }],
    [40002, 'invalid grant_type', { grant_type: 'client_credential' }],
  ])('refuses with %i, %s', async (errcode, words, changes) => {
    expect(await session(asked(await code(), changes))).toEqual(refusal(errcode, words))
  })

  it('uses no code up for somebody who is not the app', async () => {
    const query = asked(await code())
    await session({ ...query, secret: 'other' })
    expect(await session(query)).toMatchObject({ openid: 'o-1' })
  })
})

describe('a login code', () => {
  it('is different each time', async () => {
    expect(await code()).not.toBe(await code())
  })

  it.each([{}, { openid: '' }, { openid: 'a b' }, { openid: 'o-1', extra: 1 }])(
    'is not given for %j, and the answer says why',
    async owner => {
      await expect(code(owner)).rejects.toThrow(/data format error hint: /)
    },
  )
})

describe('checksession', () => {
  const check = async (changes: Record<string, string>) =>
    standIn.get('/wxa/checksession', {
      access_token: await standIn.token(),
      openid: 'o-1',
      sig_method: 'hmac_sha256',
      ...changes,
    })

  const signatureBy = (key: unknown) => createHmac('sha256', String(key)).update('').digest('hex')

  it('says yes to the key of the last session only', async () => {
    const first = await session(asked(await code()))
    expect(await check({ signature: signatureBy(first.session_key) })).toEqual({
      errcode: 0,
      errmsg: 'ok',
    })
    await session(asked(await code()))
    expect(await check({ signature: signatureBy(first.session_key) })).toEqual(refusal(87009))
  })

  it('says no to another signature, and to an account that never signed in', async () => {
    await session(asked(await code()))
    expect(await check({ signature: 'x' })).toEqual(refusal(87009, 'invalid signature'))
    await code({ openid: 'o-2' })
    expect(await check({ openid: 'o-2', signature: signatureBy('') })).toEqual(refusal(87009))
    expect(await check({ openid: 'o-3', signature: signatureBy('') })).toEqual(refusal(87009))
  })

  it('knows one method', async () => {
    const { session_key } = await session(asked(await code()))
    const signature = signatureBy(session_key)
    expect(await check({ signature, sig_method: 'md5' })).toEqual(refusal(87008))
  })
})
