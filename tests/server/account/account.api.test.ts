import {
  askForNewPhone,
  bindPerson,
  confirmStaff,
  refreshSession,
  setStaffActive,
  signInPerson,
  signInStaff,
  signOut,
  unlockStaff,
  whoAmI,
} from '#shared/account/account.endpoints'
import { readToday, submitCheckIn } from '#shared/checkins/checkins.endpoints'
import {
  confirmBinding,
  endBinding,
  issueActivation,
  listPeople,
} from '#shared/people/people.endpoints'
import { totpAt } from '../../../server/account/totp'
import { PEOPLE, deviceIdOf } from '../../../server/scripts/demo/people'
import { DEMO_PASSWORD, demoTotpSecret } from '../../../server/scripts/demo/staff'
import { until } from '../../helpers/until'
import { KEYS, type World, draft, startWorld } from '../../helpers/world'

const NOON = '2026-11-24T04:00:00.000Z'

let world: World
beforeAll(async () => {
  world = await startWorld(NOON)
})
afterEach(() => world.setTime(NOON))
afterAll(() => world.end())

const at = (milliseconds: number) => new Date(Date.parse(NOON) + milliseconds).toISOString()
const MINUTE = 60_000
const deviceId = (name: string) => name.padEnd(43, '-')

describe('a bound phone signs in', () => {
  const ask = (openid: string, device = deviceIdOf(openid)) =>
    world.visitor.ask(signInPerson, { code: `code-for:${openid}`, deviceId: device })

  it('with a login code, and is greeted by name and office', async () => {
    const { status, body } = await ask('demo-openid-1')
    expect(status).toBe(200)
    expect(body).toEqual({
      token: expect.any(String),
      refreshToken: expect.any(String),
      expiresAt: at(15 * MINUTE),
      personId: expect.any(String),
      personName: '张安平',
      officeName: '中枢司法所',
      officePhone: '0873-0000001',
    })
  })

  it.each([
    ['an account that is bound to nobody', 'stranger', undefined, 403, 'not-bound'],
    ['another phone than the bound one', 'demo-openid-1', deviceId('other'), 409, 'other-phone'],
  ])('is told what to do with %s', async (_, openid, device, status, problem) => {
    const answer = await ask(openid, device)
    expect([answer.status, answer.body.code]).toEqual([status, problem])
  })

  it('is told to try again when WeChat refuses the code', async () => {
    const answer = await world.visitor.ask(signInPerson, { code: 'stale', deviceId: deviceId('a') })
    expect([answer.status, answer.body.code]).toEqual([401, 'login-code-refused'])
  })
})

describe('binding a phone', () => {
  const unbound = PEOPLE.find(({ binding }) => binding === 'none')!
  const tail = unbound.idNumber.slice(-6)
  const newCode = async (identitySeen = true): Promise<string> =>
    (
      await (
        await world.staff('office')
      ).ask(issueActivation, { personId: unbound.id, identitySeen })
    ).body.code
  const bindAs = (openid: string, activationCode: string, idTail = tail, device = openid) =>
    world.visitor.ask(bindPerson, {
      code: `code-for:${openid}`,
      deviceId: deviceId(device),
      activationCode,
      idTail,
    })
  const stageOf = async () => {
    const { body } = await (await world.staff('office')).ask(listPeople, { search: unbound.name })
    return body.people[0].binding
  }

  it('takes the code as it was typed, once; the phone is signed in', async () => {
    const code = await newCode()
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/)
    expect(await stageOf()).toBe('code-issued')
    const answer = await bindAs('new-1', code.toLowerCase().replace('-', ' '))
    expect(answer.body).toMatchObject({ binding: 'active', session: { personName: unbound.name } })
    expect(await stageOf()).toBe('active')
    const again = await bindAs('new-1', code)
    expect([again.status, again.body.code]).toEqual([403, 'activation-refused'])
  })

  it('waits for an officer when nobody has seen the ID card', async () => {
    expect((await bindAs('new-2', await newCode(false))).body).toEqual({ binding: 'pending' })
    expect(await stageOf()).toBe('pending')
    const signIn = () =>
      world.visitor.ask(signInPerson, { code: 'code-for:new-2', deviceId: deviceId('new-2') })
    expect((await signIn()).body.code).toBe('binding-pending')
    await (await world.staff('office')).ask(confirmBinding, { personId: unbound.id })
    expect((await signIn()).status).toBe(200)
    // The phone before is no longer the person's.
    const former = { code: 'code-for:new-1', deviceId: deviceId('new-1') }
    expect((await world.visitor.ask(signInPerson, former)).body.code).toBe('not-bound')
  })

  it('says the same for an unknown code, a wrong tail and a code that is over', async () => {
    const [wrongTail, unknown] = [
      await bindAs('guess-1', await newCode(), '000000'),
      await bindAs('guess-2', 'ABCD-EFGH'),
    ]
    const code = await newCode()
    world.setTime(at(72 * 60 * MINUTE))
    const over = await bindAs('guess-3', code)
    const said = [wrongTail, unknown, over].map(({ status, body }) => ({
      status,
      body: { ...body, requestId: '' },
    }))
    expect(said[0]).toMatchObject({ status: 403, body: { code: 'activation-refused' } })
    expect(said[1]).toEqual(said[0])
    expect(said[2]).toEqual(said[0])
  })

  it('a new code ends the one before', async () => {
    const [former, latter] = [await newCode(), await newCode()]
    expect((await bindAs('new-3', former)).body.code).toBe('activation-refused')
    expect((await bindAs('new-3', latter)).status).toBe(200)
  })

  it('stops a WeChat account after five attempts within an hour, and a code likewise', async () => {
    const code = await newCode()
    for (let attempt = 1; attempt <= 5; attempt++) {
      expect((await bindAs('guesser', code, '000000')).status).toBe(403)
    }
    const sixth = await bindAs('guesser', await newCode())
    expect([sixth.status, sixth.body.code]).toEqual([429, 'too-many-attempts'])
    world.setTime(at(60 * MINUTE + 1))
    expect((await bindAs('guesser', await newCode())).status).toBe(200)

    const guessed = await newCode()
    for (let attempt = 1; attempt <= 5; attempt++)
      await bindAs(`crowd-${attempt}`, guessed, '000000')
    expect((await bindAs('crowd-6', guessed)).body.code).toBe('too-many-attempts')
  })

  it('of two phones with the same code at once, one gets it', async () => {
    const code = await newCode()
    const answers = await Promise.all([bindAs('twin-1', code), bindAs('twin-2', code)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403])
  })

  it('does not give an account of one person to another', async () => {
    const answer = await bindAs('demo-openid-4', await newCode())
    expect([answer.status, answer.body.code]).toEqual([409, 'account-of-another'])
  })

  it('ended by an officer is refused on the phone at once, and asks for a new code', async () => {
    const { body } = await bindAs('new-4', await newCode())
    const phone = { ...world.visitor, headers: { authorization: `Bearer ${body.session.token}` } }
    const today = async () =>
      (await fetch(`${world.origin}/api${readToday.path}`, { headers: phone.headers })).status
    expect(await today()).toBe(200)
    await (
      await world.staff('office')
    ).ask(endBinding, { personId: unbound.id, reason: '手机丢失' })
    await until(async () => (await today()) === 401, 5000)
    const again = { code: 'code-for:new-4', deviceId: deviceId('new-4') }
    expect((await world.visitor.ask(signInPerson, again)).body.code).toBe('not-bound')
  })
})

describe('a sign-in that races with the end of its binding', () => {
  it('leaves no session behind on the phone', async () => {
    const officer = await world.staff('office')
    const openid = 'demo-openid-3'
    for (let round = 0; round < 5; round++) {
      const activation = { personId: 'demo-person-3', identitySeen: true }
      const { code } = (await officer.ask(issueActivation, activation)).body
      const phone = { code: `code-for:${openid}`, deviceId: deviceIdOf(openid) }
      const idTail = PEOPLE[2]!.idNumber.slice(-6)
      // The clock goes on, so that five bindings within the hour are not taken for guesses.
      world.setTime(at(round * 61 * MINUTE))
      await world.visitor.ask(bindPerson, { ...phone, activationCode: code, idTail })
      const keeper = await world.staff('office')
      const signIns = Array.from({ length: 20 }, () => world.visitor.ask(signInPerson, phone))
      const ended = keeper.ask(endBinding, { personId: 'demo-person-3', reason: '丢失' })
      for (const { status } of await Promise.all(signIns)) expect([200, 403]).toContain(status)
      expect((await ended).status).toBe(200)
      const open = (await world.rows('sessions')).filter(
        ({ subjectId, endedAt }) => subjectId === 'demo-person-3' && endedAt === null,
      )
      expect(open).toEqual([])
      world.setTime(NOON)
    }
    const { code } = (
      await officer.ask(issueActivation, { personId: 'demo-person-3', identitySeen: true })
    ).body
    world.setTime(at(6 * 61 * MINUTE))
    await world.visitor.ask(bindPerson, {
      code: `code-for:${openid}`,
      deviceId: deviceIdOf(openid),
      activationCode: code,
      idTail: PEOPLE[2]!.idNumber.slice(-6),
    })
  })
})

describe('a person with a new phone', () => {
  it('asks the office, which sees it in the list; a new code clears it', async () => {
    const asked = await world.visitor.ask(askForNewPhone, { code: 'code-for:demo-openid-2' })
    expect(asked.body).toEqual({ officePhone: '0873-0000001' })
    const officer = await world.staff('office')
    const waiting = async () => (await officer.ask(listPeople, { filter: 'new-phone' })).body.people
    expect(await waiting()).toMatchObject([{ name: '李长顺', newPhoneAskedAt: NOON }])

    const personId = 'demo-person-2'
    const { body } = await officer.ask(issueActivation, { personId, identitySeen: true })
    const idTail = PEOPLE[1]!.idNumber.slice(-6)
    const { status } = await world.visitor.ask(bindPerson, {
      code: 'code-for:demo-openid-2',
      deviceId: deviceId('new-phone'),
      activationCode: body.code,
      idTail,
    })
    expect(status).toBe(200)
    expect(await waiting()).toEqual([])
  })
})

describe('refreshing a phone session', () => {
  const signIn = async () =>
    (
      await world.visitor.ask(signInPerson, {
        code: 'code-for:demo-openid-3',
        deviceId: deviceIdOf('demo-openid-3'),
      })
    ).body
  const refresh = (refreshToken: string) => world.visitor.ask(refreshSession, { refreshToken })
  const works = async (token: string) =>
    (
      await fetch(`${world.origin}/api${readToday.path}`, {
        headers: { authorization: `Bearer ${token}` },
      })
    ).status === 200

  it('gives a new pair each time', async () => {
    const first = await signIn()
    world.setTime(at(20 * MINUTE))
    expect(await works(first.token)).toBe(false)
    const second = await refresh(first.refreshToken)
    expect(second.status).toBe(200)
    expect(await works(second.body.token)).toBe(true)
    const third = await refresh(second.body.refreshToken)
    expect(third.status).toBe(200)
  })

  it('forgives a phone that lost the answer, for a minute', async () => {
    const first = await signIn()
    await refresh(first.refreshToken)
    world.setTime(at(MINUTE - 1))
    const again = await refresh(first.refreshToken)
    expect(again.status).toBe(200)
    expect((await refresh(again.body.refreshToken)).status).toBe(200)
  })

  it('ends the session when an old token comes back after that', async () => {
    const first = await signIn()
    const second = await refresh(first.refreshToken)
    world.setTime(at(MINUTE))
    expect((await refresh(first.refreshToken)).status).toBe(401)
    expect((await refresh(second.body.refreshToken)).status).toBe(401)
    await until(async () => !(await works(second.body.token)))
  })

  it('ends after thirty days without use', async () => {
    const first = await signIn()
    world.setTime(at(30 * 24 * 60 * MINUTE))
    expect((await refresh(first.refreshToken)).status).toBe(401)
  })

  it('of the same token ten times at once gives pairs of which the last is good', async () => {
    const first = await signIn()
    const answers = await Promise.all(Array.from({ length: 10 }, () => refresh(first.refreshToken)))
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200))
    expect(await works(answers[0]!.body.token)).toBe(true)
  })
})

describe('an official signs in', () => {
  const password = (userName: string, word = DEMO_PASSWORD) =>
    world.visitor.ask(signInStaff, { userName, password: word })
  const code = (challenge: string, digits: string) =>
    world.visitor.ask(confirmStaff, { challenge, code: digits })
  const digitsOf = (userName: string, time: string) =>
    totpAt(demoTotpSecret(userName, KEYS.vault), new Date(time))

  it('with a password and a code; the token is in a cookie that no script can read', async () => {
    const first = await password('luxi')
    expect(first.body).toEqual({ next: 'code', challenge: expect.any(String) })
    expect(first.headers.get('set-cookie')).toBeNull()
    const { body, headers } = await code(first.body.challenge, digitsOf('luxi', NOON))
    expect(body).toEqual({
      staff: {
        id: 'demo-staff-luxi',
        name: '刘敏',
        role: 'officer',
        organisationId: '532527',
        organisationName: '泸西县',
      },
      recoveryCodes: null,
    })
    expect(headers.get('set-cookie')).toMatch(/guitu=eyJ.+; path=\/; .*samesite=strict; httponly/i)
  })

  it('not twice with the same code, nor with one that is a minute old', async () => {
    const signIn = async (digits: string) => code((await password('honghe')).body.challenge, digits)
    const digits = digitsOf('honghe', NOON)
    expect((await signIn(digits)).status).toBe(200)
    expect((await signIn(digits)).body.code).toBe('wrong-code')
    world.setTime(at(MINUTE))
    expect((await signIn(digits)).body.code).toBe('wrong-code')
    expect((await signIn(digitsOf('honghe', at(MINUTE)))).status).toBe(200)
  })

  it('hears the same for a wrong password as for a name that does not exist', async () => {
    const [wrong, unknown] = [await password('luxi', 'guess'), await password('nobody', 'guess')]
    expect(wrong.status).toBe(401)
    expect({ ...wrong.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' })
  })

  it('is locked out after five failures, passwords and codes together, and let in after a quarter of an hour', async () => {
    const { body } = await password('zhongshu')
    for (let failure = 1; failure <= 2; failure++) {
      expect((await code(body.challenge, '000000')).body.code).toBe('wrong-code')
    }
    for (let failure = 3; failure <= 5; failure++) {
      expect((await password('zhongshu', 'guess')).status).toBe(401)
    }
    const locked = await password('zhongshu')
    expect([locked.status, locked.body.code]).toEqual([429, 'account-locked'])
    expect((await code(body.challenge, digitsOf('zhongshu', NOON))).body.code).toBe(
      'account-locked',
    )
    world.setTime(at(15 * MINUTE))
    expect((await password('zhongshu')).status).toBe(200)
  })

  it('has five guesses, also when a hundred are made at the same instant', async () => {
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => password('baishui', 'guess')),
    )
    const looked = answers.filter(({ status }) => status === 401)
    expect(looked.length).toBeLessThanOrEqual(5)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(100 - looked.length)
  })

  it('is not locked out by right passwords', async () => {
    for (let round = 1; round <= 8; round++) expect((await password('santang')).status).toBe(200)
  })

  it('is let in at once when the system administrator unlocks the account', async () => {
    for (let failure = 1; failure <= 5; failure++) await password('jinma', 'guess')
    expect((await password('jinma')).body.code).toBe('account-locked')
    await (await world.staff('system')).ask(unlockStaff, { userName: 'jinma' })
    expect((await password('jinma')).status).toBe(200)
  })

  it('has to begin again five minutes after the password', async () => {
    const { body } = await password('luxi')
    world.setTime(at(5 * MINUTE))
    const late = await code(body.challenge, digitsOf('luxi', at(5 * MINUTE)))
    expect([late.status, late.body.code]).toEqual([401, 'sign-in-again'])
  })
})

describe('an official without an app', () => {
  it('sets one up, and gets in with a recovery code once when it is lost', async () => {
    await world.newOfficial('new-officer')
    const password = () =>
      world.visitor.ask(signInStaff, { userName: 'new-officer', password: DEMO_PASSWORD })
    const { body } = await password()
    expect(body.next).toBe('enrol')
    const secret = new URL(body.enrolmentUri).searchParams.get('secret')!
    const enrolled = await world.visitor.ask(confirmStaff, {
      challenge: body.challenge,
      code: totpAt(secret, new Date(NOON)),
    })
    const [spare] = enrolled.body.recoveryCodes as string[]
    expect(enrolled.body.recoveryCodes).toHaveLength(10)

    const withSpare = async () => {
      const { challenge } = (await password()).body
      return world.visitor.ask(confirmStaff, { challenge, code: spare!.toUpperCase() })
    }
    expect((await withSpare()).body).toMatchObject({ recoveryCodes: null })
    expect((await withSpare()).body.code).toBe('wrong-code')
  })
})

describe('an official whose account is suspended', () => {
  it('is refused within five seconds wherever signed in, and at the door', async () => {
    const officer = await world.staff('otherCounty')
    expect((await officer.ask(whoAmI)).status).toBe(200)
    const security = await world.staff('security')
    // A security administrator of another county does not know the account.
    const foreign = await security.ask(setStaffActive, {
      userName: 'linxian',
      active: false,
      reason: '调离',
    })
    expect(foreign.body.code).toBe('no-such-account')

    const own = await world.staff('otherOffice')
    await security.ask(setStaffActive, { userName: 'jinma', active: false, reason: '调离' })
    await until(async () => (await own.ask(whoAmI)).status === 401, 5000)
    const door = await world.visitor.ask(signInStaff, {
      userName: 'jinma',
      password: DEMO_PASSWORD,
    })
    expect(door.body.code).toBe('wrong-name-or-password')
    await security.ask(setStaffActive, { userName: 'jinma', active: true, reason: '复岗' })
  })

  it('cannot be oneself', async () => {
    const answer = await (
      await world.staff('security')
    ).ask(setStaffActive, { userName: 'anquan', active: false, reason: '试试' })
    expect([answer.status, answer.body.code]).toEqual([409, 'not-yourself'])
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
    world.setTime('2026-11-24T04:15:04.000Z')
    expect((await person.ask(submitCheckIn, draft())).status).toBe(200)
    world.setTime('2026-11-24T04:15:06.000Z')
    expect((await person.ask(submitCheckIn, draft())).body.code).toBe('sign-in-first')
  })

  it('of an official is renewed by use', async () => {
    const officer = await world.staff('county')
    world.setTime('2026-11-24T04:10:00.000Z')
    const renewed = (await officer.ask(whoAmI)).headers.get('set-cookie')?.split(';')[0]
    world.setTime('2026-11-24T04:20:00.000Z')
    expect((await officer.ask(whoAmI)).status).toBe(401)
    officer.headers.cookie = renewed ?? ''
    expect((await officer.ask(whoAmI)).status).toBe(200)
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
