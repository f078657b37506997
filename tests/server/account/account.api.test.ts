import { signInPerson, signInStaff, signOut, whoAmI } from '#shared/account/account.endpoints'
import { submitCheckIn } from '#shared/checkins/checkins.endpoints'
import { DEMO_PASSWORD } from '../../../server/scripts/demo/seed'
import { until } from '../../helpers/until'
import { type World, draft, startWorld } from '../../helpers/world'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())

describe('a person signs in', () => {
  it('with a login code, and is greeted by name and office', async () => {
    const { status, body } = await world.visitor.ask(signInPerson, {
      code: 'code-for:demo-openid-1',
    })
    expect(status).toBe(200)
    expect(body).toEqual({
      token: expect.any(String),
      expiresAt: '2026-11-24T01:15:00.000Z',
      personName: '张安平',
      officeName: '中枢司法所',
    })
  })

  it.each([
    ['a code that WeChat refuses', 'stale', 401, 'login-code-refused'],
    ['an account that is bound to nobody', 'code-for:stranger', 403, 'not-bound'],
  ])('is told what to do with %s', async (_, code, status, problem) => {
    const answer = await world.visitor.ask(signInPerson, { code })
    expect([answer.status, answer.body.code]).toEqual([status, problem])
  })
})

describe('an official signs in', () => {
  const ask = (userName: string, password: string) =>
    world.visitor.ask(signInStaff, { userName, password })

  it('with a password; the token is in a cookie that no script can read, not in the answer', async () => {
    const { status, body, headers } = await ask('luxi', DEMO_PASSWORD)
    expect(status).toBe(200)
    expect(body).toEqual({
      name: '刘敏',
      role: 'officer',
      organisationId: '532527',
      organisationName: '泸西县',
    })
    expect(headers.get('set-cookie')).toMatch(/guitu=eyJ.+; path=\/; .*samesite=strict; httponly/i)
  })

  it('hears the same for a wrong password as for a name that does not exist', async () => {
    const [wrong, unknown] = [await ask('luxi', 'guess'), await ask('nobody', 'guess')]
    expect(wrong.status).toBe(401)
    expect({ ...wrong.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' })
  })
})

describe('a session', () => {
  it('is refused soon after it was ended', async () => {
    const officer = await world.staff('office')
    expect((await officer.ask(whoAmI)).status).toBe(200)
    await officer.ask(signOut)
    await until(async () => (await officer.ask(whoAmI)).body.code === 'sign-in-first')
  })

  it('is over fifteen minutes after its last use, not before', async () => {
    const person = await world.person(1)
    world.setTime('2026-11-24T01:15:04.000Z')
    expect((await person.ask(submitCheckIn, draft())).status).toBe(200)
    world.setTime('2026-11-24T01:15:06.000Z')
    expect((await person.ask(submitCheckIn, draft())).body.code).toBe('sign-in-first')
    world.setTime('2026-11-24T01:00:00.000Z')
  })

  it('of an official is renewed by use', async () => {
    const officer = await world.staff('county')
    world.setTime('2026-11-24T01:10:00.000Z')
    const renewed = (await officer.ask(whoAmI)).headers.get('set-cookie')?.split(';')[0]
    world.setTime('2026-11-24T01:20:00.000Z')
    expect((await officer.ask(whoAmI)).status).toBe(401)
    officer.headers.cookie = renewed ?? ''
    expect((await officer.ask(whoAmI)).status).toBe(200)
    world.setTime('2026-11-24T01:00:00.000Z')
  })

  it.each([
    ['altered', (token: string) => token.slice(0, -2) + (token.endsWith('AA') ? 'BB' : 'AA')],
    ['unsigned', () => unsigned({ sub: 'x', iss: 'guitu', aud: 'guitu-api' })],
    ['empty', () => ''],
  ])('token that is %s is nobody', async (_, change) => {
    const person = await world.person(1)
    const token = person.headers.authorization!.replace('Bearer ', '')
    person.headers.authorization = `Bearer ${change(token)}`
    expect((await person.ask(submitCheckIn, draft())).body.code).toBe('sign-in-first')
  })
})

describe('a page of somebody else', () => {
  it('cannot write with the cookie of an official', async () => {
    const officer = await world.staff('office')
    officer.headers.origin = 'http://evil.example'
    expect((await officer.ask(signOut)).body.code).toBe('cross-site')
    delete officer.headers.origin
    expect((await officer.ask(signOut)).body.code).toBe('cross-site')
    expect((await officer.ask(whoAmI)).status).toBe(200)
  })

  it('cannot sign anybody in', async () => {
    const stranger = { ...world.visitor.headers, origin: 'http://evil.example' }
    const answer = await fetch(`${world.origin}/api${signInStaff.path}`, {
      method: 'POST',
      headers: stranger,
      body: JSON.stringify({ userName: 'luxi', password: DEMO_PASSWORD }),
    })
    expect(answer.status).toBe(403)
  })
})

function unsigned(payload: object) {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part({ alg: 'none', kid: 'test' })}.${part(payload)}.`
}
