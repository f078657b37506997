import { randomUUID } from 'node:crypto'
import mongoose from 'mongoose'
import * as own from '#shared/visits/bookings/bookings.endpoints'
import * as desk from '#shared/visits/bookings/desk.endpoints'
import { blockRoom } from '#shared/visits/prisons/rooms.endpoints'
import { registerOrganisation } from '../../../../server/organisation/organisation.model'
import { ORGANISATIONS } from '../../../../server/scripts/demo/tree'
import { addSuspension } from '../../../../server/visits/bookings/suspensions.model'
import {
  takeTurns,
  turnOfCount,
  turnOfRelative,
} from '../../../../server/visits/bookings/turns.model'
import { endAccount } from '../../../../server/visits/relatives/accounts.model'
import { type Caller, type World, startWorld } from '../../../helpers/world'
import { meanwhile, meanwhileJudged, refusal } from '../refusing'
import {
  type Family,
  ANSWERS,
  anew,
  booked,
  familyOf,
  firmVisit,
  forwarded,
  slotAt,
  wanted,
  takenOf,
} from './families'

const FRIDAY = slotAt('2026-12-04')
const LATER = slotAt('2026-12-08')
const [STEPLESS, SMALL] = ['demo-room-1', 'demo-room-2']

let world: World
beforeAll(async () => {
  world = await startWorld()
})
beforeEach(() => anew(world))
afterAll(() => world.end())

/** A room of the county's bureau is used for something else. */
async function blocked(roomId: string, day: string, from = '08:30', to = '17:30') {
  const clerk = await world.staff('clerk')
  const { status } = await clerk.ask(blockRoom, { roomId, day, from, to, note: '开会' })
  expect(status).toBe(200)
}
const noRooms = (day: string) => Promise.all([STEPLESS, SMALL].map(room => blocked(room, day)))
const inLine = ({ kinshipId }: Family, changes: object = {}) => ({
  ...{ attemptId: randomUUID(), kinshipId, answers: ANSWERS, companions: [], needs: [] },
  ...{ interpreter: null, fromDay: '2026-12-04', toDay: '2026-12-04', ...changes },
})
const move = (id: string, slotId = LATER) => ({ attemptId: randomUUID(), id, slotId })
const completion = (id: string, changes: object = {}) => ({
  ...{ id, companions: [], needs: [], interpreter: null, words: '', ...changes },
})

describe('asking for a visit is refused', () => {
  let family: Family
  beforeEach(async () => void (family = await familyOf(world, 1)))

  it('at a time that is not there', async () => {
    const never = slotAt('2026-12-04', '03:00')
    expect(await refusal(() => booked(family, never))).toEqual([404, 'no-such-slot'])
  })

  it('at a prison of which nobody has entered anything', async () => {
    const silent = { ...ORGANISATIONS.otherPrison, id: '53-prison-9' }
    await registerOrganisation(silent)
    const theirs = await familyOf(world, 2, { prisonId: silent.id })
    const { kinshipId } = theirs
    const asked = { kinshipId, answers: ANSWERS, companions: [], slotId: null }
    for (const ask of [
      () => booked(theirs, FRIDAY),
      () => theirs.ask(own.joinWaitingList, inLine(theirs)),
      () => theirs.ask(own.prepareBooking, asked),
    ]) {
      expect(await refusal(ask)).toEqual([404, 'no-such-prison'])
    }
  })

  it('where every room is taken', async () => {
    await noRooms('2026-12-04')
    expect(await refusal(() => booked(family, FRIDAY))).toEqual([409, 'no-room-free'])
    expect((await booked(family, LATER)).status).toBe(200)
  })

  it('to whoever needs a room without steps where only another is free', async () => {
    await blocked(STEPLESS, '2026-12-04', '09:00', '09:30')
    const ask = () => booked(family, FRIDAY, { needs: ['wheelchair'] })
    expect(await refusal(ask)).toEqual([409, 'no-room-free'])
    expect((await booked(family, FRIDAY, { needs: ['hearing'] })).status).toBe(200)
  })

  it('from somebody who would rather go there', async () => {
    const answers = { rather: 'go-there', hard: [], phone: 'yes' }
    for (const ask of [
      () => booked(family, FRIDAY, { answers }),
      () => family.ask(own.joinWaitingList, inLine(family, { answers })),
    ]) {
      expect(await refusal(ask)).toEqual([422, 'booking-not-possible'])
    }
    const { body } = await booked(family, FRIDAY, { answers })
    expect(body.errors).toEqual([{ path: 'booking', code: 'in-person' }])
  })

  it('when the prison suspends his visits at the same moment', async () => {
    const day = { from: '2026-11-24', until: '2026-12-04', months: 1 }
    const suspension = {
      ...{ id: 'now', attemptId: randomUUID(), prisonId: ORGANISATIONS.prison.id, ...day },
      ...{ relativeId: family.relativeId, kinshipId: family.kinshipId, bookingId: 'another' },
      ...{ reason: 'recording' as const, said: '-', sealed: null, staffId: 'staff' },
      ...{ at: world.outside.now(), lifted: null },
    }
    const { status, body } = await meanwhileJudged(
      async session => {
        await takeTurns([turnOfRelative(family.relativeId)], session)
        await addSuspension(suspension, session)
      },
      () => booked(family, FRIDAY),
    )
    expect([status, body.code]).toEqual([422, 'booking-not-possible'])
    expect(body.errors).toEqual([{ path: 'booking', code: 'suspended' }])
    expect(await world.rows('visit_bookings')).toEqual([])
    expect(await takenOf(FRIDAY)).toBe(0)
    // The day after its last one is free.
    expect((await booked(family, LATER)).status).toBe(200)
  })

  it.each(['book', 'joinWaitingList'] as const)(
    '(%s) when the account is closed at the same moment',
    async name => {
      const asked = name === 'book' ? wanted(family, FRIDAY) : inLine(family)
      const { status, body } = await meanwhileJudged(
        async session => {
          await takeTurns([turnOfRelative(family.relativeId)], session)
          await endAccount(family.relativeId, world.outside.now(), session)
        },
        () => family.ask(own[name], asked),
      )
      expect([status, body.code]).toEqual([404, 'no-such-relative'])
      expect(await world.rows('visit_bookings')).toEqual([])
      expect(await takenOf(FRIDAY)).toBe(0)
    },
  )

  it('when somebody else of the family takes the month at the same moment', async () => {
    const his = { prisonerName: '杨有福', prisonerNumber: 'D2024001' }
    const [mother, brother] = [await familyOf(world, 2, his), await familyOf(world, 3, his)]
    const { body: kept } = await booked(brother, FRIDAY)
    const bookings = mongoose.connection.collection('visit_bookings')
    const [theirs] = await world.rows('visit_bookings')
    // Until his request is stored there is none of that month.
    await bookings.deleteOne({ _id: kept.id })
    const { status, body } = await meanwhileJudged(
      async session => {
        await takeTurns([turnOfCount(theirs!.countedWith as string)], session)
        await bookings.insertOne(theirs as never, { session })
      },
      () => booked(mother, LATER),
    )
    expect([status, body.errors]).toEqual([422, [{ path: 'booking', code: 'month-used-up' }]])
    expect(await takenOf(LATER)).toBe(0)
  })

  it('when the prison blocks the time at the same moment', async () => {
    const blocked = { blockId: 'block', words: '监区检修' }
    const { status, body } = await meanwhileJudged(
      session =>
        mongoose.connection
          .collection('visit_slots')
          .updateOne({ _id: FRIDAY as never }, { $set: { blocked } }, { session }),
      () => booked(family, FRIDAY),
    )
    expect([status, body.errors]).toEqual([422, [{ path: 'booking', code: 'slot-blocked' }]])
    expect(await world.rows('visit_bookings')).toEqual([])
  })
})

describe('a place in line is refused', () => {
  it('to whoever has asked for as much as nobody has answered', async () => {
    const family = await familyOf(world, 1)
    const ask = () => family.ask(own.joinWaitingList, inLine(family))
    for (let count = 0; count < 6; count++) expect((await ask()).status).toBe(200)
    expect(await refusal(ask)).toEqual([409, 'too-many-bookings'])
  })

  it.each([
    ['on the kinship of somebody else', 'kinshipId', 'no-such-kinship'],
    ['with somebody who is not his', 'companions', 'no-such-companion'],
  ])('%s', async (_, field, code) => {
    const [family, other] = [await familyOf(world, 1), await familyOf(world, 2)]
    const changed = field === 'kinshipId' ? other.kinshipId : ['nobody']
    const ask = () => family.ask(own.joinWaitingList, inLine(family, { [field]: changed }))
    expect(await refusal(ask)).toEqual([404, code])
  })
})

describe('what is asked for', () => {
  it.each(['over', 'in line', 'with the desk'])('and is %s is not completed', async where => {
    const family = await familyOf(world, 1)
    const { body } =
      where === 'in line'
        ? await family.ask(own.joinWaitingList, inLine(family))
        : await booked(family, FRIDAY)
    if (where === 'over') await family.ask(own.withdrawBooking, { id: body.id, words: '' })
    const ask = () => family.ask(own.completeBooking, completion(body.id))
    expect(await refusal(ask)).toEqual([409, 'booking-changed'])
  })

  it('and came back is not completed with somebody whom the desk has not seen', async () => {
    const [family, clerk] = [await familyOf(world, 1), await world.staff('clerk')]
    const { body } = await booked(family, FRIDAY)
    const decision = { kind: 'return', reason: 'say-more', words: '' }
    await clerk.ask(desk.checkBooking, { id: body.id, steps: 0, decision })
    const along = (companions: string[]) => () =>
      family.ask(own.completeBooking, completion(body.id, { companions }))
    expect(await refusal(along(['nobody']))).toEqual([404, 'no-such-companion'])
    expect((await along([])()).status).toBe(200)
  })

  it('and is over is neither moved nor taken back', async () => {
    const family = await familyOf(world, 1)
    const id = await firmVisit(world, family, FRIDAY)
    const asked = { id, steps: 2, reason: 'equipment', words: '', note: '' }
    expect((await (await world.staff('prison')).ask(desk.cancelBooking, asked)).status).toBe(200)
    for (const ask of [
      () => family.ask(own.rescheduleBooking, move(id)),
      () => family.ask(own.withdrawBooking, { id, words: '' }),
    ]) {
      expect(await refusal(ask)).toEqual([409, 'booking-changed'])
    }
  })

  it('waits in line and has no time that could be another', async () => {
    const family = await familyOf(world, 1)
    const { body } = await family.ask(own.joinWaitingList, inLine(family))
    const ask = () => family.ask(own.rescheduleBooking, move(body.id))
    expect(await refusal(ask)).toEqual([409, 'booking-changed'])
    const clerk = await world.staff('clerk')
    const decision = { kind: 'forward', roomId: null, note: '' }
    const check = () => clerk.ask(desk.checkBooking, { id: body.id, steps: 0, decision })
    expect(await refusal(check)).toEqual([409, 'booking-changed'])
  })
})

describe('another time', () => {
  it('without a room leaves the old one as it is', async () => {
    const family = await familyOf(world, 1)
    const id = await firmVisit(world, family, FRIDAY)
    await noRooms('2026-12-08')
    const ask = () => family.ask(own.rescheduleBooking, move(id))
    expect(await refusal(ask)).toEqual([409, 'no-room-free'])
  })

  it('needs a room without steps as the old one did', async () => {
    const family = await familyOf(world, 1)
    const { body } = await booked(family, FRIDAY, { needs: ['wheelchair'] })
    await blocked(STEPLESS, '2026-12-08', '09:00', '09:30')
    const ask = () => family.ask(own.rescheduleBooking, move(body.id))
    expect(await refusal(ask)).toEqual([409, 'no-room-free'])
  })

  it('is not there, or stands in the way of rules', async () => {
    const family = await familyOf(world, 1)
    const id = await firmVisit(world, family, FRIDAY)
    const to = (slotId: string) => () => family.ask(own.rescheduleBooking, move(id, slotId))
    expect(await refusal(to(slotAt('2026-12-08', '03:00')))).toEqual([404, 'no-such-slot'])
    expect(await refusal(to(slotAt('2026-11-26')))).toEqual([422, 'booking-not-possible'])
  })

  it('is refused when somebody else of the family takes the month at the same moment', async () => {
    const his = { prisonerName: '杨有福', prisonerNumber: 'D2024001' }
    const [mother, brother] = [await familyOf(world, 1, his), await familyOf(world, 2, his)]
    const { body: hers } = await booked(mother, slotAt('2026-11-27'))
    const { body: kept } = await booked(brother, FRIDAY)
    const [theirs] = (await world.rows('visit_bookings')).filter(({ _id }) => _id === kept.id)
    const bookings = mongoose.connection.collection('visit_bookings')
    // Until his request is stored there is none of that month.
    await bookings.deleteOne({ _id: theirs!._id as never })
    const { status, body } = await meanwhile(
      async session => {
        await takeTurns([turnOfCount(theirs!.countedWith as string)], session)
        await bookings.insertOne(theirs as never, { session })
      },
      () => mother.ask(own.rescheduleBooking, move(hers.id)),
    )
    expect([status, body.code]).toEqual([409, 'month-used-up'])
    const { booking } = (await mother.ask(own.readOwnBooking, { id: hers.id })).body
    expect([booking.state, booking.replacedBy]).toEqual(['submitted', null])
    expect(await takenOf(LATER)).toBe(0)
  })
})

describe('the desk', () => {
  it('sets no room that is taken, or is none of the bureau; the one that is held stays', async () => {
    const { body } = await booked(await familyOf(world, 1), FRIDAY)
    expect(body.room.id).toBe(SMALL)
    await blocked(STEPLESS, '2026-12-04', '09:00', '09:30')
    const clerk = await world.staff('clerk')
    for (const roomId of [STEPLESS, 'nowhere']) {
      const decision = { kind: 'forward', roomId, note: '' }
      for (const ask of [
        () => clerk.ask(desk.setRoom, { id: body.id, steps: 0, roomId }),
        () => clerk.ask(desk.checkBooking, { id: body.id, steps: 0, decision }),
      ]) {
        expect(await refusal(ask)).toEqual([409, 'no-room-free'])
      }
    }
  })
})

describe('the prison', () => {
  let id: string
  beforeEach(async () => {
    id = (await booked(await familyOf(world, 1), FRIDAY)).body.id
    await forwarded(world, id)
  })
  const yes = (prison: Caller, changes: object = {}) =>
    prison.ask(desk.approveBooking, {
      ...{ id, steps: 1, slotId: null, minutes: 30, companions: [], words: '', note: '' },
      ...changes,
    })

  it('grants no longer than a room is free', async () => {
    await blocked(STEPLESS, '2026-12-04', '09:30', '10:00')
    await blocked(SMALL, '2026-12-04', '09:30', '10:00')
    const prison = await world.staff('prison')
    expect(await refusal(() => yes(prison, { minutes: 31 }))).toEqual([409, 'no-room-free'])
    expect((await yes(prison)).status).toBe(200)
  })

  it.each([
    ['a second before it begins', '2026-12-04T00:59:59.000Z', 200],
    ['when it has begun', '2026-12-04T01:00:00.000Z', [409, 'slot-over']],
  ])('says yes to a visit: %s', async (_, time, said) => {
    world.setTime(time)
    const prison = await world.staff('prison')
    if (said === 200) expect((await yes(prison)).status).toBe(200)
    else expect(await refusal(() => yes(prison))).toEqual(said)
  })

  it('suspends only for as long as its own rule goes, and lifts that once', async () => {
    const prisons = mongoose.connection.collection<{ _id: string }>('visit_prisons')
    const rule = (least: number) =>
      prisons.updateOne(
        { _id: ORGANISATIONS.prison.id },
        { $set: { 'rules.suspensionMonths': { least, most: 3 } } },
      )
    await rule(2)
    const prison = await world.staff('prison')
    const suspended = (months: number) =>
      prison.ask(desk.suspendVisits, {
        ...{ attemptId: randomUUID(), bookingId: id, months, reason: 'recording' },
        ...{ words: '', note: '' },
      })
    expect(await refusal(() => suspended(1))).toEqual([422, 'suspension-not-allowed'])
    const { status, body } = await suspended(2)
    await rule(1)
    expect(status).toBe(200)
    const lift = () => prison.ask(desk.liftSuspension, { id: body.id, words: '提前恢复' })
    expect((await lift()).status).toBe(200)
    expect(await refusal(lift)).toEqual([409, 'suspension-over'])
  })
})
