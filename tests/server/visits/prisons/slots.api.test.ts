import { randomUUID } from 'node:crypto'
import {
  blockDays,
  listFreeSlots,
  listSlots,
  setSlotCapacity,
  unblockDays,
} from '#shared/visits/prisons/slots.endpoints'
import { listWeekPlans, setWeekPlan } from '#shared/visits/prisons/week-plans.endpoints'
import { setHolidays } from '#shared/visits/prisons/holidays.endpoints'
import { readPrisonDesk, setPrison } from '#shared/visits/prisons/prisons.endpoints'
import { setTerminal } from '#shared/visits/prisons/terminals.endpoints'
import { inTransaction } from '../../../../server/platform/database'
import { ORGANISATIONS } from '../../../../server/scripts/demo/tree'
import { seedPrisons } from '../../../../server/scripts/demo/prisons'
import { makeSlots } from '../../../../server/visits/prisons/making-slots'
import { prisonById } from '../../../../server/visits/prisons/prisons.model'
import {
  giveBackSlot,
  slotById,
  slotIdOf,
  takeSlot,
} from '../../../../server/visits/prisons/slots.model'
import { KEYS, type World, startWorld } from '../../../helpers/world'

const prisonId = ORGANISATIONS.prison.id
/** A Friday a few weeks from the tests' Tuesday. */
const FRIDAY = '2026-12-04'
const at = (day: string, clock: string) => new Date(`${day}T${clock}:00+08:00`)
const SLOT = slotIdOf(prisonId, at(FRIDAY, '09:00'))

let world: World
beforeEach(async () => {
  world = await startWorld()
  await seedPrisons(world.outside.now(), KEYS.vault)
})
afterEach(() => world.end())

const take = (id = SLOT) => inTransaction(session => takeSlot(id, session))
const giveBack = (id = SLOT) => inTransaction(session => giveBackSlot(id, session))
const days = async (month = '2026-12') => {
  const clerk = await world.staff('clerk')
  return (await clerk.ask(listFreeSlots, { prisonId, month })).body
}
const dayOf = async (day: string) =>
  (await days(day.slice(0, 7))).days.find((one: { day: string }) => one.day === day)
const make = async () => makeSlots((await prisonById(prisonId))!, world.outside.now())
const facts = async () =>
  (await world.rows('visit_facts')).map(({ kind, slotId }) => [kind, slotId])

describe('taking a time', () => {
  it('fifty at once get three places, and exactly three', async () => {
    const prison = await world.staff('prison')
    const { status } = await prison.ask(setSlotCapacity, { id: SLOT, was: 2, capacity: 3 })
    expect(status).toBe(200)
    const got = await Promise.all(Array.from({ length: 50 }, () => take()))
    expect(got.filter(Boolean)).toHaveLength(3)
    expect((await slotById(SLOT))!.taken).toBe(3)
  })

  it('what is given back can be taken again; more is not given back than was taken', async () => {
    await take()
    await take()
    expect(await take()).toBe(false)
    expect(await giveBack()).toBe(true)
    expect(await take()).toBe(true)
    const back = await Promise.all(Array.from({ length: 5 }, () => giveBack()))
    expect(back.filter(Boolean)).toHaveLength(2)
    expect((await slotById(SLOT))!.taken).toBe(0)
  })

  it('is not for one that is not there', async () => {
    expect(await take('53-prison-1:2026-12-04T00:00:00.000Z')).toBe(false)
  })
})

describe('the calendar of a family', () => {
  it('counts the lead in working days and ends with the horizon', async () => {
    expect(await days()).toMatchObject({
      firstDay: '2026-11-27',
      lastDay: '2026-12-22',
      nearest: { startsAt: '2026-11-27T01:00:00.000Z', free: 2, minutes: 30 },
    })
    expect(await dayOf('2026-11-26')).toMatchObject({ state: 'too-soon', slots: [] })
    expect((await dayOf('2026-11-27')).slots).toHaveLength(4)
    expect(await dayOf('2026-11-28')).toMatchObject({ state: 'no-visits' })
    expect(await dayOf('2026-12-23')).toMatchObject({ state: 'beyond-horizon' })
  })

  it('shows one place fewer when somebody took one, and full when all are gone', async () => {
    await take()
    expect((await dayOf(FRIDAY)).slots[0]).toMatchObject({ id: SLOT, free: 1 })
    await take()
    expect((await dayOf(FRIDAY)).slots.map(({ id }: { id: string }) => id)).not.toContain(SLOT)
  })

  it('names the year whose holidays nobody has entered, until somebody does', async () => {
    world.setTime('2026-12-30T01:00:00.000Z')
    const clerk = await world.staff('clerk')
    const asked = { prisonId, month: '2027-01' }
    const { status, body } = await clerk.ask(listFreeSlots, asked)
    expect([status, body.code, body.errors[0].path]).toEqual([422, 'holidays-unknown', '2027'])
    const year = {
      ...{ year: 2027, off: ['2027-01-01'], workingWeekends: [], version: 0 },
      source: '国务院办公厅通知（试验）',
    }
    expect((await clerk.ask(setHolidays, year)).status).toBe(200)
    // Wednesday, Thursday, then Monday and Tuesday: New Year's Friday is off.
    expect((await clerk.ask(listFreeSlots, asked)).body.firstDay).toBe('2027-01-05')
  })

  it('has no bounds where the prison has entered none', async () => {
    const clerk = await world.staff('clerk')
    const asked = { prisonId: ORGANISATIONS.otherPrison.id, month: '2026-11' }
    expect((await clerk.ask(listFreeSlots, asked)).body).toMatchObject({
      firstDay: null,
      lastDay: null,
    })
  })
})

describe('making times', () => {
  it('done twice changes nothing', async () => {
    const before = await world.rows('visit_slots')
    expect(before.length).toBeGreaterThan(60)
    expect(await make()).toEqual({ made: 0, removed: 0, flagged: 0 })
    expect(await world.rows('visit_slots')).toEqual(before)
  })

  it('goes on as days go by', async () => {
    world.setTime('2026-11-25T01:00:00.000Z')
    expect(await make()).toEqual({ made: 4, removed: 0, flagged: 0 })
    expect((await dayOf('2026-12-23')).slots).toHaveLength(4)
  })

  it('a plan that ends takes free times away and keeps those that somebody has, flagged', async () => {
    await take()
    const prison = await world.staff('prison')
    const { plans } = (await prison.ask(listWeekPlans, { prisonId })).body
    const friday = plans.find(({ weekday }: { weekday: number }) => weekday === 5)
    const { id, version, ...said } = friday
    const ended = { ...said, id, version, lastDay: '2026-11-27' }
    expect((await prison.ask(setWeekPlan, ended)).body).toMatchObject({ made: 0, flagged: 1 })
    const kept = await slotById(SLOT)
    expect(kept).toMatchObject({ taken: 1, planChanged: true })
    expect(await take()).toBe(false)
    expect((await dayOf(FRIDAY)).state).toBe('no-visits')
    expect(await facts()).toEqual([['slot-changed', SLOT]])
    const shown = await prison.ask(listSlots, { prisonId, firstDay: FRIDAY, lastDay: FRIDAY })
    expect(shown.body.slots).toEqual([expect.objectContaining({ flags: ['plan-changed'] })])
    // Once nobody has it, it goes.
    await giveBack()
    expect(await make()).toEqual({ made: 0, removed: 1, flagged: 0 })
    // And it comes back with the plan.
    const again = { ...ended, version: version + 1, lastDay: null }
    expect((await prison.ask(setWeekPlan, again)).body.made).toBe(12)
    expect(await take()).toBe(true)
  })

  it('visits that take longer do not meet one that somebody has', async () => {
    const second = slotIdOf(prisonId, at(FRIDAY, '09:40'))
    await take(second)
    const prison = await world.staff('prison')
    const { plans } = (await prison.ask(listWeekPlans, { prisonId })).body
    const friday = plans.find(({ weekday }: { weekday: number }) => weekday === 5)
    expect((await prison.ask(setWeekPlan, { ...friday, minutes: 60 })).status).toBe(200)
    const asked = { prisonId, firstDay: FRIDAY, lastDay: FRIDAY }
    const { slots } = (await prison.ask(listSlots, asked)).body
    // 09:00–10:00 and 10:10–11:10 are planned; the family's 09:40–10:10 bars the first.
    expect(
      slots.map((one: { startsAt: string; minutes: number }) => [one.startsAt, one.minutes]),
    ).toEqual([
      ['2026-12-04T01:40:00.000Z', 30],
      ['2026-12-04T02:10:00.000Z', 60],
    ])
  })

  it('two lines of a week do not overlap, and nobody writes over another’s change', async () => {
    const prison = await world.staff('prison')
    const { plans } = (await prison.ask(listWeekPlans, { prisonId })).body
    const { id: _, ...said } = plans[0]
    const again = { ...said, id: null, version: 0 }
    expect((await prison.ask(setWeekPlan, again)).body.code).toBe('plans-overlap')
    const afternoon = { ...again, from: '14:30', to: '15:30' }
    expect((await prison.ask(setWeekPlan, afternoon)).status).toBe(200)
    const stale = { ...plans[0], version: 0, minutes: 20 }
    expect((await prison.ask(setWeekPlan, stale)).body.code).toBe('changed-meanwhile')
  })

  it('a terminal out of use takes a place away; more families than places are told of', async () => {
    await take()
    await take()
    const prison = await world.staff('prison')
    const terminal = { prisonId, id: 'demo-terminal-1', version: 1, name: '1 号终端' }
    const stopped = { ...terminal, inUse: false, note: '送修' }
    expect((await prison.ask(setTerminal, stopped)).body.overCapacity).toBe(1)
    expect(await slotById(SLOT)).toMatchObject({ capacity: 1, taken: 2 })
    const asked = { prisonId, firstDay: FRIDAY, lastDay: FRIDAY }
    const { slots } = (await prison.ask(listSlots, asked)).body
    expect(slots[0].flags).toEqual(['over-capacity'])
    expect((await prison.ask(setTerminal, stopped)).body.code).toBe('changed-meanwhile')
    const same = { ...terminal, id: null, version: 0, name: '2 号终端', inUse: true, note: '' }
    expect((await prison.ask(setTerminal, same)).body.code).toBe('terminal-name-taken')
  })

  it('a capacity that was set by hand stays, whatever becomes of terminals', async () => {
    const prison = await world.staff('prison')
    await prison.ask(setSlotCapacity, { id: SLOT, was: 2, capacity: 5 })
    const terminal = { prisonId, id: 'demo-terminal-1', version: 1, name: '1 号终端' }
    await prison.ask(setTerminal, { ...terminal, inUse: false, note: '送修' })
    expect((await slotById(SLOT))!.capacity).toBe(5)
    const { body } = await prison.ask(setSlotCapacity, { id: SLOT, was: 2, capacity: 1 })
    expect(body.code).toBe('changed-meanwhile')
  })

  it('a shorter horizon leaves what is further ahead alone', async () => {
    const far = slotIdOf(prisonId, at('2026-12-18', '09:00'))
    const prison = await world.staff('prison')
    const { body } = await prison.ask(readPrisonDesk, {})
    const { id: _, name: __, enteredAt: ___, rules, ...said } = body.prison
    const asked = { id: prisonId, version: body.version, ...said, source: '通知' }
    const shorter = { ...asked, rules: { ...rules, horizonDays: 14 } }
    expect((await prison.ask(setPrison, shorter)).status).toBe(200)
    expect(await slotById(far)).toMatchObject({ planChanged: false })
    expect(await dayOf('2026-12-18')).toMatchObject({ state: 'beyond-horizon' })
  })
})

describe('days without visits', () => {
  const block = {
    ...{ prisonId, firstDay: FRIDAY, lastDay: FRIDAY, from: null, to: null },
    ...{ words: '设备检修', note: '换摄像头', flagTaken: false },
  }

  it('families read why, and can book again once it is lifted', async () => {
    const prison = await world.staff('prison')
    const { status, body } = await prison.ask(blockDays, block)
    expect([status, body.slots, body.taken]).toEqual([200, 4, 0])
    expect(await dayOf(FRIDAY)).toMatchObject({ state: 'blocked', words: '设备检修', slots: [] })
    expect(JSON.stringify(await days())).not.toContain('换摄像头')
    expect(await take()).toBe(false)
    expect((await prison.ask(unblockDays, { id: body.block.id })).body.slots).toBe(4)
    expect(await take()).toBe(true)
    expect((await prison.ask(unblockDays, { id: body.block.id })).status).toBe(404)
  })

  it('asks first when somebody has a time, then flags it and tells bookings', async () => {
    await take()
    const prison = await world.staff('prison')
    expect((await prison.ask(blockDays, block)).body.code).toBe('slots-are-taken')
    expect(await world.rows('visit_blocks')).toEqual([])
    const { body } = await prison.ask(blockDays, { ...block, flagTaken: true })
    expect([body.slots, body.taken]).toEqual([4, 1])
    expect(await facts()).toEqual([['slot-changed', SLOT]])
    expect(await slotById(SLOT)).toMatchObject({ taken: 1 })
  })

  it('blocks hours, with all that reaches into them', async () => {
    const prison = await world.staff('prison')
    const hours = { ...block, from: '09:10', to: '09:41' }
    expect((await prison.ask(blockDays, hours)).body.slots).toBe(2)
    expect((await dayOf(FRIDAY)).slots).toHaveLength(2)
  })

  it('holds also for times that are made later', async () => {
    const prison = await world.staff('prison')
    const later = { ...block, firstDay: '2026-12-25', lastDay: '2026-12-25' }
    expect((await prison.ask(blockDays, later)).body.slots).toBe(0)
    world.setTime('2026-11-30T01:00:00.000Z')
    await make()
    expect(await dayOf('2026-12-25')).toMatchObject({ state: 'blocked', words: '设备检修' })
  })

  it('nobody takes a time while it is being blocked', async () => {
    const prison = await world.staff('prison')
    const takers = Array.from({ length: 10 }, () => take())
    const [{ body }, ...got] = await Promise.all([prison.ask(blockDays, block), ...takers])
    const taken = (got as boolean[]).filter(Boolean).length
    const slot = await slotById(SLOT)
    // Whoever came first: either it was refused because somebody has it, or nobody has it.
    expect(slot!.taken).toBe(taken)
    expect(body.code === 'slots-are-taken' ? slot!.blocked === null : slot!.taken === 0).toBe(true)
  })
})

it('a prison knows nothing of the plan of another', async () => {
  const other = await world.staff('otherPrison')
  const asked = { prisonId, firstDay: FRIDAY, lastDay: FRIDAY }
  expect((await other.ask(listSlots, asked)).status).toBe(404)
  expect((await other.ask(setSlotCapacity, { id: SLOT, was: 2, capacity: 3 })).status).toBe(404)
  const clerk = await world.staff('clerk')
  expect((await clerk.ask(setSlotCapacity, { id: SLOT, was: 2, capacity: 3 })).status).toBe(403)
  expect((await clerk.ask(unblockDays, { id: randomUUID() })).status).toBe(404)
})
