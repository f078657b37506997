import { signInPerson } from '#shared/account/account.contract'
import { Refused, Unreachable } from '#shared/ask'
import { submitCheckIn } from '#shared/checkins/checkins.endpoints'
import { useSession, whenNobodyIsKnown } from '../../../miniprogram/account/session.store'
import { hold, useTokens } from '../../../miniprogram/account/tokens.store'
import { tokenInsteadOf } from '../../../miniprogram/account/sign-in'
import { NotSignedIn, SignedOut, SomebodyElse } from '../../../miniprogram/account/trouble'
import { call, callAs } from '../../../miniprogram/http/call'
import { phone } from '../../helpers/taro'
import { until } from '../../helpers/until'
import { type FakeServer, problem } from '../../weapp/server'
import { newPhone } from '../hands'

const draft = (attemptId = '7c9e6679-7425-40de-944b-e07fc1f90ae7') => ({
  attemptId,
  takenAt: '2026-11-24T09:59:50.000Z',
  counter: 1,
  datum: 'wgs84' as const,
  fixes: [],
})

describe('asking the server', () => {
  let server: FakeServer
  beforeEach(() => {
    server = newPhone()
  })
  const lastAsked = () => phone.asked('/check-ins').at(-1)

  it('signs in first, without being told to, and names the token', async () => {
    expect(await call(submitCheckIn, draft())).toMatchObject({ id: 'c1' })
    expect(lastAsked()).toMatchObject({
      url: 'https://guitu.invalid/api/check-ins',
      method: 'POST',
      data: draft(),
      header: { authorization: 'Bearer token-1' },
      timeout: 15_000,
      credentials: 'omit',
    })
    expect(phone.asked('/person-sessions')[0]?.header).toEqual({})
    expect(useSession.getState()).toMatchObject({ personName: '周建国', trouble: null })
  })

  it('uses the token again as long as it is good', async () => {
    await call(submitCheckIn, draft())
    await call(submitCheckIn, draft())
    expect(server.signIns).toBe(1)
  })

  it('signs in once for several questions at a time', async () => {
    await Promise.all([call(submitCheckIn, draft()), call(submitCheckIn, draft())])
    expect(server.signIns).toBe(1)
  })

  it('gets the next token, without WeChat, when the token is over', async () => {
    await call(submitCheckIn, draft())
    overNow()
    await call(submitCheckIn, draft())
    expect([server.signIns, server.refreshes, phone.called('login').length]).toEqual([1, 1, 1])
    expect(lastAsked()?.header).toEqual({ authorization: 'Bearer token-of-refresh-1' })
  })

  it('gets the next token, silently, when the server no longer knows this one', async () => {
    await call(submitCheckIn, draft())
    server.goodToken = 'another'
    expect(await call(submitCheckIn, draft())).toMatchObject({ id: 'c1' })
    expect([server.signIns, server.refreshes]).toEqual([1, 1])
  })

  it('gets one next token for several questions whose token is not known', async () => {
    await call(submitCheckIn, draft())
    server.goodToken = 'another'
    await Promise.all([1, 2, 3].map(() => call(submitCheckIn, draft())))
    expect([server.signIns, server.refreshes]).toEqual([1, 1])
  })

  it('takes the token that another question has got meanwhile', async () => {
    await call(submitCheckIn, draft())
    expect(await tokenInsteadOf('token-0')).toBe('token-1')
    expect(server.refreshes).toBe(0)
  })

  it('signs in by WeChat when the session has ended', async () => {
    await call(submitCheckIn, draft())
    overNow()
    server.refusesRefresh = problem('sign-in-first', 401)
    expect(await call(submitCheckIn, draft())).toMatchObject({ id: 'c1' })
    expect(server.signIns).toBe(2)
  })

  it('keeps what it has when the answer with the next token is lost, and asks again', async () => {
    await call(submitCheckIn, draft())
    overNow()
    server.reachable = false
    await expect(call(submitCheckIn, draft())).rejects.toThrow(Unreachable)
    expect(useTokens.getState().pair?.refreshToken).toBe('refresh-1')
    server.reachable = true
    await call(submitCheckIn, draft())
    expect([server.signIns, server.refreshes]).toEqual([1, 1])
  })

  it('needs no sign-in after a restart', async () => {
    await call(submitCheckIn, draft())
    await restart()
    await call(submitCheckIn, draft())
    expect([server.signIns, server.refreshes]).toEqual([1, 0])
  })

  it('does not ask for ever new tokens where the phone’s clock is ahead', async () => {
    server.tokensUntil = new Date(Date.now() - 3600_000).toISOString()
    await call(submitCheckIn, draft())
    await call(submitCheckIn, draft())
    expect([server.signIns, server.refreshes]).toEqual([1, 0])
  })

  it('asks again only once: a server that never knows the token has refused', async () => {
    server.refusesCheckIn = problem('sign-in-first', 401)
    await expect(call(submitCheckIn, draft())).rejects.toThrow(Refused)
    expect([server.refreshes, phone.asked('/check-ins').length]).toEqual([1, 2])
  })

  it.each([
    ['case-closed', 404],
    ['login-code-refused', 401],
    ['sign-in-first', 403],
  ] as const)('hands on every other refusal as it is: %s, %d', async (code, status) => {
    server.refusesCheckIn = problem(code, status)
    await expect(call(submitCheckIn, draft())).rejects.toMatchObject({ problem: { code } })
    expect(server.signIns).toBe(1)
  })

  it('asks WeChat for another code when the first died on the way, and only once', async () => {
    server.refusesSignIn = problem('login-code-refused', 401)
    await expect(call(submitCheckIn, draft())).rejects.toThrow(NotSignedIn)
    expect(phone.asked('/person-sessions').map(({ data }) => data.code)).toEqual([
      'code-1',
      'code-2',
    ])
  })

  it('does not go on showing a name when the phone is bound to nobody', async () => {
    await call(submitCheckIn, draft())
    endSession()
    server.refusesSignIn = problem('not-bound', 403)
    await expect(call(submitCheckIn, draft())).rejects.toThrow(NotSignedIn)
    expect(useTokens.getState().pair).toBeNull()
    expect(useSession.getState()).toMatchObject({
      personName: '',
      officeName: '',
      trouble: { kind: 'refused', problem: { code: 'not-bound' } },
    })
  })

  it('keeps the name, so that the first page can greet, when nothing comes back', async () => {
    await call(submitCheckIn, draft())
    hold(null)
    server.reachable = false
    await expect(call(submitCheckIn, draft())).rejects.toThrow(Unreachable)
    expect(useSession.getState()).toMatchObject({
      personName: '周建国',
      trouble: { kind: 'unreachable' },
    })
  })

  it('is unreachable when WeChat gives no code', async () => {
    phone.givesLogin = false
    await expect(call(submitCheckIn, draft())).rejects.toThrow(Unreachable)
    expect(phone.asked('/person-sessions')).toEqual([])
  })

  it('signs in as the same phone each time, by a name that the server takes', async () => {
    await call(submitCheckIn, draft())
    endSession()
    await call(submitCheckIn, draft())
    const asked = phone.asked('/person-sessions').map(({ data }) => signInPerson.input.parse(data))
    expect([asked.length, new Set(asked.map(({ deviceId }) => deviceId)).size]).toEqual([2, 1])
  })

  it('never makes another name for itself because it cannot read its own', async () => {
    await call(submitCheckIn, draft())
    endSession()
    phone.readsStorage = false
    await expect(call(submitCheckIn, draft())).rejects.toBeTruthy()
    expect(phone.asked('/person-sessions')).toHaveLength(1)
  })

  it('writes keys down only where WeChat encrypts them', async () => {
    await call(submitCheckIn, draft())
    expect(JSON.stringify([...phone.storage])).toContain('周建国')
    expect(JSON.stringify([...phone.storage])).not.toMatch(/token-1|refresh-1/)
    await until(() => JSON.stringify([...phone.sealed]).includes('refresh-1'))
    expect([...phone.sealed.values()].map(({ encrypt }) => encrypt)).toEqual([true, true])
  })

  it('says what the server says when it cannot ask WeChat, and shuts nobody out', async () => {
    await call(submitCheckIn, draft())
    endSession()
    server.refusesSignIn = problem('wechat-unreachable', 503)
    await expect(call(submitCheckIn, draft())).rejects.toThrow(Unreachable)
    expect(useSession.getState()).toMatchObject({
      personName: '周建国',
      trouble: { kind: 'unreachable', why: { code: 'wechat-unreachable' } },
    })
  })

  it('keeps what our server says of its own trouble, and nothing that others say', async () => {
    server.refusesCheckIn = problem('our-fault', 503)
    await expect(call(submitCheckIn, draft())).rejects.toMatchObject({
      constructor: Unreachable,
      problem: { code: 'our-fault' },
    })
    phone.server = () => ({ statusCode: 502, data: '<html>Bad Gateway</html>' })
    await expect(call(submitCheckIn, draft())).rejects.toMatchObject({
      constructor: Unreachable,
      problem: null,
    })
  })

  it('asks as one person only, also when the next token is another’s', async () => {
    await callAs('')(submitCheckIn, draft())
    expect(useSession.getState().personId).toBe('p1')
    await callAs('p1')(submitCheckIn, draft())
    await expect(callAs('p2')(submitCheckIn, draft())).rejects.toThrow(SomebodyElse)
    expect(phone.asked('/check-ins')).toHaveLength(2)
    endSession()
    server.personId = 'p2'
    await expect(callAs('p1')(submitCheckIn, draft())).rejects.toThrow(SomebodyElse)
    // The third is the one that found the token unknown; nothing was sent with the new one.
    expect(phone.asked('/check-ins')).toHaveLength(3)
  })

  it('knows after a refresh and a restart whose tokens these are', async () => {
    await call(submitCheckIn, draft())
    overNow()
    await callAs('p1')(submitCheckIn, draft())
    expect(server.refreshes).toBe(1)
    await until(() => JSON.stringify([...phone.sealed]).includes('refresh-of-refresh-1'))
    await restart()
    await callAs('p1')(submitCheckIn, draft())
    expect(server.signIns).toBe(1)
  })

  it('forgets what was read for one person before another is greeted', async () => {
    await call(submitCheckIn, draft())
    const forgotten = jest.fn()
    whenNobodyIsKnown(forgotten)
    endSession()
    await call(submitCheckIn, draft())
    expect(forgotten).not.toHaveBeenCalled()
    endSession()
    server.personId = 'p2'
    await call(submitCheckIn, draft())
    expect(forgotten).toHaveBeenCalledTimes(1)
  })

  it('lets nobody in who signs out while the answer is on its way', async () => {
    let arrive = () => {}
    phone.carried = new Promise<void>(resolve => {
      arrive = resolve
    })
    const asked = call(submitCheckIn, draft())
    await until(() => phone.asked('/person-sessions').length === 1)
    useSession.setState({ signedOut: true })
    arrive()
    await expect(asked).rejects.toThrow(SignedOut)
    expect([useTokens.getState().pair, useSession.getState().personName]).toEqual([null, ''])
  })

  function overNow() {
    const { pair } = useTokens.getState()
    useTokens.setState({ pair: pair && { ...pair, expiresAt: '2026-01-01T00:00:00.000Z' } })
  }

  function endSession() {
    server.goodToken = 'another'
    server.refusesRefresh = problem('sign-in-first', 401)
  }

  /** What is left is what was written down. */
  async function restart() {
    await until(() => phone.sealed.has('tokens'))
    const written = new Map(phone.sealed)
    useTokens.setState(useTokens.getInitialState(), true)
    phone.sealed = written
    await useTokens.persist.rehydrate()
  }
})
