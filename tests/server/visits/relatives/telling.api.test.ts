import { randomUUID } from 'node:crypto'
import { submitCheckIn } from '#shared/checkins/checkins.endpoints'
import { openLive } from '#shared/command/command.endpoints'
import { answerVisitPrompt } from '#shared/visits/bookings/bookings.endpoints'
import { decideKinship } from '#shared/visits/relatives/kinship-desk.endpoints'
import { sendPrompts } from '../../../../server/messages/prompts.chores'
import type { WeChatMessages } from '../../../../server/outside/wechat-messages'
import { openidsWith } from '../../../../server/visits/bookings/openids'
import { type LiveReader, readLive } from '../../../helpers/live-reader'
import { accepted, claimed, seen } from '../../../helpers/relatives'
import { type Caller, KEYS, MORNING, type World, draft, startWorld } from '../../../helpers/world'
import { newcomer } from './newcomer'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
beforeEach(() => world.setTime(MORNING))
afterAll(() => world.end())

const decided = async (id: string, outcome: string, reason: string, rev = 1) =>
  (await world.staff('clerk')).ask(decideKinship, {
    ...{ id, rev, outcome, reason, words: '', expiresDay: null },
  })

describe('what the desk says of a claim', () => {
  const told: string[] = []
  const messages: WeChatMessages = {
    templateFor: () => 'template',
    async send({ openid }) {
      told.push(openid)
      return 'sent'
    },
  }
  beforeEach(() => {
    told.length = 0
    Object.assign(world.outside.wechat, { messages })
  })
  afterEach(() => Object.assign(world.outside.wechat, { messages: null }))
  const send = () => sendPrompts(world.outside.now(), messages, openidsWith(KEYS.vault))
  const agrees = (relative: Caller) =>
    relative.ask(answerVisitPrompt, { attemptId: randomUUID(), answer: 'accept' })

  it.each([
    ['goes back', (id: string) => decided(id, 'returned', 'page-missing')],
    ['is refused', (id: string) => decided(id, 'refused', 'not-kin')],
    ['is accepted', (id: string) => accepted(world, id)],
  ])('reaches the relative through WeChat, once, when it %s', async (_, decide) => {
    const who = await newcomer(world)
    const { body } = await claimed(who.caller)
    await seen(world, who.id)
    await agrees(who.caller)
    await send()
    // That he has sent it in himself is no news.
    expect(told).toEqual([])
    expect((await decide(body.id)).status).toBe(200)
    await send()
    await send()
    expect(told).toHaveLength(1)
  })

  it('is told in the morning when it was said at night', async () => {
    const who = await newcomer(world)
    const { body } = await claimed(who.caller)
    await agrees(who.caller)
    // Half past ten in the evening in China.
    world.setTime('2026-11-24T14:30:00.000Z')
    await decided(body.id, 'returned', 'page-missing')
    await send()
    expect(told).toEqual([])
    world.setTime('2026-11-25T00:30:00.000Z')
    await send()
    expect(told).toHaveLength(1)
  })
})

describe('the live view', () => {
  const follow = async (name: 'clerk' | 'county', purpose: string | null) => {
    const caller = await world.staff(name)
    const { ticket } = (await caller.ask(openLive, { purpose })).body
    const reader = await readLive(world.origin, caller.headers, { ticket })
    expect(await reader.next()).toEqual({ type: 'ready' })
    return reader
  }
  /** The next frame that says something; that the line stands is said now and then. */
  async function heard(reader: LiveReader) {
    for (;;) {
      const frame = await reader.next()
      if (frame.type !== 'alive') return frame
    }
  }

  it('tells the desk of each step of a claim, and officers of correction of none', async () => {
    const who = await newcomer(world)
    const [clerk, officer] = [
      await follow('clerk', null),
      await follow('county', 'daily-supervision'),
    ]
    const { body } = await claimed(who.caller)
    await decided(body.id, 'returned', 'page-missing')
    const moved = { type: 'visit-kinship', cursor: expect.any(String), id: body.id }
    expect([await heard(clerk), await heard(clerk)]).toEqual([moved, moved])
    // The officer's first word is of what came after.
    const checkIn = await (await world.person(1)).ask(submitCheckIn, draft())
    expect(await heard(officer)).toMatchObject({ checkIn: { id: checkIn.body.id } })
    for (const reader of [clerk, officer]) reader.close()
  })
})
