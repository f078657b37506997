import { randomUUID } from 'node:crypto'
import mongoose from 'mongoose'
import { joinWaitingList, readCalendar } from '#shared/visits/bookings/bookings.endpoints'
import * as desk from '#shared/visits/bookings/desk.endpoints'
import { noteFact } from '#shared/visits/prisons/prisoners.endpoints'
import { setHolidays } from '#shared/visits/prisons/holidays.endpoints'
import {
  blockDays,
  listFreeSlots,
  setSlotCapacity,
  unblockDays,
} from '#shared/visits/prisons/slots.endpoints'
import { setTerminal } from '#shared/visits/prisons/terminals.endpoints'
import { listWeekPlans, setWeekPlan } from '#shared/visits/prisons/week-plans.endpoints'
import * as rooms from '#shared/visits/rooms/rooms.endpoints'
import { takePass } from '#shared/visits/rooms/video-service.endpoints'
import { prisonerIdOf } from '../../../server/scripts/demo/prisons'
import { ORGANISATIONS } from '../../../server/scripts/demo/tree'
import type { Answer } from '../../helpers/caller'
import { sit } from '../../helpers/room-reader'
import { booked as stored } from '../../helpers/visits'
import { type World, startWorld } from '../../helpers/world'
import {
  anew,
  approved,
  booked,
  familyOf,
  firmVisit,
  forwarded,
  slotAt,
  wanted,
} from './bookings/families'
import { refusal as refused } from './refusing'
import { bothTalk, says } from './rooms/talking'

const OWN = ORGANISATIONS.prison.id
const OTHER = ORGANISATIONS.otherPrison.id
const UNKNOWN = '00000000-0000-4000-8000-000000000000'
const FRIDAY = slotAt('2026-12-04')
/** A few minutes before the visits in rooms below. */
const SOON = new Date('2026-11-24T01:05:00Z')

let world: World
beforeAll(async () => {
  world = await startWorld()
})
beforeEach(() => anew(world))
afterAll(() => world.end())

const refusal = ({ status, body }: Pick<Answer, 'status' | 'body'>) => [
  status,
  (body as { code?: string }).code,
]

/** Handed on to the prison, which has not answered. */
async function atPrison(number = 1): Promise<string> {
  const { body } = await booked(await familyOf(world, number), FRIDAY)
  await forwarded(world, body.id)
  return body.id
}

describe('a booking', () => {
  it.each([
    ['before today', '2026-11-23'],
    ['farther ahead than anybody can wish', '2027-02-23'],
  ])('is not waited for until a day %s', async (_, toDay) => {
    const family = await familyOf(world, 1)
    const { slotId: _slot, ...asked } = wanted(family, FRIDAY)
    const { status, body } = await family.ask(joinWaitingList, {
      ...{ ...asked, fromDay: '2026-11-20', toDay },
    })
    expect([status, body.errors]).toEqual([400, [{ path: 'toDay', code: 'out-of-range' }]])
  })

  it('is granted for no time of another prison, nor for one that is full', async () => {
    const id = await atPrison()
    const elsewhere = await approved(world, id, { slotId: slotAt('2026-12-07', '09:00', OTHER) })
    expect(refusal(elsewhere)).toEqual([404, 'no-such-slot'])
    const full = slotAt('2026-12-04', '09:40')
    const prison = await world.staff('prison')
    expect((await prison.ask(setSlotCapacity, { id: full, was: 2, capacity: 0 })).status).toBe(200)
    expect(refusal(await approved(world, id, { slotId: full }))).toEqual([409, 'slot-taken'])
    expect((await approved(world, id)).status).toBe(200)
  })

  it('is handed on once: who reads it again does not hand it on again', async () => {
    expect(refusal(await forwarded(world, await atPrison()))).toEqual([409, 'booking-changed'])
  })

  it('that is over goes into no calendar', async () => {
    const family = await familyOf(world, 1)
    const id = await firmVisit(world, family, FRIDAY)
    expect((await family.ask(readCalendar, { id })).status).toBe(200)
    const asked = { id, steps: 2, reason: 'equipment', words: '', note: '' }
    expect((await (await world.staff('prison')).ask(desk.cancelBooking, asked)).status).toBe(200)
    expect(refusal(await family.ask(readCalendar, { id }))).toEqual([409, 'booking-changed'])
  })

  it('from home gets no room of the bureau', async () => {
    const { id } = await stored({ startsAt: SOON })
    const clerk = await world.staff('clerk')
    const room = { id, steps: 0, roomId: 'some-room' }
    expect(refusal(await clerk.ask(desk.setRoom, room))).toEqual([409, 'booking-changed'])
  })

  it('whose families need no call cannot be noted as called', async () => {
    await firmVisit(world, await familyOf(world, 1), FRIDAY)
    const [reminder] = await world.rows('visit_reminders')
    const asked = { id: reminder!._id, outcome: 'reached' }
    const said = await (await world.staff('clerk')).ask(desk.noteCall, asked)
    expect(refusal(said)).toEqual([404, 'no-such-call'])
  })

  it('is suspended by its own prison only, and that is lifted by it only', async () => {
    const bookingId = await firmVisit(world, await familyOf(world, 1), FRIDAY)
    const [prison, other] = [await world.staff('prison'), await world.staff('otherPrison')]
    const asked = { attemptId: UNKNOWN, bookingId, months: 1, reason: 'recording' }
    const question = { ...asked, words: '', note: '' }
    const refused = await other.ask(desk.suspendVisits, question)
    expect(refusal(refused)).toEqual([404, 'no-such-booking'])
    const { body } = await prison.ask(desk.suspendVisits, question)
    const lifting = { id: body.id, words: '监狱提前恢复' }
    const kept = await other.ask(desk.liftSuspension, lifting)
    expect(refusal(kept)).toEqual([404, 'no-such-suspension'])
    expect((await prison.ask(desk.liftSuspension, lifting)).status).toBe(200)
  })
})

describe('what a prison has laid down', () => {
  it('is opened again by one of two, and told of a prisoner by one of two', async () => {
    const prison = await world.staff('prison')
    const day = { prisonId: OWN, firstDay: '2026-12-04', lastDay: '2026-12-04' }
    const block = { ...day, ...{ from: null, to: null, words: '检修', note: '', flagTaken: false } }
    const { body } = await prison.ask(blockDays, block)
    const lifted = await Promise.all(
      [1, 2].map(() => prison.ask(unblockDays, { id: body.block.id })),
    )
    expect(lifted.map(refusal).toSorted()).toEqual([
      [200, undefined],
      [404, 'no-such-block'],
    ])
    const facts = await Promise.all(
      ['transfer', 'illness'].map(kind =>
        prison.ask(noteFact, {
          ...{ attemptId: randomUUID(), prisonerId: prisonerIdOf('D2024001'), kind },
          ...{ relativeIdNumber: null, firstDay: '2026-11-24', lastDay: null, note: '' },
        }),
      ),
    )
    expect(facts.map(refusal).toSorted()).toEqual([
      [200, undefined],
      [409, 'changed-meanwhile'],
    ])
    expect(await world.rows('visit_facts')).toHaveLength(1)
  })

  it('is of no prison and of no time that is not there', async () => {
    const [prison, clerk] = [await world.staff('prison'), await world.staff('clerk')]
    const month = await clerk.ask(listFreeSlots, { prisonId: 'nowhere', month: '2026-12' })
    expect(refusal(month)).toEqual([404, 'no-such-prison'])
    const capacity = await prison.ask(setSlotCapacity, { id: 'never', was: 1, capacity: 1 })
    expect(refusal(capacity)).toEqual([404, 'no-such-slot'])
  })

  it('is never taken over by another one', async () => {
    const [prison, clerk] = [await world.staff('prison'), await world.staff('clerk')]
    const terminal = { id: null, version: 0, name: '一号终端', inUse: true, note: '' }
    const added = await clerk.ask(setTerminal, { ...terminal, prisonId: OTHER })
    expect(added.status).toBe(200)
    const { id, version } = added.body.terminal
    const stolen = await prison.ask(setTerminal, { ...terminal, id, version, prisonId: OWN })
    expect(refusal(stolen)).toEqual([404, 'no-such-terminal'])
    const { plans } = (await clerk.ask(listWeekPlans, { prisonId: OTHER })).body
    const moved = await prison.ask(setWeekPlan, { ...plans[0], prisonId: OWN })
    expect(refusal(moved)).toEqual([404, 'no-such-week-plan'])
  })

  it('and the holidays of a year, are written over by nobody who read them earlier', async () => {
    const prison = await world.staff('prison')
    const year = {
      year: 2027,
      off: ['2027-01-01'],
      workingWeekends: [],
      source: '国务院办公厅通知',
    }
    const enter = async (version: number) =>
      (await prison.ask(setHolidays, { ...year, version })).status
    expect([await enter(0), await enter(0), await enter(2), await enter(1)]).toEqual([
      ...[200, 409, 409, 200],
    ])
  })
})

describe('a room', () => {
  it('that nobody was in is not cut off, and has no record to settle or to answer', async () => {
    const [family, prison] = [await world.relative(1), await world.staff('prison')]
    const { id: bookingId } = await stored({ startsAt: SOON })
    const endAt = world.outside.now().toISOString()
    const cut = { bookingId, endAt, reason: 'recording', words: '' }
    for (const ask of [
      () => prison.ask(rooms.cutOff, cut),
      () => prison.ask(rooms.settleOutcome, { bookingId, outcome: 'failed', words: '已核实' }),
      () => family.ask(rooms.answerOutcome, { bookingId, agrees: true, words: '' }),
    ]) {
      expect(await refused(ask)).toEqual([404, 'no-such-visit'])
    }
  })

  it('of which the line is our own has no pass of a service, and hears six hundred words of a seat', async () => {
    const callers = { family: await world.relative(1), prison: await world.staff('prison') }
    const { id: bookingId } = await stored({ startsAt: SOON })
    const { home } = await bothTalk(world, callers, bookingId)
    const { sittingId } = home.entry
    const pass = () => callers.family.ask(takePass, { bookingId, sittingId })
    expect(await refused(pass)).toEqual([409, 'visit-no-calls-here'])
    // The database forgets by its own clock what was counted: there it must not be over yet.
    const counted = { count: 599, until: new Date('2040-01-01T00:00:00Z') }
    await mongoose.connection
      .collection<{ _id: string }>('attempts')
      .updateOne({ _id: `visit-said:${sittingId}` }, { $set: counted })
    const here = () => says(world, callers.family, home, 'here')
    expect((await here()).status).toBe(200)
    expect(await refused(here)).toEqual([429, 'too-often'])
  })

  it('of a visit that took place is settled as nothing that it cannot become', async () => {
    const callers = { family: await world.relative(1), prison: await world.staff('prison') }
    const { id: bookingId } = await stored({ startsAt: SOON })
    const { terminal } = await bothTalk(world, callers, bookingId)
    const endAt = world.outside.now().toISOString()
    const { sittingId } = terminal.entry
    await callers.prison.ask(rooms.endVisit, { bookingId, sittingId, endAt })
    const settled = { bookingId, outcome: 'no-show', words: '已核实' }
    const ask = () => callers.prison.ask(rooms.settleOutcome, settled)
    expect(await refused(ask)).toEqual([409, 'visit-settled-otherwise'])
  })

  it('is neither opened nor ended by who only monitors it, and ends once', async () => {
    const callers = { family: await world.relative(1), prison: await world.staff('prison') }
    const { id } = await stored({ startsAt: SOON })
    const { home, terminal } = await bothTalk(world, callers, id)
    const monitor = await sit(world, callers.prison, id, 'monitor')
    const endAt = world.outside.now().toISOString()
    const asked = ({ entry }: typeof home) => ({
      ...{ bookingId: id, sittingId: entry.sittingId, endAt },
    })
    for (const act of [rooms.letIn, rooms.endVisit]) {
      const said = await callers.prison.ask(act, asked(monitor))
      expect(refusal(said)).toEqual([404, 'no-such-visit'])
    }
    expect((await callers.prison.ask(rooms.endVisit, asked(terminal))).status).toBe(200)
    const again = await callers.family.ask(rooms.endVisit, asked(home))
    expect(refusal(again)).toEqual([409, 'visit-over'])
  })

  it('has a record that no other prison settles and no other family answers', async () => {
    const callers = { family: await world.relative(1), prison: await world.staff('prison') }
    const { id: bookingId } = await stored({ startsAt: SOON })
    const { terminal } = await bothTalk(world, callers, bookingId)
    const endAt = world.outside.now().toISOString()
    const { sittingId } = terminal.entry
    await callers.prison.ask(rooms.endVisit, { bookingId, sittingId, endAt })
    const other = await world.staff('otherPrison')
    const word = { bookingId, outcome: 'failed', words: '已核实' }
    const settled = await other.ask(rooms.settleOutcome, word)
    const stranger = await world.relative(2)
    const answered = await stranger.ask(rooms.answerOutcome, { bookingId, agrees: true, words: '' })
    expect([settled, answered].map(refusal)).toEqual([
      [404, 'no-such-visit'],
      [404, 'no-such-visit'],
    ])
  })
})
