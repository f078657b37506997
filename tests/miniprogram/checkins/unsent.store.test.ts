import { hold, useTokens } from '../../../miniprogram/account/tokens.store'
import { useSession } from '../../../miniprogram/account/session.store'
import { signIn } from '../../../miniprogram/account/sign-in'
import { UNSENT_CHECK_INS, useUnsent } from '../../../miniprogram/checkins/unsent.store'
import { useUnwritten } from '../../../miniprogram/device/unwritten.store'
import { phone } from '../../helpers/taro'
import { type FakeServer, NOW, problem, standClockStill } from '../../weapp/server'
import { newPhone } from '../hands'

const draft = (attemptId: string, counter = 1) => ({
  attemptId,
  takenAt: '2026-11-24T09:59:50.000Z',
  counter,
  datum: 'wgs84' as const,
  fixes: [],
})
const { keep, sendKept, read } = useUnsent.getState()
const kept = () => useUnsent.getState().drafts.map(({ attemptId }) => attemptId)
const sent = () => phone.asked('/check-ins').map(({ data }) => data.attemptId)

/** The phone was switched off: what is left is what was written down. */
async function killApp() {
  const written = new Map(phone.storage)
  useUnsent.setState(useUnsent.getInitialState(), true)
  phone.storage = written
  await useUnsent.persist.rehydrate()
}

describe('check-ins that wait for the server', () => {
  let server: FakeServer
  beforeAll(standClockStill)
  afterAll(() => jest.useRealTimers())
  beforeEach(() => {
    server = newPhone()
  })

  it('are sent oldest first, and let go with the receipt', async () => {
    keep(draft('a', 1))
    keep(draft('b', 2))
    await sendKept()
    expect([sent(), kept()]).toEqual([['a', 'b'], []])
    expect(useUnsent.getState()).toMatchObject({
      made: 2,
      sending: false,
      received: { attemptId: 'b', receivedAt: NOW },
    })
  })

  it('are one record when the answer was lost', async () => {
    server.losesAnswers = 1
    hold({ token: 't', refreshToken: 'r', expiresAt: '2999-01-01T00:00:00Z', personId: 'p1' })
    server.goodToken = 't'
    keep(draft('a'))
    await sendKept()
    expect(kept()).toEqual(['a'])
    await sendKept()
    expect([sent(), server.drafts.length, kept()]).toEqual([['a', 'a'], 1, []])
  })

  it('survive a phone that is switched off, with their count', async () => {
    server.reachable = false
    keep(draft('a'))
    await sendKept()
    await killApp()
    expect([kept(), useUnsent.getState().made]).toEqual([['a'], 1])
    server.reachable = true
    await sendKept()
    expect([server.drafts.map(({ attemptId }) => attemptId), kept()]).toEqual([['a'], []])
  })

  it('survive a phone that is switched off between keeping and sending', async () => {
    keep(draft('a'))
    await killApp()
    await sendKept()
    expect(server.received.size).toBe(1)
  })

  it('are sent once, however often sending is asked for', async () => {
    keep(draft('a'))
    await Promise.all([sendKept(), sendKept(), sendKept()])
    expect(sent()).toEqual(['a'])
  })

  it('go along when they are kept while others are on their way', async () => {
    keep(draft('a'))
    const under = sendKept()
    keep(draft('b', 2))
    await Promise.all([under, sendKept()])
    expect([sent(), kept()]).toEqual([['a', 'b'], []])
  })

  it('can be sent again after a round that found nothing', async () => {
    await sendKept()
    keep(draft('a'))
    await sendKept()
    expect(sent()).toEqual(['a'])
  })

  it('wait when two in a row get no answer: it is the network', async () => {
    await sendAfterSignIn()
    server.reachable = false
    for (const attemptId of ['a', 'b', 'c']) keep(draft(attemptId))
    await sendKept()
    expect([sent().slice(1), kept()]).toEqual([
      ['a', 'b'],
      ['a', 'b', 'c'],
    ])
    expect(useUnsent.getState().hindrance).toBeNull()
  })

  it('do not wait for those that the server stumbles over', async () => {
    await sendAfterSignIn()
    phone.server = asked =>
      ['a', 'c'].includes(String(asked.data.attemptId))
        ? { statusCode: 500, data: problem('our-fault', 500) }
        : server.answer(asked)
    for (const attemptId of ['a', 'b', 'c', 'd']) keep(draft(attemptId))
    await sendKept()
    expect(kept()).toEqual(['a', 'c'])
  })

  it.each([
    ['bad-input', 400],
    ['taken-in-the-future', 400],
    ['too-large', 413],
  ] as const)('are set aside when they can never arrive: %s', async (code, status) => {
    server.refusesCheckIn = problem(code, status)
    keep(draft('a'))
    await sendKept()
    expect([kept(), useUnsent.getState().turned]).toMatchObject([
      [],
      [{ attemptId: 'a', takenAt: draft('a').takenAt, problem: { code } }],
    ])
    await killApp()
    expect(useUnsent.getState().turned).toHaveLength(1)
    read('b')
    expect(useUnsent.getState().turned).toHaveLength(1)
    read('a')
    expect(useUnsent.getState().turned).toEqual([])
  })

  it('do not stand behind one that is set aside', async () => {
    await sendAfterSignIn()
    phone.server = asked =>
      asked.data.attemptId === 'a'
        ? { statusCode: 400, data: problem('bad-input', 400) }
        : server.answer(asked)
    keep(draft('a'))
    keep(draft('b', 2))
    await sendKept()
    expect([kept(), useUnsent.getState().received?.attemptId]).toEqual([[], 'b'])
  })

  it.each([
    ['case-closed', 404],
    ['too-often', 429],
    ['wrong-role', 403],
  ] as const)('stay kept, with the server’s words, while it refuses: %s', async (code, status) => {
    server.refusesCheckIn = problem(code, status)
    keep(draft('a'))
    keep(draft('b', 2))
    await sendKept()
    expect([sent(), kept()]).toEqual([['a'], ['a', 'b']])
    expect(useUnsent.getState().hindrance?.code).toBe(code)
    server.refusesCheckIn = null
    await sendKept()
    expect([kept(), useUnsent.getState().hindrance]).toEqual([[], null])
  })

  it('stay kept, and are not blamed, when the phone may not sign in', async () => {
    server.refusesSignIn = problem('bad-input', 400)
    keep(draft('a'))
    await sendKept()
    expect([kept(), useUnsent.getState().turned]).toEqual([['a'], []])
    expect(useUnsent.getState().hindrance?.code).toBe('bad-input')
  })

  it('stay kept when something else than our server answers', async () => {
    await sendAfterSignIn()
    phone.server = () => ({ statusCode: 200, data: '<html>Welcome to our hotel</html>' })
    keep(draft('a'))
    await sendKept()
    expect(kept()).toEqual(['a'])
  })

  it('say why when the server stumbles and says so itself', async () => {
    server.refusesCheckIn = problem('our-fault', 503)
    keep(draft('a'))
    await sendKept()
    expect([kept(), useUnsent.getState().hindrance?.code]).toEqual([['a'], 'our-fault'])
  })

  it('are one record when the phone is switched off while the answer is on its way', async () => {
    await sendAfterSignIn()
    server.losesAnswers = 1
    keep(draft('a'))
    await sendKept()
    const { drafts } = await switchOnAgain()
    expect(drafts.map(({ attemptId }) => attemptId)).toEqual([])
    expect(server.drafts.map(({ attemptId }) => attemptId)).toEqual(['first', 'a'])
  })

  it('are sent in their order after the phone was switched off with several', async () => {
    server.reachable = false
    for (const attemptId of ['a', 'b', 'c']) keep(draft(attemptId))
    await sendKept()
    server.reachable = true
    await switchOnAgain()
    expect(server.drafts.map(({ attemptId }) => attemptId)).toEqual(['a', 'b', 'c'])
  })

  it('begin to count anew on a phone where everything was installed again', async () => {
    keep(draft('a', useUnsent.getState().made + 1))
    await sendKept()
    newInstallation()
    keep(draft('b', useUnsent.getState().made + 1))
    await sendKept()
    expect(server.drafts.map(({ counter }) => counter)).toEqual([1, 1])
    expect(kept()).toEqual([])
  })

  it('say when they were sent by the same clock that dated them, however wrong it is', async () => {
    jest.setSystemTime(Date.parse(NOW) - 86_400_000)
    keep({ ...draft('a'), takenAt: new Date().toISOString() })
    jest.setSystemTime(Date.parse(NOW) - 86_400_000 + 300_000)
    await sendKept()
    jest.setSystemTime(Date.parse(NOW))
    expect(phone.asked('/check-ins')).toMatchObject([
      { data: { takenAt: '2026-11-23T10:00:00.000Z', sentAt: '2026-11-23T10:05:00.000Z' } },
    ])
  })

  it('keep their day when midnight passes before they are sent', async () => {
    server.reachable = false
    jest.setSystemTime(new Date('2026-11-24T15:58:00.000Z'))
    keep({ ...draft('a'), takenAt: new Date().toISOString() })
    await sendKept()
    jest.setSystemTime(new Date('2026-11-24T16:05:00.000Z'))
    server.reachable = true
    await sendKept()
    jest.setSystemTime(Date.parse(NOW))
    expect(phone.asked('/check-ins').at(-1)?.data).toMatchObject({
      takenAt: '2026-11-24T15:58:00.000Z',
      sentAt: '2026-11-24T16:05:00.000Z',
    })
  })

  it('are sent by a full phone too, as long as it runs', async () => {
    phone.hasRoom = false
    keep(draft('a'))
    expect(useUnwritten.getState().stores).toContain(UNSENT_CHECK_INS)
    await sendKept()
    expect(server.received.size).toBe(1)
    phone.hasRoom = true
    keep(draft('b', 2))
    expect(useUnwritten.getState().stores).not.toContain(UNSENT_CHECK_INS)
  })

  describe('of somebody else', () => {
    const endSession = () => {
      server.goodToken = 'another'
      server.refusesRefresh = problem('sign-in-first', 401)
    }
    beforeEach(async () => {
      await sendAfterSignIn()
      keep(draft('a', 2))
    })

    it('are not sent as the person that the phone finds itself bound to on the way', async () => {
      endSession()
      server.personId = 'p2'
      await sendKept()
      expect([server.sentAs, kept()]).toEqual([['p1'], ['a']])
      expect(useUnsent.getState().sending).toBe(false)
    })

    it('stay apart while the other person’s own go their way, until the first comes back', async () => {
      endSession()
      server.personId = 'p2'
      await sendKept()
      // Nothing in this round may be sent, which must not hold up the next.
      await sendKept()
      keep(draft('b', 3))
      await sendKept()
      expect([server.sentAs, kept()]).toEqual([['p1', 'p2'], ['a']])
      endSession()
      server.personId = 'p1'
      hold(null)
      await signIn()
      await sendKept()
      expect([server.sentAs, kept()]).toEqual([['p1', 'p2', 'p1'], []])
    })

    it('were made by nobody known: they go with who signs in first', async () => {
      newInstallation()
      server.reachable = false
      keep(draft('c'))
      await sendKept()
      server.reachable = true
      await sendKept()
      expect(kept()).toEqual([])
    })
  })

  /** The mini-program was deleted and is there again: nothing is left on the phone. */
  function newInstallation() {
    const { server: answer } = phone
    useUnsent.setState(useUnsent.getInitialState(), true)
    useSession.setState(useSession.getInitialState(), true)
    useTokens.setState(useTokens.getInitialState(), true)
    phone.reset()
    phone.server = answer
  }

  /** Everything starts from nothing but what was written down, and sends it. */
  async function switchOnAgain() {
    const { storage, sealed } = phone
    let left = useUnsent.getState()
    await jest.isolateModulesAsync(async () => {
      const { phone: started } = await import('../../helpers/taro')
      Object.assign(started, { storage, sealed, server: server.answer })
      const fresh = await import('../../../miniprogram/checkins/unsent.store')
      await fresh.useUnsent.getState().sendKept()
      left = fresh.useUnsent.getState()
    })
    return left
  }

  async function sendAfterSignIn() {
    keep(draft('first'))
    await sendKept()
  }
})
