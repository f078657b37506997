import { hold } from '../../../miniprogram/account/tokens.store'
import { useUnsent } from '../../../miniprogram/checkins/unsent.store'
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
      received: { attemptId: 'b', receivedAt: NOW, late: false },
    })
  })

  it('are one record when the answer was lost', async () => {
    server.losesAnswers = 1
    hold({ token: 't', refreshToken: 'r', expiresAt: '2999-01-01T00:00:00Z' })
    server.goodToken = 't'
    keep(draft('a'))
    await sendKept()
    expect(kept()).toEqual(['a'])
    await sendKept()
    expect([sent(), server.drafts.length, kept()]).toEqual([['a', 'a'], 1, []])
  })

  it('survive a phone that is switched off, with their count', async () => {
    server.reachable = false
    keep(draft('a', 3))
    await sendKept()
    await killApp()
    expect([kept(), useUnsent.getState().made]).toEqual([['a'], 3])
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

  it('say so when they come late', async () => {
    keep({ ...draft('a'), takenAt: '2026-11-24T09:49:59.000Z' })
    await sendKept()
    expect(useUnsent.getState().received?.late).toBe(true)
  })

  async function sendAfterSignIn() {
    keep(draft('first'))
    await sendKept()
  }
})
