import { randomUUID } from 'node:crypto'
import {
  book,
  joinWaitingList,
  listOwnBookings,
  readOwnBooking,
  withdrawBooking,
} from '#shared/visits/bookings/bookings.endpoints'
import * as desk from '#shared/visits/bookings/desk.endpoints'
import { noteFact } from '#shared/visits/prisons/prisoners.endpoints'
import { setSlotCapacity } from '#shared/visits/prisons/slots.endpoints'
import { closeRelative } from '#shared/visits/relatives/relatives.endpoints'
import { inTransaction } from '../../../../server/platform/database'
import { prisonerIdOf } from '../../../../server/scripts/demo/prisons'
import { offerFreeTimes, releaseHolds } from '../../../../server/visits/bookings/bookings.chores'
import { bookingById } from '../../../../server/visits/bookings/bookings.model'
import { moveThis } from '../../../../server/visits/bookings/moves'
import { KEYS, type World, startWorld } from '../../../helpers/world'
import {
  type Family,
  anew,
  approved,
  booked,
  familyOf,
  firmVisit,
  forwarded,
  slotAt,
  wanted,
  takenOf,
} from './families'

const FRIDAY = slotAt('2026-12-04')
const HIS = { prisonerName: '杨有福', prisonerNumber: 'D2024001' }

let world: World
beforeAll(async () => {
  world = await startWorld()
})
beforeEach(() => anew(world))
afterAll(() => world.end())

const read = async (family: Family, id: string) =>
  (await family.ask(readOwnBooking, { id })).body.booking
const openAt = async (name: 'clerk' | 'prison', id: string) =>
  (await (await world.staff(name)).ask(desk.openBooking, { id })).body
const wait = (family: Family, changes: object = {}) => {
  const { slotId: _, ...asked } = wanted(family, FRIDAY)
  const wish = { fromDay: '2026-12-04', toDay: '2026-12-04' }
  return family.ask(joinWaitingList, { ...asked, ...wish, ...changes })
}
/** All places of the times on that Friday but one family's, which is given. */
async function fullFriday(): Promise<Family> {
  let last: Family | undefined
  let number = 100
  for (const clock of ['09:00', '09:40', '10:20', '11:00']) {
    for (let place = 0; place < 2; place++) {
      last = await familyOf(world, ++number)
      const { status, body } = await booked(last, slotAt('2026-12-04', clock))
      if (status !== 200) throw new Error(JSON.stringify(body))
    }
  }
  return last!
}

describe('times that become free', () => {
  it('go at once to whoever stands in line longest and can take them', async () => {
    const holder = await fullFriday()
    const [first, second] = [await familyOf(world, 1), await familyOf(world, 2)]
    const line = await wait(first)
    expect([line.status, line.body.state, line.body.before]).toEqual([200, 'waiting', 0])
    world.setTime('2026-11-24T01:00:01.000Z')
    const { body: behind } = await wait(second)
    expect([behind.before, behind.todo]).toEqual([1, 'stand-in-line'])
    const [{ id }] = (await holder.ask(listOwnBookings)).body.bookings
    await holder.ask(withdrawBooking, { id, words: '' })
    expect(await read(first, line.body.id)).toMatchObject({
      ...{ state: 'submitted', startsAt: '2026-12-04T03:00:00.000Z', before: null },
      holdUntil: '2026-11-27T01:00:01.000Z',
    })
    expect(await read(second, behind.id)).toMatchObject({ state: 'waiting', before: 0 })
    expect(await takenOf(slotAt('2026-12-04', '11:00'))).toBe(2)
  })

  it('pass over whoever cannot take them', async () => {
    const holder = await fullFriday()
    const barred = await familyOf(world, 1, HIS)
    const { body: line } = await wait(barred)
    // His visit of the month is used by somebody else of the family meanwhile.
    await booked(await familyOf(world, 2, HIS), slotAt('2026-12-08'))
    const next = await familyOf(world, 3)
    world.setTime('2026-11-24T01:00:01.000Z')
    const { body: behind } = await wait(next)
    const [{ id }] = (await holder.ask(listOwnBookings)).body.bookings
    await holder.ask(withdrawBooking, { id, words: '' })
    expect((await read(barred, line.id)).state).toBe('waiting')
    expect((await read(next, behind.id)).state).toBe('submitted')
  })

  it('come from a hold that is over, with a word to the family; twice at once is once', async () => {
    const family = await familyOf(world, 1)
    const { body } = await booked(family, FRIDAY)
    world.setTime('2026-11-27T00:59:59.000Z')
    await releaseHolds(world.outside.now(), KEYS.vault)
    expect((await read(family, body.id)).state).toBe('submitted')
    world.setTime('2026-11-27T01:00:00.000Z')
    const now = world.outside.now()
    await Promise.all([releaseHolds(now, KEYS.vault), releaseHolds(now, KEYS.vault)])
    expect(await read(family, body.id)).toMatchObject({ state: 'lapsed', todo: 'see-reason' })
    expect((await read(family, body.id)).timeline.at(-1)).toMatchObject({ reason: 'hold-over' })
    expect(await takenOf(FRIDAY)).toBe(0)
  })

  it('come with a new week, and end where the days wished for are over', async () => {
    const family = await familyOf(world, 1)
    const { body } = await wait(family)
    await offerFreeTimes(world.outside.now(), KEYS.vault)
    expect((await read(family, body.id)).state).toBe('submitted')
    const late = await familyOf(world, 2)
    const { body: over } = await wait(late, { fromDay: '2026-11-24', toDay: '2026-11-24' })
    world.setTime('2026-11-24T17:00:00.000Z')
    await releaseHolds(world.outside.now(), KEYS.vault)
    expect((await read(late, over.id)).timeline.at(-1)).toMatchObject({ reason: 'wish-over' })
  })
})

describe('the day of a visit', () => {
  const attendance = (id: string, steps: number, came: string, identitySeen = came === 'came') => ({
    ...{ id, steps, came, identitySeen, words: '' },
  })

  it('nobody is let in unseen; who came is noted once', async () => {
    const family = await familyOf(world, 1)
    const id = await firmVisit(world, family, FRIDAY)
    world.setTime('2026-12-04T00:50:00.000Z')
    const clerk = await world.staff('clerk')
    const unseen = await clerk.ask(desk.noteAttendance, attendance(id, 2, 'came', false))
    expect(unseen.body.errors).toEqual([{ path: 'identitySeen', code: 'identity-unseen' }])
    const came = await clerk.ask(desk.noteAttendance, attendance(id, 2, 'came'))
    expect([came.status, came.body.row.state]).toEqual([200, 'checked-in'])
    const again = await clerk.ask(desk.noteAttendance, attendance(id, 2, 'came'))
    expect([again.status, again.body.code]).toEqual([409, 'booking-changed'])
  })

  it("not coming is proposed by the prison's own rule, decided by the desk, and no penalty", async () => {
    const family = await familyOf(world, 1)
    const id = await firmVisit(world, family, FRIDAY)
    world.setTime('2026-12-04T01:14:59.000Z')
    const clerk = await world.staff('clerk')
    expect((await openAt('clerk', id)).row.proposal).toBeNull()
    const early = await clerk.ask(desk.noteAttendance, attendance(id, 2, 'did-not-come'))
    expect([early.status, early.body.code]).toEqual([409, 'visit-not-over'])
    world.setTime('2026-12-04T01:15:00.000Z')
    expect((await openAt('clerk', id)).row.proposal).toBe('no-show')
    expect((await read(family, id)).state).toBe('approved')
    await (await world.staff('clerk')).ask(desk.noteAttendance, attendance(id, 2, 'did-not-come'))
    expect((await read(family, id)).timeline.at(-1)).toMatchObject({ reason: 'did-not-come' })
    // The prison counts none of these: the month is not used.
    const again = await booked(family, slotAt('2026-12-10'))
    expect(again.status).toBe(200)
  })

  it('a fault that is not the family’s gives a new time by itself', async () => {
    const family = await familyOf(world, 1)
    const id = await firmVisit(world, family, FRIDAY)
    world.setTime('2026-12-04T01:05:00.000Z')
    const clerk = await world.staff('clerk')
    await clerk.ask(desk.noteAttendance, attendance(id, 2, 'not-their-fault'))
    const failed = await read(family, id)
    expect(failed).toMatchObject({ state: 'failed', todo: 'see-new-one' })
    const fresh = await read(family, failed.replacedBy)
    expect(fresh).toMatchObject({
      ...{ state: 'forwarded', replacementOf: id, todo: 'wait-for-prison' },
      startsAt: '2026-12-08T01:00:00.000Z',
    })
    expect(await takenOf(slotAt('2026-12-08'))).toBe(1)
    expect((await approved(world, fresh.id)).body.row.state).toBe('approved')
  })

  it('where no time is free it stands first in line', async () => {
    const family = await familyOf(world, 1)
    const id = await firmVisit(world, family, FRIDAY)
    const prison = await world.staff('prison')
    for (const row of await world.rows('visit_slots')) {
      const { _id, prisonId, taken } = row as { _id: string; prisonId: string; taken: number }
      if (prisonId !== '53-prison-1' || taken > 0) continue
      await prison.ask(setSlotCapacity, { id: _id, was: 2, capacity: 0 })
    }
    await prison.ask(setSlotCapacity, { id: FRIDAY, was: 2, capacity: 1 })
    world.setTime('2026-12-04T01:05:00.000Z')
    const now = world.outside.now()
    const by = { role: 'system', staffId: null, now, vault: KEYS.vault } as const
    const one = (await bookingById(id))!
    await inTransaction(session => moveThis(one, 'fail', by, session, { reason: 'fault-line' }))
    const fresh = await read(family, (await read(family, id)).replacedBy)
    expect(fresh).toMatchObject({ state: 'waiting', before: 0, startsAt: null })
  })

  it('is printed in its order, for the county and for the prison', async () => {
    const [one, two] = [await familyOf(world, 1), await familyOf(world, 2)]
    const later = await firmVisit(world, one, slotAt('2026-12-04', '10:20'))
    const sooner = await firmVisit(world, two, FRIDAY)
    for (const name of ['clerk', 'prison'] as const) {
      const { body } = await (await world.staff(name)).ask(desk.readDay, { day: '2026-12-04' })
      expect(body.bookings.map(({ row }: { row: { id: string } }) => row.id)).toEqual([
        sooner,
        later,
      ])
    }
  })
})

describe('what the prison decides', () => {
  it('a no with a reason for the family, and a note that it never reads', async () => {
    const family = await familyOf(world, 1)
    const { body } = await booked(family, FRIDAY)
    await forwarded(world, body.id)
    const prison = await world.staff('prison')
    const no = { id: body.id, steps: 1, reason: 'not-for-now', words: '', note: '关禁闭' }
    expect((await prison.ask(desk.refuseBooking, no)).status).toBe(200)
    const shown = await read(family, body.id)
    expect(shown).toMatchObject({ state: 'refused', todo: 'see-reason' })
    expect(shown.timeline.at(-1)).toMatchObject({ reason: 'not-for-now', words: '' })
    expect(JSON.stringify(shown)).not.toContain('禁闭')
    expect(await takenOf(FRIDAY)).toBe(0)
  })

  it('another time than asked for: the new one is taken, the old one free', async () => {
    const family = await familyOf(world, 1)
    const { body } = await booked(family, FRIDAY)
    await forwarded(world, body.id)
    const slotId = slotAt('2026-12-09')
    expect((await approved(world, body.id, { slotId })).body.row.startsAt).toBe(
      '2026-12-09T01:00:00.000Z',
    )
    expect([await takenOf(FRIDAY), await takenOf(slotId)]).toEqual([0, 1])
    const rooms = (await world.rows('visit_bureau_rooms')).flatMap(
      ({ takings }) => takings as { startsAt: Date }[],
    )
    expect(rooms.map(({ startsAt }) => startsAt.toISOString())).toEqual([
      '2026-12-09T01:00:00.000Z',
    ])
  })

  it('grants nobody who was not asked for', async () => {
    const family = await familyOf(world, 1)
    const { body } = await booked(family, FRIDAY)
    await forwarded(world, body.id)
    expect((await approved(world, body.id, { companions: ['somebody'] })).status).toBe(400)
  })

  it('a prison without accounts answers through the desk, and only such a one', async () => {
    const far = await familyOf(world, 1, { prisonId: '53-prison-2' })
    const { body } = await booked(far, slotAt('2026-11-30', '09:00', '53-prison-2'))
    await forwarded(world, body.id)
    const clerk = await world.staff('clerk')
    const sheet = await clerk.ask(desk.exportRequest, { id: body.id })
    expect(sheet.body.persons).toEqual([
      expect.objectContaining({ name: '周丁', phone: '13900000001', kin: 'parent' }),
    ])
    const answer = { kind: 'approve', slotId: null, minutes: 20, companions: [], words: '' }
    const entered = { id: body.id, steps: 1, answer, heardFrom: '狱政科张警官，电话' }
    const said = await clerk.ask(desk.enterAnswer, entered)
    expect([said.status, said.body.row.state, said.body.row.minutes]).toEqual([200, 'approved', 20])
    expect(said.body.history.at(-1).note).toBe('狱政科张警官，电话')

    const near = await familyOf(world, 2)
    const { body: other } = await booked(near, FRIDAY)
    await forwarded(world, other.id)
    const refused = await clerk.ask(desk.enterAnswer, { ...entered, id: other.id })
    expect([refused.status, refused.body.code]).toEqual([409, 'prison-answers-itself'])
    expect((await openAt('clerk', other.id)).moves).not.toContain('approve')
  })

  it('a suspension ends what is booked in it, bars what is asked, and can be lifted', async () => {
    const family = await familyOf(world, 1)
    const id = await firmVisit(world, family, FRIDAY)
    const prison = await world.staff('prison')
    const asked = {
      ...{ attemptId: randomUUID(), bookingId: id, months: 1, reason: 'recording' },
      ...{ words: '用手机录像', note: '内部' },
    }
    const [one, two] = await Promise.all([
      prison.ask(desk.suspendVisits, asked),
      prison.ask(desk.suspendVisits, asked),
    ])
    expect([one.status, one.body.id === two.body.id, one.body.until]).toEqual([
      200,
      true,
      '2026-12-23',
    ])
    expect((await read(family, id)).timeline.at(-1)).toMatchObject({ reason: 'suspended' })
    expect(await takenOf(FRIDAY)).toBe(0)
    const { body: own } = await family.ask(desk.listOwnSuspensions)
    expect(own.suspensions).toEqual([
      expect.objectContaining({ reason: 'recording', words: '用手机录像', until: '2026-12-23' }),
    ])
    expect(JSON.stringify(own)).not.toContain('内部')
    const barred = await booked(family, slotAt('2026-12-08'))
    expect(barred.body.errors).toEqual([{ path: 'booking', code: 'suspended' }])
    const tooLong = { ...asked, attemptId: randomUUID(), months: 4 }
    expect((await prison.ask(desk.suspendVisits, tooLong)).status).toBe(400)
    const lifted = { id: one.body.id, words: '家属已认识错误' }
    expect((await prison.ask(desk.liftSuspension, lifted)).body.liftedAt).not.toBeNull()
    expect((await prison.ask(desk.liftSuspension, lifted)).status).toBe(409)
    expect((await booked(family, slotAt('2026-12-08'))).status).toBe(200)
    expect(
      (await prison.ask(desk.listSuspensions, { which: 'over' })).body.suspensions,
    ).toHaveLength(1)
  })
})

describe('facts', () => {
  const moved = (changes: object = {}) => ({
    ...{ attemptId: randomUUID(), prisonerId: prisonerIdOf('D2024001'), relativeIdNumber: null },
    ...{ kind: 'transfer', firstDay: '2026-12-03', lastDay: null, note: '调往外省' },
    ...changes,
  })

  it('flag what is booked, and the family hears that it must ask, not what has happened', async () => {
    const family = await familyOf(world, 1, HIS)
    const id = await firmVisit(world, family, FRIDAY)
    const prison = await world.staff('prison')
    expect((await prison.ask(noteFact, moved())).status).toBe(200)
    const shown = await read(family, id)
    expect([shown.state, shown.todo]).toEqual(['approved', 'call-desk'])
    expect(shown.attention).toEqual([{ kind: 'something-changed', at: expect.any(String) }])
    expect(JSON.stringify(shown)).not.toMatch(/transfer|调往/)
    const { bookings } = (await prison.ask(desk.listBookings, { list: 'attention' })).body
    expect(
      bookings.map((one: { attention: { kind: string }[] }) => one.attention[0]!.kind),
    ).toEqual(['transfer'])
    // The prison says what follows.
    const no = { id, steps: 2, reason: 'moved-elsewhere', words: '', note: '' }
    expect((await prison.ask(desk.cancelBooking, no)).status).toBe(200)
    expect((await read(family, id)).timeline.at(-1)).toMatchObject({ reason: 'moved-elsewhere' })
  })

  it('leave days alone of which they do not speak, and end when somebody has seen to them', async () => {
    const family = await familyOf(world, 1, HIS)
    const id = await firmVisit(world, family, FRIDAY)
    const prison = await world.staff('prison')
    const before = moved({ kind: 'illness', firstDay: '2026-11-25', lastDay: '2026-12-03' })
    await prison.ask(noteFact, before)
    expect((await openAt('prison', id)).row.attention).toEqual([])
    await prison.ask(noteFact, moved({ kind: 'illness', lastDay: '2026-12-04' }))
    const { row } = await openAt('prison', id)
    expect(row.attention).toHaveLength(1)
    const settled = { id, steps: row.steps, note: '医生说可以' }
    expect((await prison.ask(desk.settleAttention, settled)).body.row.attention).toEqual([])
    expect((await read(family, id)).todo).toBe('come-to-bureau')
  })

  it('bar what is asked for afterwards', async () => {
    const family = await familyOf(world, 1, HIS)
    const prison = await world.staff('prison')
    await prison.ask(noteFact, moved({ kind: 'punishment-cell', lastDay: '2026-12-04' }))
    const barred = await booked(family, FRIDAY)
    expect(barred.body.errors).toEqual([{ path: 'booking', code: 'prison-cannot-now' }])
    expect((await booked(family, slotAt('2026-12-08'))).status).toBe(200)
  })

  it('a closed account takes back all that can be taken back, and nothing slips in beside', async () => {
    const family = await familyOf(world, 1)
    const id = await firmVisit(world, family, FRIDAY)
    const [, late] = await Promise.all([
      family.ask(closeRelative, { sure: true }),
      family.ask(book, wanted(family, slotAt('2027-01-01'))).catch(() => null),
    ])
    expect(late === null || late.status !== 200).toBe(true)
    expect(await takenOf(FRIDAY)).toBe(0)
    const states = (await world.rows('visit_bookings')).map(one => [one._id, one.state])
    expect(states).toEqual([[id, 'withdrawn']])
    const clerk = await world.staff('clerk')
    expect((await clerk.ask(desk.openBooking, { id })).body.row.relativeName).toBe('')
  })
})
