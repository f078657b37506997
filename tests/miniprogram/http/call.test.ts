import { signInPerson } from '#shared/account/account.contract'
import { Refused, Unreachable } from '#shared/ask'
import { submitCheckIn } from '#shared/checkins/checkins.endpoints'
import { useSession } from '../../../miniprogram/account/session.store'
import { NotSignedIn } from '../../../miniprogram/account/sign-in'
import { call } from '../../../miniprogram/http/call'
import { phone } from '../../helpers/taro'
import { FakeServer, problem } from '../../weapp/server'

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
    phone.reset()
    useSession.setState(useSession.getInitialState(), true)
    server = new FakeServer()
    phone.server = server.answer
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

  it('signs in again when the token is over', async () => {
    await call(submitCheckIn, draft())
    useSession.setState({ expiresAt: new Date(Date.now() - 1).toISOString() })
    await call(submitCheckIn, draft())
    expect(server.signIns).toBe(2)
  })

  it('signs in again, silently, when the server no longer knows the token', async () => {
    await call(submitCheckIn, draft())
    server.goodToken = 'another'
    expect(await call(submitCheckIn, draft())).toMatchObject({ id: 'c1' })
    expect(lastAsked()?.header).toEqual({ authorization: 'Bearer token-2' })
  })

  it('signs in again only once: a server that never knows the token has refused', async () => {
    server.refusesCheckIn = problem('sign-in-first', 401)
    await expect(call(submitCheckIn, draft())).rejects.toThrow(Refused)
    expect([server.signIns, phone.asked('/check-ins').length]).toEqual([2, 2])
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
    server.goodToken = 'another'
    server.refusesSignIn = problem('not-bound', 403)
    await expect(call(submitCheckIn, draft())).rejects.toThrow(NotSignedIn)
    expect(useSession.getState()).toMatchObject({
      token: null,
      personName: '',
      officeName: '',
      trouble: { kind: 'refused', problem: { code: 'not-bound' } },
    })
  })

  it('keeps the name, so that the first page can greet, when nothing comes back', async () => {
    await call(submitCheckIn, draft())
    useSession.setState({ token: null })
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
    server.goodToken = 'another'
    await call(submitCheckIn, draft())
    const asked = phone.asked('/person-sessions').map(({ data }) => signInPerson.input.parse(data))
    expect([asked.length, new Set(asked.map(({ deviceId }) => deviceId)).size]).toEqual([2, 1])
  })

  it('never writes the token down', async () => {
    await call(submitCheckIn, draft())
    expect(JSON.stringify([...phone.storage])).toContain('周建国')
    expect(JSON.stringify([...phone.storage])).not.toMatch(/token-1|refresh-1/)
  })
})
