import {
  bindPerson,
  confirmStaff,
  refreshSession,
  setStaffActive,
  signInPerson,
  signInStaff,
  signOut,
  whoAmI,
} from '#shared/account/account.endpoints'
import { readToday } from '#shared/checkins/checkins.endpoints'
import { openLive } from '#shared/command/command.endpoints'
import { endBinding, issueActivation } from '#shared/people/people.endpoints'
import { totpAt } from '../../server/account/totp'
import { PEOPLE, deviceIdOf, openidOf } from '../../server/scripts/demo/people'
import { DEMO_PASSWORD, demoTotpSecret } from '../../server/scripts/demo/staff'
import { readLive } from '../helpers/live-reader'
import { until } from '../helpers/until'
import { type Answer, type Caller, KEYS, MORNING, type World, startWorld } from '../helpers/world'

/** Attacks on sessions and on what opens them: each is refused, and says why in a stable code. */
let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterEach(() => world.setTime(MORNING))
afterAll(() => world.end())

const after = (milliseconds: number) => new Date(Date.parse(MORNING) + milliseconds).toISOString()
const MINUTE = 60_000
const said = ({ status, body }: Answer) => [status, body.code]
const SIGN_IN_FIRST = [401, 'sign-in-first']

interface Phone {
  token: string
  refreshToken: string
}

async function signIn(number: number): Promise<Phone> {
  const openid = openidOf(PEOPLE[number - 1]!.id)
  const asked = { code: `code-for:${openid}`, deviceId: deviceIdOf(openid) }
  return (await world.visitor.ask(signInPerson, asked)).body
}

const refresh = (refreshToken: string) => world.visitor.ask(refreshSession, { refreshToken })

async function today(token: string): Promise<unknown> {
  const headers = { authorization: `Bearer ${token}` }
  const answer = await fetch(`${world.origin}/api${readToday.path}`, { headers })
  return answer.status === 200 ? 'accepted' : [answer.status, (await answer.json()).code]
}

const isRefused = (token: string) => async () =>
  JSON.stringify(await today(token)) === JSON.stringify(SIGN_IN_FIRST)

describe('a refresh token', () => {
  it('does not open what an access token opens, nor the other way', async () => {
    const { token, refreshToken } = await signIn(1)
    expect(await today(refreshToken)).toEqual(SIGN_IN_FIRST)
    expect(said(await refresh(token))).toEqual([400, 'bad-input'])
    expect(await today(token)).toBe('accepted')
  })

  it('that was used before ends the session, for the thief and for the owner', async () => {
    const first = await signIn(1)
    const second = (await refresh(first.refreshToken)).body as Phone
    expect(await today(second.token)).toBe('accepted')
    world.setTime(after(MINUTE))
    expect(said(await refresh(first.refreshToken))).toEqual(SIGN_IN_FIRST)
    expect(said(await refresh(second.refreshToken))).toEqual(SIGN_IN_FIRST)
    await until(isRefused(second.token))
    await until(isRefused(first.token))
  })

  it.each([
    ['with the secret of another session', (mine: string, other: string) => swap(mine, other)],
    ['with no secret', (mine: string) => `${mine.split('.')[0]}.`],
    ['with a secret that was guessed', (mine: string) => `${mine.split('.')[0]}.${'A'.repeat(43)}`],
  ])('%s opens nothing', async (_, change) => {
    const [mine, other] = [await signIn(1), await signIn(2)]
    expect(said(await refresh(change(mine.refreshToken, other.refreshToken)))).toEqual(
      SIGN_IN_FIRST,
    )
    expect((await refresh(other.refreshToken)).status).toBe(200)
  })

  it('for the session of an official opens nothing, and does not end it either', async () => {
    const { headers } = await world.staff('office')
    const [, payload = ''] = headers.cookie!.split('.')
    const { sub } = JSON.parse(Buffer.from(payload, 'base64url').toString())
    expect(said(await refresh(`${sub}.${'A'.repeat(43)}`))).toEqual(SIGN_IN_FIRST)
    const session = (await world.rows('sessions')).find(({ _id }) => _id === sub)
    expect(session).toMatchObject({ kind: 'staff', endedAt: null })
  })

  it('is over after thirty days', async () => {
    const { refreshToken } = await signIn(1)
    world.setTime(after(30 * 24 * 60 * MINUTE))
    expect(said(await refresh(refreshToken))).toEqual(SIGN_IN_FIRST)
  })
})

describe('a session that has been ended is refused, and so is its refresh token:', () => {
  it('signed out', async () => {
    const { token, refreshToken } = await signIn(2)
    const phone = { authorization: `Bearer ${token}` }
    await fetch(`${world.origin}/api${signOut.path}`, {
      method: 'POST',
      headers: phone,
      body: '{}',
    })
    await until(isRefused(token), 5000)
    expect(said(await refresh(refreshToken))).toEqual(SIGN_IN_FIRST)
  })

  it('its phone unbound by an officer', async () => {
    const { token, refreshToken } = await signIn(3)
    const officer = await world.staff('office')
    await officer.ask(endBinding, { personId: 'demo-person-3', reason: '手机丢失' })
    await until(isRefused(token), 5000)
    expect(said(await refresh(refreshToken))).toEqual(SIGN_IN_FIRST)
  })

  it('its official suspended, and given back the right: the old cookie stays dead', async () => {
    const officer = await world.staff('otherOffice')
    const security = await world.staff('security')
    const set = (active: boolean) =>
      security.ask(setStaffActive, { userName: 'jinma', active, reason: '调离复岗' })
    expect((await officer.ask(whoAmI)).status).toBe(200)
    await set(false)
    await until(async () => (await officer.ask(whoAmI)).status === 401, 5000)
    await set(true)
    expect((await (await world.staff('otherOffice')).ask(whoAmI)).status).toBe(200)
    expect((await officer.ask(whoAmI)).status).toBe(401)
  })
})

describe('the cookie of an official writes nothing for', () => {
  it.each([
    ['a page of somebody else', 'http://evil.example'],
    ['a page that hides where it is from', 'null'],
    ['a page on another port of the same machine', 'http://127.0.0.1:1'],
    ['a page whose name begins like ours', 'http://127.0.0.1.evil.example'],
    ['what is no address', '::'],
    ['nobody who names a page', undefined],
  ])('%s', async (_, origin) => {
    const officer = await world.staff('office')
    const own = officer.headers.origin
    if (origin === undefined) delete officer.headers.origin
    else officer.headers.origin = origin
    expect(said(await officer.ask(signOut))).toEqual([403, 'cross-site'])
    officer.headers.origin = own!
    expect((await officer.ask(whoAmI)).status).toBe(200)
  })
})

describe('a ticket of the live view does not admit', () => {
  const ticketFor = async (caller: Caller): Promise<string> =>
    (await caller.ask(openLive, { purpose: 'daily-supervision' })).body.ticket
  const enter = (headers: Record<string, string>, ticket: string) =>
    readLive(world.origin, headers, { ticket })

  it('twice', async () => {
    const officer = await world.staff('office')
    const ticket = await ticketFor(officer)
    ;(await enter(officer.headers, ticket)).close()
    await expect(enter(officer.headers, ticket)).rejects.toThrow('401')
  })

  it('another official who read it somewhere; its owner still gets in', async () => {
    const [officer, thief] = [await world.staff('office'), await world.staff('otherCounty')]
    const ticket = await ticketFor(officer)
    await expect(enter(thief.headers, ticket)).rejects.toThrow('401')
    ;(await enter(officer.headers, ticket)).close()
  })

  it('somebody without a session, nor with a forged one', async () => {
    const officer = await world.staff('office')
    const ticket = await ticketFor(officer)
    const { origin } = world
    await expect(enter({ origin }, ticket)).rejects.toThrow('401')
    const cookie = officer.headers.cookie!.slice(0, -4) + 'AAAA'
    await expect(enter({ origin, cookie }, ticket)).rejects.toThrow('401')
  })

  it('after half a minute', async () => {
    const officer = await world.staff('office')
    const ticket = await ticketFor(officer)
    world.setTime(after(30_000))
    await expect(enter(officer.headers, ticket)).rejects.toThrow('401')
  })

  it('when its session has ended meanwhile', async () => {
    const officer = await world.staff('office')
    const ticket = await ticketFor(officer)
    await officer.ask(signOut)
    await until(async () => (await officer.ask(whoAmI)).status === 401, 5000)
    await expect(enter(officer.headers, ticket)).rejects.toThrow('401')
  })

  it.each([
    ['an operator', 'ticket[$ne]=x'],
    ['nothing', 'ticket='],
  ])('as %s', async (_, query) => {
    const { headers } = await world.staff('office')
    const asked = Object.fromEntries(new URLSearchParams(query))
    await expect(readLive(world.origin, headers, asked)).rejects.toThrow('401')
  })

  it('to a page of somebody else', async () => {
    const officer = await world.staff('office')
    const ticket = await ticketFor(officer)
    const elsewhere = { ...officer.headers, origin: 'http://evil.example' }
    await expect(enter(elsewhere, ticket)).rejects.toThrow('403')
  })
})

describe('the second factor of an official', () => {
  const challengeOf = async (userName: string): Promise<string> =>
    (await world.visitor.ask(signInStaff, { userName, password: DEMO_PASSWORD })).body.challenge
  const codeOf = (userName: string, milliseconds = 0) =>
    totpAt(demoTotpSecret(userName, KEYS.vault), new Date(after(milliseconds)))
  const confirm = (challenge: string, code: string) =>
    world.visitor.ask(confirmStaff, { challenge, code })
  const WRONG_CODE = [401, 'wrong-code']
  const AGAIN = [401, 'sign-in-again']

  it('is good once, for whoever saw it typed', async () => {
    const code = codeOf('luxi')
    expect((await confirm(await challengeOf('luxi'), code)).status).toBe(200)
    expect(said(await confirm(await challengeOf('luxi'), code))).toEqual(WRONG_CODE)
  })

  it('of one official does not answer the challenge of another', async () => {
    const challenge = await challengeOf('zhongshu')
    expect(said(await confirm(challenge, codeOf('honghe')))).toEqual(WRONG_CODE)
  })

  it.each([
    ['a minute old', -MINUTE],
    ['of the next minute', MINUTE],
  ])('that is %s is wrong', async (_, milliseconds) => {
    const code = codeOf('yunnan', milliseconds)
    expect(said(await confirm(await challengeOf('yunnan'), code))).toEqual(WRONG_CODE)
  })

  it('answers a challenge once', async () => {
    const challenge = await challengeOf('baishui')
    expect((await confirm(challenge, codeOf('baishui'))).status).toBe(200)
    world.setTime(after(MINUTE))
    expect(said(await confirm(challenge, codeOf('baishui', MINUTE)))).toEqual(AGAIN)
  })

  it('of two who answer one challenge at once, one gets in', async () => {
    const challenge = await challengeOf('jiucheng')
    const code = codeOf('jiucheng')
    const answers = await Promise.all([confirm(challenge, code), confirm(challenge, code)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401])
  })

  it.each([
    ['a challenge that never was', () => 'A'.repeat(32)],
    [
      'what lies in the database in its place',
      async () => (await world.rows('challenges'))[0]!._id,
    ],
  ])('does not answer %s', async (_, challenge) => {
    await challengeOf('luxi')
    expect(said(await confirm((await challenge()) as string, '000000'))).toEqual(AGAIN)
  })

  it('does not answer a challenge of five minutes ago', async () => {
    const challenge = await challengeOf('santang')
    world.setTime(after(5 * MINUTE))
    expect(said(await confirm(challenge, codeOf('santang', 5 * MINUTE)))).toEqual(AGAIN)
  })

  it('is asked of an official who is suspended in between, and does not open', async () => {
    const challenge = await challengeOf('jinma')
    const security = await world.staff('security')
    await security.ask(setStaffActive, { userName: 'jinma', active: false, reason: '调离' })
    expect(said(await confirm(challenge, codeOf('jinma')))).toEqual(AGAIN)
    await security.ask(setStaffActive, { userName: 'jinma', active: true, reason: '复岗' })
  })
})

describe('an activation code', () => {
  const unbound = PEOPLE.find(({ binding }) => binding === 'none')!
  const idTail = unbound.idNumber.slice(-6)
  const issue = async (): Promise<string> => {
    const asked = { personId: unbound.id, identitySeen: true }
    return (await (await world.staff('office')).ask(issueActivation, asked)).body.code
  }
  const bindAs = (openid: string, activationCode: string, tail = idTail) =>
    world.visitor.ask(bindPerson, {
      code: `code-for:${openid}`,
      deviceId: openid.padEnd(43, '-'),
      activationCode,
      idTail: tail,
    })
  const REFUSED = [403, 'activation-refused']
  const TOO_MANY = [429, 'too-many-attempts']

  it('guessed beyond the limit is refused, the right one too', async () => {
    for (let guess = 1; guess <= 5; guess++) {
      expect(said(await bindAs('guesser', `ABCD-EFG${guess}`))).toEqual(REFUSED)
    }
    expect(said(await bindAs('guesser', await issue()))).toEqual(TOO_MANY)
  })

  it('whose ID tail is guessed from many accounts is refused beyond the limit', async () => {
    const code = await issue()
    for (let guess = 1; guess <= 5; guess++) {
      expect(said(await bindAs(`crowd-${guess}`, code, `00000${guess}`))).toEqual(REFUSED)
    }
    // Typed otherwise it is the same code, and its guesses are the same guesses.
    expect(said(await bindAs('crowd-6', code.toLowerCase().replace('-', ' ')))).toEqual(TOO_MANY)
  })

  it.each([
    ['no tail', ''],
    ['the tail of another', '000000'],
    ['an invisible letter in the tail', `${idTail.slice(0, 5)}\u200b`],
  ])('with %s is refused', async (name, tail) => {
    expect(said(await bindAs(`tail-${name.length}`, await issue(), tail))).toEqual(REFUSED)
  })

  it('is good once, and the phone before is signed out', async () => {
    const first = await bindAs('phone-1', await issue())
    const code = await issue()
    expect((await bindAs('phone-2', code)).status).toBe(200)
    expect(said(await bindAs('phone-3', code))).toEqual(REFUSED)
    await until(isRefused(first.body.session.token), 5000)
  })
})

/** The name of one session with the secret of another. */
const swap = (mine: string, other: string) => `${mine.split('.')[0]}.${other.split('.')[1]}`
