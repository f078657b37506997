import { randomUUID } from 'node:crypto'
import { answerVisitPrompt, readOwnBooking } from '#shared/visits/bookings/bookings.endpoints'
import * as desk from '#shared/visits/bookings/desk.endpoints'
import { noteFact } from '#shared/visits/prisons/prisoners.endpoints'
import { decideCompanion, removeCompanion } from '#shared/visits/relatives/companions.endpoints'
import { sendPrompts } from '../../../../server/messages/prompts.chores'
import type { WeChatMessages } from '../../../../server/outside/wechat-messages'
import { prisonerIdOf } from '../../../../server/scripts/demo/prisons'
import { openidsWith } from '../../../../server/visits/bookings/openids'
import { askToRemind, settleReminders } from '../../../../server/visits/bookings/reminding'
import { findEndedDocuments } from '../../../../server/visits/prisons/documents'
import { tellBookings } from '../../../../server/visits/prisons/facts'
import { named } from '../../../helpers/relatives'
import { type Caller, KEYS, type World, startWorld } from '../../../helpers/world'
import {
  type Family,
  anew,
  approved,
  booked,
  familyOf,
  forwarded,
  slotAt,
  takenOf,
} from './families'

const FRIDAY = slotAt('2026-12-04')
const HIS = { prisonerName: '杨有福', prisonerNumber: 'D2024001' }

const told: string[] = []
const messages: WeChatMessages = {
  templateFor: () => 'template',
  async send({ openid }) {
    told.push(openid)
    return 'sent'
  },
}

let world: World
beforeAll(async () => {
  world = await startWorld()
})
beforeEach(async () => {
  await anew(world)
  told.length = 0
  Object.assign(world.outside.wechat, { messages })
})
afterAll(() => world.end())

const agrees = ({ ask }: Family) =>
  ask(answerVisitPrompt, { attemptId: randomUUID(), answer: 'accept' })
const read = async (family: Family, id: string) =>
  (await family.ask(readOwnBooking, { id })).body.booking
/** All that is done by itself with messages, once. */
async function deliver() {
  const now = world.outside.now()
  await askToRemind(now)
  await sendPrompts(now, messages, openidsWith(KEYS.vault))
  await settleReminders(now)
}
/** Asked for, handed on and said yes to, and all that was told of it. */
async function firm(family: Family, changes: object = {}): Promise<string> {
  const { body } = await booked(family, FRIDAY, changes)
  await forwarded(world, body.id)
  expect((await approved(world, body.id)).status).toBe(200)
  await deliver()
  told.length = 0
  return body.id
}

describe('a transfer on the day before', () => {
  it('reaches the family, the desk and the prison on that day, and nobody is reminded of what is off', async () => {
    const family = await familyOf(world, 1, HIS)
    const id = await firm(family)
    for (let agreed = 0; agreed < 3; agreed++) await agrees(family)

    world.setTime('2026-12-03T02:00:00.000Z')
    const prison = await world.staff('prison')
    const noted = await prison.ask(noteFact, {
      ...{ attemptId: randomUUID(), prisonerId: prisonerIdOf('D2024001'), relativeIdNumber: null },
      ...{ kind: 'transfer', firstDay: '2026-12-03', lastDay: null, note: '' },
    })
    expect(noted.status).toBe(200)
    await deliver()
    expect(told).toEqual(['openid-family-1'])
    expect(await read(family, id)).toMatchObject({
      ...{ state: 'approved', todo: 'call-desk' },
      attention: [{ kind: 'something-changed' }],
    })
    const clerk = await world.staff('clerk')
    const { bookings } = (await clerk.ask(desk.listBookings, { list: 'attention' })).body
    expect(bookings.map((one: { id: string }) => one.id)).toEqual([id])

    const no = { id, steps: 2, reason: 'moved-elsewhere', words: '请问新的监狱', note: '' }
    expect((await prison.ask(desk.cancelBooking, no)).status).toBe(200)
    await deliver()
    expect(told).toEqual(['openid-family-1', 'openid-family-1'])
    expect(await read(family, id)).toMatchObject({ state: 'cancelled', todo: 'see-reason' })
    expect((await read(family, id)).timeline.at(-1)).toMatchObject({
      ...{ reason: 'moved-elsewhere', words: '请问新的监狱' },
    })
    expect(await takenOf(FRIDAY)).toBe(0)

    // The evening before and an hour before: there is nothing to be reminded of, and nobody to call.
    for (const time of ['2026-12-03T11:00:00.000Z', '2026-12-04T00:05:00.000Z']) {
      world.setTime(time)
      await deliver()
    }
    expect(told).toHaveLength(2)
    expect((await (await world.staff('clerk')).ask(desk.listCalls)).body.calls).toEqual([])
  })

  it('that is noted in the night is told in the morning, before the visit', async () => {
    const family = await familyOf(world, 1, HIS)
    await firm(family)
    await agrees(family)
    await agrees(family)
    // The reminder of the evening has gone out by then.
    world.setTime('2026-12-03T11:00:00.000Z')
    await deliver()
    expect(told).toHaveLength(1)
    world.setTime('2026-12-03T15:00:00.000Z')
    await (
      await world.staff('prison')
    ).ask(noteFact, {
      ...{ attemptId: randomUUID(), prisonerId: prisonerIdOf('D2024001'), relativeIdNumber: null },
      ...{ kind: 'transfer', firstDay: '2026-12-03', lastDay: null, note: '' },
    })
    await deliver()
    expect(told).toHaveLength(1)
    world.setTime('2026-12-04T00:00:00.000Z')
    await deliver()
    expect(told).toHaveLength(2)
  })
})

describe('the document of somebody who comes along', () => {
  let family: Family
  let companionId: string
  beforeEach(async () => {
    family = await familyOf(world, 1, HIS)
    const asks = { ask: family.ask } as Caller
    companionId = (await named(asks, family.kinshipId)).body.id
    await decided(0, null)
  })
  const decided = async (rev: number, documentExpiresDay: string | null) =>
    (await world.staff('clerk')).ask(decideCompanion, {
      ...{ id: companionId, rev, outcome: 'verified', reason: null, words: '' },
      documentExpiresDay,
    })
  async function look() {
    const now = world.outside.now()
    const found = await findEndedDocuments(now)
    await tellBookings(now)
    return found
  }

  it('that has ended flags the visits to which he comes, and the family reads what to do next', async () => {
    const id = await firm(family, { companions: [companionId] })
    await agrees(family)
    // The desk has looked at the card again: its last day is two days before the visit.
    await decided(1, '2026-12-02')
    world.setTime('2026-12-02T15:59:00.000Z')
    expect(await look()).toBe(0)
    world.setTime('2026-12-03T01:00:00.000Z')
    expect([await look(), await look()]).toEqual([1, 0])
    await deliver()
    expect(told).toEqual(['openid-family-1'])
    expect((await read(family, id)).attention).toEqual([
      { kind: 'companion-document-expired', at: expect.any(String) },
    ])
    const { body } = await (await world.staff('clerk')).ask(desk.openBooking, { id })
    expect(body.row.attention).toMatchObject([{ kind: 'companion-document-expired' }])
  })

  it('is told also of what is only asked for, and not of visits to which he does not come', async () => {
    const { body: asked } = await booked(family, FRIDAY, { companions: [companionId] })
    const { body: without } = await booked(family, slotAt('2026-11-27'))
    await deliver()
    told.length = 0
    await agrees(family)
    await decided(1, '2026-11-24')
    world.setTime('2026-11-25T01:00:00.000Z')
    await look()
    await deliver()
    expect(told).toEqual(['openid-family-1'])
    expect((await read(family, asked.id)).attention).toHaveLength(1)
    expect((await read(family, without.id)).attention).toEqual([])
  })

  it('says nothing once he comes along no more', async () => {
    await decided(1, '2026-12-02')
    await family.ask(removeCompanion, { id: companionId })
    world.setTime('2026-12-03T01:00:00.000Z')
    expect(await look()).toBe(0)
  })
})
