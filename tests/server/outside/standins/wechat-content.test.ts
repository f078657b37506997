import { APP, type RunningStandIn, refusal, startStandIn } from '../stand-in'

let standIn: RunningStandIn
beforeEach(async () => {
  standIn = await startStandIn()
})
afterEach(() => standIn.end())

async function signIn(openid: string) {
  const { code } = await standIn.control('login-code', { openid })
  await standIn.get('/sns/jscode2session', {
    appid: APP.appId,
    secret: APP.secret,
    js_code: String(code),
    grant_type: 'authorization_code',
  })
}

const check = (changes: object = {}) =>
  standIn.post('/wxa/msg_sec_check', {
    version: 2,
    openid: 'o-1',
    scene: 2,
    content: 'a text',
    ...changes,
  })

describe('msg_sec_check', () => {
  beforeEach(() => signIn('o-1'))

  it.each([
    ['a text', 'pass', 100],
    ['a text [review]', 'review', 21000],
    ['a text [risky] [review]', 'risky', 20003],
  ])('%s: %s', async (content, suggest, label) => {
    expect(await check({ content })).toEqual({
      errcode: 0,
      errmsg: 'ok',
      trace_id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/),
      result: { suggest, label },
      detail: [
        { strategy: 'content_model', errcode: 0, suggest, label, prob: 90 },
        { strategy: 'keyword', errcode: 0 },
      ],
    })
  })

  it.each<[string, number, object]>([
    ['an account that is not of this app', 43104, { openid: 'o-9' }],
    ['a scene that is none', 40129, { scene: 5 }],
    ['a scene between two', 40129, { scene: 1.5 }],
    ['scene 0', 40129, { scene: 0 }],
    ['the first version', 47001, { version: 1 }],
    ['no text', 47001, { content: '' }],
    ['a text of 2501 characters', 47001, { content: 'x'.repeat(2501) }],
  ])('refuses %s with %i', async (_, errcode, changes) => {
    expect(await check(changes)).toEqual(refusal(errcode))
  })

  it('takes scenes 1 to 4, and 2500 characters', async () => {
    for (const scene of [1, 4]) expect(await check({ scene })).toMatchObject({ errcode: 0 })
    expect(await check({ content: 'x'.repeat(2500) })).toMatchObject({ errcode: 0 })
  })

  it('refuses the words of somebody who was not in the app for two hours', async () => {
    await standIn.control('advance', { seconds: 7200 })
    expect(await check()).toMatchObject({ errcode: 0 })
    await standIn.control('advance', { seconds: 0.001 })
    expect(await check()).toEqual(refusal(61010, 'code is expired'))
    await signIn('o-1')
    expect(await check()).toMatchObject({ errcode: 0 })
  })

  it('refuses the words of somebody who never was in the app', async () => {
    await standIn.control('login-code', { openid: 'o-2' })
    expect(await check({ openid: 'o-2' })).toEqual(refusal(61010))
  })
})
