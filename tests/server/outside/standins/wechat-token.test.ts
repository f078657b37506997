import { type RunningStandIn, credentials, refusal, startStandIn } from '../stand-in'

let standIn: RunningStandIn
beforeEach(async () => {
  standIn = await startStandIn()
})
afterEach(() => standIn.end())

const stableToken = (changes: Record<string, unknown> = {}) =>
  standIn.post('/cgi-bin/stable_token', credentials(changes), null)

const advance = (seconds: number) => standIn.control('advance', { seconds })

/** What a path that needs a token says to one. */
const answerTo = (token: string | null) =>
  standIn.post('/wxa/business/getuserphonenumber', { code: 'x' }, token)

/** The answer to a good token and a bad code. */
const GOOD = refusal(40029)

describe('stable_token', () => {
  it('gives a token of two hours, which is good', async () => {
    const { access_token, ...rest } = await stableToken()
    expect(rest).toEqual({ expires_in: 7200 })
    expect(String(access_token)).toHaveLength(160)
    expect(await answerTo(String(access_token))).toEqual(GOOD)
  })

  it('gives the same until five minutes before its end, and says how long it lives', async () => {
    const { access_token } = await stableToken()
    await advance(7200 - 301)
    expect(await stableToken()).toEqual({ access_token, expires_in: 301 })
    await advance(1)
    const next = await stableToken()
    expect(next.access_token).not.toBe(access_token)
    expect(next.expires_in).toBe(7200)
  })

  it('lets the old one live beside the new one, until its own end', async () => {
    const old = String((await stableToken()).access_token)
    await advance(7200 - 300)
    const next = String((await stableToken()).access_token)
    await advance(299)
    expect(await answerTo(old)).toEqual(GOOD)
    expect(await answerTo(next)).toEqual(GOOD)
    await advance(1)
    expect(await answerTo(old)).toEqual(refusal(42001, 'access_token expired'))
    expect(await answerTo(next)).toEqual(GOOD)
  })

  it.each<[number, string, Record<string, unknown>]>([
    [41002, 'appid missing', { appid: '' }],
    [40013, 'invalid appid', { appid: 'other' }],
    [41004, 'appsecret missing', { secret: undefined }],
    [40125, 'invalid appsecret', { secret: 'other' }],
    [40002, 'invalid grant_type', { grant_type: 'authorization_code' }],
    [47001, 'data format error', { force_refresh: 'yes' }],
  ])('refuses with %i, %s', async (errcode, words, changes) => {
    expect(await stableToken(changes)).toEqual(refusal(errcode, words))
  })
})

describe('a refresh by force', () => {
  const force = () => stableToken({ force_refresh: true })

  it('kills the old token at once', async () => {
    const old = String((await stableToken()).access_token)
    const { access_token } = await force()
    expect(await answerTo(old)).toEqual(refusal(40001, 'invalid credential'))
    expect(await answerTo(String(access_token))).toEqual(GOOD)
    expect((await stableToken()).access_token).toBe(access_token)
  })

  it('is refused within thirty seconds of the last, which changes nothing', async () => {
    const { access_token } = await force()
    await advance(29)
    expect(await force()).toEqual(refusal(45011))
    expect(await answerTo(String(access_token))).toEqual(GOOD)
    await advance(1)
    expect(await force()).toMatchObject({ expires_in: 7200 })
  })

  it('is granted twenty times a day in China', async () => {
    await advance(3600)
    for (let times = 0; times < 20; times++) {
      expect(await force()).toMatchObject({ expires_in: 7200 })
      await advance(30)
    }
    expect(await force()).toEqual(refusal(45011))
    await advance(14 * 3600 - 20 * 30 - 1)
    expect(await force()).toEqual(refusal(45011))
    await advance(1)
    expect(await force()).toMatchObject({ expires_in: 7200 })
  })
})

describe('a token', () => {
  it('is asked for on every path but those that need none', async () => {
    expect(await answerTo(null)).toEqual(refusal(41001, 'access_token missing'))
    expect(await answerTo('')).toEqual(refusal(41001, 'access_token missing'))
    const paths = [
      '/cgi-bin/message/subscribe/send',
      '/cityservice/face/identify/getverifyid',
      '/cityservice/face/identify/queryverifyinfo',
      '/wxa/msg_sec_check',
    ]
    for (const path of paths) expect(await standIn.post(path, {}, 'other')).toEqual(refusal(40001))
    expect(await standIn.get('/wxa/checksession')).toEqual(refusal(41001))
  })

  it('that is unknown is refused', async () => {
    expect(await answerTo('other')).toEqual(
      refusal(40001, 'invalid credential, access_token is invalid or not latest'),
    )
  })

  it('lives two hours', async () => {
    const token = await standIn.token()
    await advance(7199)
    expect(await answerTo(token)).toEqual(GOOD)
    await advance(1)
    expect(await answerTo(token)).toEqual(refusal(42001))
  })

  it('ends early when a test wants it, and is then followed by a new one', async () => {
    const token = await standIn.token()
    await standIn.control('expire-token')
    expect(await answerTo(token)).toEqual(refusal(42001))
    const next = await standIn.token()
    expect(next).not.toBe(token)
    expect(await answerTo(next)).toEqual(GOOD)
  })
})
