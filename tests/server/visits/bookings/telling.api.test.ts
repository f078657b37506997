import { randomUUID } from 'node:crypto'
import { answerVisitPrompt, readVisitPrompt } from '#shared/visits/bookings/bookings.endpoints'
import { openLive } from '#shared/command/command.endpoints'
import { submitCheckIn } from '#shared/checkins/checkins.endpoints'
import { withdrawBooking } from '#shared/visits/bookings/bookings.endpoints'
import { listCalls, noteCall } from '#shared/visits/bookings/desk.endpoints'
import { sendPrompts } from '../../../../server/messages/prompts.chores'
import type { WeChatMessages } from '../../../../server/outside/wechat-messages'
import { inTransaction } from '../../../../server/platform/database'
import { addToOutbox } from '../../../../server/platform/outbox.model'
import { ORGANISATIONS } from '../../../../server/scripts/demo/tree'
import { VISIT_CHANGED } from '../../../../server/visits/bookings/bookings.model'
import { openidsWith } from '../../../../server/visits/bookings/openids'
import { askToRemind, settleReminders } from '../../../../server/visits/bookings/reminding'
import { type LiveReader, readLive } from '../../../helpers/live-reader'
import { type Caller, KEYS, type World, draft, startWorld } from '../../../helpers/world'
import { anew, booked, familyOf, firmVisit, forwarded, slotAt } from './families'

const FRIDAY = slotAt('2026-12-04')

let world: World
beforeAll(async () => {
  world = await startWorld()
})
beforeEach(async () => {
  Object.assign(world.outside.wechat, { messages: null })
  await anew(world)
})
afterAll(() => world.end())

describe('the live view', () => {
  async function follow(caller: Caller, purpose: string | null) {
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
  const visitOf = (id: string) => ({ type: 'visit-booking', cursor: expect.any(String), id })

  it('tells desks for visits of visits, and officers of check-ins, and neither of the other', async () => {
    const family = await familyOf(world, 1)
    const clerk = await follow(await world.staff('clerk'), null)
    const officer = await follow(await world.staff('county'), 'daily-supervision')
    const { body } = await booked(family, FRIDAY)
    const checkIn = await (await world.person(1)).ask(submitCheckIn, draft())
    await forwarded(world, body.id)
    // The clerk hears of the request and of its going on, with nothing in between.
    expect(await heard(clerk)).toEqual(visitOf(body.id))
    expect(await heard(clerk)).toEqual(visitOf(body.id))
    // The officer's first word is of the check-in.
    expect(await heard(officer)).toMatchObject({
      type: 'check-in',
      checkIn: { id: checkIn.body.id },
    })
    const second = await (await world.person(2)).ask(submitCheckIn, draft())
    expect(await heard(officer)).toMatchObject({ checkIn: { id: second.body.id } })
    for (const reader of [clerk, officer]) reader.close()
  })

  it('tells the prison only of what has reached it, and other prisons and counties of nothing', async () => {
    const [one, two] = [await familyOf(world, 1), await familyOf(world, 2)]
    const prison = await follow(await world.staff('prison'), null)
    const strangers = [
      [ORGANISATIONS.otherPrison.id, await follow(await world.staff('otherPrison'), null)],
      [ORGANISATIONS.neighbour.id, await follow(await world.staff('otherClerk'), null)],
    ] as const
    const { body } = await booked(one, FRIDAY)
    await one.ask(withdrawBooking, { id: body.id, words: '' })
    const { body: other } = await booked(two, FRIDAY)
    await forwarded(world, other.id)
    expect(await heard(prison)).toEqual(visitOf(other.id))
    // The first word that strangers hear is of what concerns them.
    for (const [id, reader] of strangers) {
      const news = { kind: VISIT_CHANGED, within: [id], at: world.outside.now() }
      await inTransaction(session => addToOutbox([{ _id: id, subjectId: id, ...news }], session))
      expect(await heard(reader)).toEqual(visitOf(id))
      reader.close()
    }
    prison.close()
  })

  it('never shows a desk for visits where somebody is, whatever it says it wants', async () => {
    const family = await familyOf(world, 1)
    const clerk = await follow(await world.staff('clerk'), 'daily-supervision')
    await (await world.person(1)).ask(submitCheckIn, draft())
    const { body } = await booked(family, FRIDAY)
    expect(await heard(clerk)).toEqual(visitOf(body.id))
    expect(await world.rows('looks')).toEqual([])
    clerk.close()
  })
})

describe('reminders', () => {
  /** WeChat as it takes messages. */
  function wechat(outcome: 'sent' | 'refused' = 'sent') {
    const told: { openid: string; topic: string }[] = []
    const messages: WeChatMessages = {
      templateFor: () => 'template',
      async send({ openid, topic }) {
        told.push({ openid, topic })
        return outcome
      },
    }
    return { told, messages }
  }
  const agree = (family: Awaited<ReturnType<typeof familyOf>>) =>
    family.ask(answerVisitPrompt, { attemptId: randomUUID(), answer: 'accept' })
  const EVENING = '2026-12-03T11:00:00.000Z'

  async function remind(messages: WeChatMessages) {
    const now = world.outside.now()
    await askToRemind(now)
    await sendPrompts(now, messages, openidsWith(KEYS.vault))
    await settleReminders(now)
  }

  it('come by WeChat to whoever agreed, each once', async () => {
    const { told, messages } = wechat()
    Object.assign(world.outside.wechat, { messages })
    const family = await familyOf(world, 1)
    await firmVisit(world, family, FRIDAY)
    // The prison's yes is old news by then: nobody had agreed.
    await sendPrompts(world.outside.now(), messages, openidsWith(KEYS.vault))
    expect(told).toEqual([])
    await agree(family)
    expect((await family.ask(readVisitPrompt)).body).toMatchObject({ standing: 'on', left: 1 })
    world.setTime('2026-12-03T10:59:59.000Z')
    await remind(messages)
    expect(told).toEqual([])
    world.setTime(EVENING)
    await Promise.all([askToRemind(world.outside.now()), askToRemind(world.outside.now())])
    await remind(messages)
    expect(told).toEqual([{ openid: 'openid-family-1', topic: 'visit' }])
    expect((await family.ask(readVisitPrompt)).body).toMatchObject({ standing: 'used-up' })
  })

  it('are calls for the desk where WeChat does not reach the family', async () => {
    const { messages } = wechat()
    const family = await familyOf(world, 1)
    const id = await firmVisit(world, family, FRIDAY)
    await sendPrompts(world.outside.now(), messages, openidsWith(KEYS.vault))
    world.setTime(EVENING)
    await remind(messages)
    const [clerk, other] = [await world.staff('clerk'), await world.staff('otherClerk')]
    const { calls } = (await clerk.ask(listCalls)).body
    expect(calls).toEqual([
      expect.objectContaining({ bookingId: id, kind: 'day', relativePhone: '13900000001' }),
    ])
    expect((await other.ask(listCalls)).body.calls).toEqual([])
    const called = { id: calls[0].id, outcome: 'reached' }
    expect((await other.ask(noteCall, called)).status).toBe(404)
    expect((await clerk.ask(noteCall, called)).body.called).toMatchObject({ outcome: 'reached' })
    // Nobody is called because a visit is about to begin.
    world.setTime('2026-12-04T00:55:00.000Z')
    await remind(messages)
    const kinds = (await (await world.staff('clerk')).ask(listCalls)).body.calls.map(
      ({ kind }: { kind: string }) => kind,
    )
    expect(kinds).toEqual(['day', 'hour'])
  })

  it('end with the visit that they are for', async () => {
    const { told, messages } = wechat()
    Object.assign(world.outside.wechat, { messages })
    const family = await familyOf(world, 1)
    const id = await firmVisit(world, family, FRIDAY)
    await agree(family)
    await family.ask(withdrawBooking, { id, words: '' })
    world.setTime(EVENING)
    await remind(messages)
    expect(told).toEqual([])
  })
})
