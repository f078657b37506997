import { listMessages } from '#shared/messages/messages.endpoints'
import { answerPrompt, stopPrompts } from '#shared/messages/prompts.endpoints'
import type { Wishes } from '#shared/jobs/wishes.contract'
import { endWishes, readWishes, setWishes } from '#shared/jobs/wishes.endpoints'
import { tellMatches } from '../../../server/jobs/matching.chores'
import { activeBindingOf, bind } from '../../../server/account/bindings.model'
import { promptState } from '../../../server/messages/prompts.actions'
import { sendPrompts } from '../../../server/messages/prompts.chores'
import { createWeChat } from '../../../server/outside/wechat'
import { PEOPLE, openidOf } from '../../../server/scripts/demo/people'
import { randomUUID } from 'node:crypto'
import { KEYS, type World, startWorld } from '../../helpers/world'
import { APP, type RunningStandIn, startStandIn } from '../outside/stand-in'
import { offered } from './offering'

const OPENID = openidOf(PEOPLE[0]!.id)
const TEMPLATE = { id: 'news-template', wordsKey: 'thing1', momentKey: 'time2' }

let world: World
let standIn: RunningStandIn
beforeEach(async () => {
  ;[world, standIn] = await Promise.all([startWorld(), startStandIn()])
  connect()
})
afterEach(async () => {
  await standIn.end()
  await world.end()
})

function connect(base = standIn.address) {
  const needs = { ...APP, base, timeoutMs: 2000, pause: async () => {} }
  const templates = { of: { 'job-match': TEMPLATE }, edition: 'developer' as const }
  world.outside.wechat.messages = createWeChat({ ...needs, templates }).messages
}

const wishes = (rest: Partial<Wishes> = {}): Wishes => ({
  ...{ skills: ['welding'], kinds: [], shifts: [], payAtLeast: null },
  ...{ townshipId: null, kilometres: null, fromDay: null },
  ...rest,
})

/** A clock in China on the morning of the tests, or on a later day. */
const china = (clock: string, day = '2026-11-24') => new Date(`${day}T${clock}:00+08:00`)

/** The person is asked anew each time: a token is good for a quarter of an hour. */
async function at(time: Date) {
  world.setTime(time.toISOString())
  return world.person(1)
}

async function wish(rest: Partial<Wishes> = {}) {
  await (await at(china('09:00'))).ask(setWishes, wishes(rest))
}

/** Work that was opened at a moment. */
const opened = (time: Date, rest: Parameters<typeof offered>[0] = {}) =>
  offered({ openedAt: time, ...rest })

async function told(time: Date) {
  await tellMatches(time, KEYS.vault)
  const { messages } = (await (await at(time)).ask(listMessages)).body
  return messages.filter(({ kind }: { kind: string }) => kind === 'job-matches')
}

describe('news of work that fits', () => {
  it('is told once a day, with the best by name', async () => {
    await wish()
    const ids = await opened(china('09:30'))
    expect(await told(china('10:00'))).toMatchObject([
      { count: 1, offers: [{ id: ids[0], title: '电焊工' }] },
    ])
    await opened(china('10:30'))
    expect(await told(china('11:00'))).toHaveLength(1)
    expect(await told(china('10:00', '2026-11-25'))).toHaveLength(2)
    expect(await told(china('10:00', '2026-11-26'))).toHaveLength(2)
  })

  it('names three at most, and counts all', async () => {
    await wish()
    await offered(...Array.from({ length: 5 }, () => ({ openedAt: china('09:30') })))
    const [message] = await told(china('10:00', '2026-11-25'))
    expect([message.count, message.offers.length]).toEqual([5, 3])
  })

  it.each<[string, Parameters<typeof offered>[0], Partial<Wishes>]>([
    ['of what was there when it was wished', { openedAt: china('08:59') }, {}],
    ['of what does not fit', { skills: ['cooking'] }, {}],
    [
      'of what fits a little',
      { skills: [], monthlyFrom: null, monthlyTo: null },
      { payAtLeast: 1 },
    ],
    ['of what ran out meanwhile', { shownUntil: '2026-11-24' }, {}],
    ['to who cannot begin for a long time', {}, { fromDay: '2026-12-10' }],
  ])('is not told %s', async (_, posting, wished) => {
    await wish(wished)
    await opened(china('09:30'), posting)
    expect(await told(china('10:00', '2026-11-25'))).toEqual([])
  })

  it('is told to who can begin in a fortnight', async () => {
    await wish({ fromDay: '2026-12-09' })
    await opened(china('09:30'))
    expect(await told(china('10:00', '2026-11-25'))).toHaveLength(1)
  })

  it('is not told before ten, nor to who wishes nothing any more', async () => {
    await wish()
    await opened(china('09:30'))
    expect(await told(china('09:59', '2026-11-25'))).toEqual([])
    await (await at(china('09:59', '2026-11-25'))).ask(endWishes)
    expect(await told(china('10:00', '2026-11-25'))).toEqual([])
  })

  it('is told once by two processes at once', async () => {
    await wish()
    await opened(china('09:30'))
    const time = china('10:00', '2026-11-25')
    const soon = new Date(time.getTime() + 1000)
    await Promise.all([tellMatches(time, KEYS.vault), tellMatches(soon, KEYS.vault)])
    expect(await told(time)).toHaveLength(1)
    expect(await world.rows('prompts')).toHaveLength(1)
  })
})

describe('through WeChat', () => {
  const MORNING_AFTER = china('10:00', '2026-11-25')

  /** The person taps yes, on the phone and so to us. */
  async function agree(attemptId: string = randomUUID()) {
    await standIn.control('subscribe', { openid: OPENID, template_id: TEMPLATE.id, kind: 'once' })
    return say('accept', attemptId)
  }
  const say = async (answer: string, attemptId: string = randomUUID()) =>
    (await world.person(1)).ask(answerPrompt, { attemptId, topic: 'job-match', answer })

  const outbox = async () => (await standIn.get('/__ctl/outbox')).messages as object[]
  const standing = async () => (await (await world.person(1)).ask(readWishes)).body.prompt
  const ends = async () => (await world.rows('prompts')).map(({ end }) => end)

  async function news() {
    await wish()
    await opened(china('09:30'))
    await told(MORNING_AFTER)
  }

  it('comes to who said yes, in words that say nothing, and uses the yes up', async () => {
    await news()
    await agree()
    expect(await standing()).toEqual({
      ...{ topic: 'job-match', standing: 'on', left: 1, templateId: TEMPLATE.id },
    })
    await sendPrompts(MORNING_AFTER, world.outside.wechat.messages)
    expect(await outbox()).toMatchObject([
      {
        ...{ touser: OPENID, template_id: TEMPLATE.id, page: 'jobs/pages/matches' },
        data: {
          thing1: { value: '有新的消息，请打开看看' },
          time2: { value: '2026年11月25日 10:00' },
        },
      },
    ])
    expect(JSON.stringify(await outbox())).not.toMatch(/矫正|司法|岗位|电焊|张安平/)
    expect(await standing()).toMatchObject({ standing: 'used-up', left: 0 })
    await sendPrompts(MORNING_AFTER, world.outside.wechat.messages)
    expect(await outbox()).toHaveLength(1)
  })

  it('never comes at night', async () => {
    await news()
    await agree()
    for (const clock of ['22:00', '23:59', '06:59']) {
      await sendPrompts(china(clock, '2026-11-25'), world.outside.wechat.messages)
    }
    expect(await outbox()).toEqual([])
  })

  it('does not come to who said nothing, or stopped it', async () => {
    await news()
    await sendPrompts(MORNING_AFTER, world.outside.wechat.messages)
    expect(await ends()).toEqual(['not-agreed'])
    await agree()
    const stopped = await (await world.person(1)).ask(stopPrompts, { topic: 'job-match' })
    expect(stopped.body).toMatchObject({ standing: 'off', left: 0 })
    expect(await outbox()).toEqual([])
  })

  it('counts each tap once, and only a yes', async () => {
    await at(MORNING_AFTER)
    const tap = randomUUID()
    await agree(tap)
    expect((await agree(tap)).body.left).toBe(1)
    expect((await agree()).body.left).toBe(2)
    for (const answer of ['reject', 'ban', 'filter']) {
      expect((await say(answer)).body.left).toBe(2)
    }
  })

  it('is at an end when WeChat says so, whatever the phone claimed', async () => {
    await news()
    // WeChat knows the template and the person, and of no yes.
    await standIn.control('subscribe', { openid: 'o-x', template_id: TEMPLATE.id, kind: 'once' })
    await standIn.control('login-code', { openid: OPENID, unionid: 'u' })
    for (let claim = 0; claim < 3; claim++) await say('accept')
    expect(await standing()).toMatchObject({ left: 3 })
    await sendPrompts(MORNING_AFTER, world.outside.wechat.messages)
    expect([await ends(), await outbox()]).toEqual([['refused'], []])
    expect(await standing()).toMatchObject({ standing: 'used-up', left: 0 })
  })

  it('is tried again when WeChat is silent, busy or wants a new token; the yes is kept', async () => {
    await news()
    await agree()
    connect('http://127.0.0.1:9')
    await sendPrompts(MORNING_AFTER, world.outside.wechat.messages)
    expect(await standing()).toMatchObject({ standing: 'on', left: 1 })
    connect()
    const path = '/cgi-bin/message/subscribe/send'
    await standIn.control('fault', { path, times: 1, errcode: 45009 })
    await sendPrompts(china('10:10', '2026-11-25'), world.outside.wechat.messages)
    expect([await ends(), await outbox()]).toEqual([[null], []])
    await standIn.control('fault', { path, times: 1, errcode: 42001 })
    await sendPrompts(china('10:20', '2026-11-25'), world.outside.wechat.messages)
    expect([await ends(), (await outbox()).length]).toEqual([['sent'], 1])
  })

  it('is given up when it is no news any more', async () => {
    await news()
    await agree()
    await sendPrompts(china('10:01', '2026-11-26'), world.outside.wechat.messages)
    expect([await ends(), await outbox()]).toEqual([['too-late'], []])
  })

  it.each([40037, 41030, 47003])(
    'says what to mend when it is our mistake (%i), and does not cost a yes',
    async errcode => {
      await news()
      await agree()
      const path = '/cgi-bin/message/subscribe/send'
      await standIn.control('fault', { path, times: 1, errcode })
      const sending = sendPrompts(MORNING_AFTER, world.outside.wechat.messages)
      await expect(sending).rejects.toThrow(`errcode ${errcode}`)
      expect([await ends(), (await standing()).left]).toEqual([['our-fault'], 1])
    },
  )

  it('ends where the account is gone', async () => {
    await news()
    await agree()
    const path = '/cgi-bin/message/subscribe/send'
    await standIn.control('fault', { path, times: 1, errcode: 40003 })
    await sendPrompts(MORNING_AFTER, world.outside.wechat.messages)
    expect([await ends(), await standing()]).toMatchObject([['no-account'], { left: 0 }])
  })

  it('does not come to another account, which has agreed to nothing', async () => {
    await news()
    await agree()
    const before = await activeBindingOf('demo-person-1')
    await bind({ ...before!, openid: 'demo-openid-of-another' })
    await sendPrompts(MORNING_AFTER, world.outside.wechat.messages)
    expect([await ends(), await outbox()]).toEqual([['not-agreed'], []])
    expect(
      await promptState('demo-person-1', 'job-match', world.outside.wechat.messages),
    ).toMatchObject({ standing: 'off', left: 0 })
  })

  it('goes out once when two processes send at once', async () => {
    await news()
    await agree()
    await agree()
    const send = () => sendPrompts(MORNING_AFTER, world.outside.wechat.messages)
    await Promise.all([send(), send()])
    expect(await outbox()).toHaveLength(1)
    expect((await standing()).left).toBe(1)
  })
})
