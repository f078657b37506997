import { randomUUID } from 'node:crypto'
import mongoose from 'mongoose'
import * as own from '#shared/visits/bookings/bookings.endpoints'
import * as desk from '#shared/visits/bookings/desk.endpoints'
import { blockRoom } from '#shared/visits/prisons/rooms.endpoints'
import { decideCompanion } from '#shared/visits/relatives/companions.endpoints'
import { offerFreeTimes } from '../../../../server/visits/bookings/bookings.chores'
import { named } from '../../../helpers/relatives'
import { type Caller, KEYS, type World, startWorld } from '../../../helpers/world'
import { refusal } from '../refusing'
import {
  type Family,
  anew,
  approved,
  booked,
  familyOf,
  forwarded,
  slotAt,
  wanted,
  takenOf,
} from './families'

const FRIDAY = slotAt('2026-12-04')
const [STEPLESS, SMALL] = ['demo-room-1', 'demo-room-2']
const NEEDS = { needs: ['wheelchair'] }

let world: World
beforeAll(async () => {
  world = await startWorld()
})
beforeEach(() => anew(world))
afterAll(() => world.end())

/** The only room without steps is used for something else; the small one is free. */
async function stepsOnly(day: string, from: string, to: string) {
  const clerk = await world.staff('clerk')
  const asked = { roomId: STEPLESS, day, from, to, note: '开会' }
  expect((await clerk.ask(blockRoom, asked)).status).toBe(200)
}
const read = async (family: Family, id: string) =>
  (await family.ask(own.readOwnBooking, { id })).body.booking
const placeOf = async (family: Family, id: string) => {
  const { state, startsAt, room } = await read(family, id)
  return [state, startsAt, room?.id ?? null]
}

describe('whoever needs a room without steps has one', () => {
  let family: Family
  beforeEach(async () => void (family = await familyOf(world, 1)))

  /** Asked for, and handed on to the prison. */
  async function withPrison(): Promise<string> {
    const { body } = await booked(family, FRIDAY, NEEDS)
    expect(body.room.id).toBe(STEPLESS)
    await forwarded(world, body.id)
    return body.id
  }

  /** The prison grants what it is asked for, but for what is said. */
  async function saysYes(id: string) {
    const prison = await world.staff('prison')
    return (changes: object) =>
      prison.ask(desk.approveBooking, {
        ...{ id, steps: 1, slotId: null, minutes: 30, companions: [], words: '', note: '' },
        ...changes,
      })
  }

  it('from the line: passed over where only another is free, and asked at the next time', async () => {
    const [holder, next] = [await familyOf(world, 2), await familyOf(world, 3)]
    const { body: held } = await booked(holder, FRIDAY)
    const { slotId: _, ...asked } = wanted(family, FRIDAY)
    const days = { fromDay: '2026-12-04', toDay: '2026-12-04' }
    const { body: first } = await family.ask(own.joinWaitingList, { ...asked, ...days, ...NEEDS })
    world.setTime('2026-11-24T01:00:01.000Z')
    const { kinshipId } = next
    const behind = { ...asked, ...days, kinshipId, attemptId: randomUUID() }
    const { body: second } = await next.ask(own.joinWaitingList, behind)
    await stepsOnly('2026-12-04', '09:00', '09:30')
    await holder.ask(own.withdrawBooking, { id: held.id, words: '' })
    expect(await placeOf(family, first.id)).toEqual(['waiting', null, null])
    expect(await placeOf(next, second.id)).toEqual(['submitted', '2026-12-04T01:00:00.000Z', SMALL])
    expect(await takenOf(FRIDAY)).toBe(1)
    await offerFreeTimes(world.outside.now(), KEYS.vault)
    expect(await placeOf(family, first.id)).toEqual([
      'submitted',
      '2026-12-04T01:40:00.000Z',
      STEPLESS,
    ])
    expect(await takenOf(FRIDAY)).toBe(1)
  })

  it('at the time that takes the place of a visit that failed', async () => {
    const id = await withPrison()
    expect((await approved(world, id)).status).toBe(200)
    await stepsOnly('2026-12-08', '09:00', '09:30')
    world.setTime('2026-12-04T01:05:00.000Z')
    const failed = { id, steps: 2, came: 'not-their-fault', identitySeen: false, words: '' }
    const clerk = await world.staff('clerk')
    expect((await clerk.ask(desk.noteAttendance, failed)).status).toBe(200)
    expect(await placeOf(family, (await read(family, id)).replacedBy)).toEqual([
      'forwarded',
      '2026-12-08T02:20:00.000Z',
      STEPLESS,
    ])
    expect(await takenOf(slotAt('2026-12-08'))).toBe(0)
  })

  it('at another time that the prison grants, which else it cannot', async () => {
    const id = await withPrison()
    await stepsOnly('2026-12-09', '09:00', '09:30')
    const yes = await saysYes(id)
    const asked = { slotId: slotAt('2026-12-09') }
    expect(await refusal(() => yes(asked))).toEqual([409, 'no-room-free'])
    expect((await yes({ slotId: slotAt('2026-12-09', '09:40') })).status).toBe(200)
    expect(await placeOf(family, id)).toEqual(['approved', '2026-12-09T01:40:00.000Z', STEPLESS])
  })

  it('for as long as the prison grants', async () => {
    const id = await withPrison()
    await stepsOnly('2026-12-04', '09:30', '10:00')
    const yes = await saysYes(id)
    expect(await refusal(() => yes({ minutes: 31 }))).toEqual([409, 'no-room-free'])
    expect((await yes({ minutes: 30 })).status).toBe(200)
  })

  it('instead of the one with steps that it had, when the prison grants longer', async () => {
    const id = await withPrison()
    const clerk = await world.staff('clerk')
    const other = await clerk.ask(desk.setRoom, { id, steps: 1, roomId: SMALL })
    expect(other.status).toBe(200)
    expect((await approved(world, id, { minutes: 31 })).status).toBe(200)
    expect((await read(family, id)).room.id).toBe(STEPLESS)
  })
})

describe('a family that completes what came back', () => {
  let family: Family
  let id: string
  beforeEach(async () => {
    family = await familyOf(world, 1)
    ;({ id } = (await booked(family, FRIDAY)).body)
    const clerk = await world.staff('clerk')
    const decision = { kind: 'return', reason: 'say-more', words: '' }
    expect((await clerk.ask(desk.checkBooking, { id, steps: 0, decision })).status).toBe(200)
  })
  const complete = (needs: string[], companions: string[] = []) =>
    family.ask(own.completeBooking, { id, companions, needs, interpreter: null, words: '' })

  it('and says now that it cannot take steps gets a room without', async () => {
    expect((await complete(['wheelchair'])).body.room.id).toBe(STEPLESS)
    const taken = (await world.rows('visit_bureau_rooms')).map(({ _id, takings }) => [
      _id,
      (takings as object[]).length,
    ])
    expect(Object.fromEntries(taken)).toMatchObject({ [STEPLESS!]: 1, [SMALL!]: 0 })
  })

  it('keeps its room where it says nothing of that', async () => {
    expect((await complete(['hearing'])).body.room.id).toBe(SMALL)
  })

  it('is refused where none is free, and nothing is lost', async () => {
    await stepsOnly('2026-12-04', '09:00', '09:30')
    expect(await refusal(() => complete(['wheelchair']))).toEqual([409, 'no-room-free'])
    expect(await placeOf(family, id)).toEqual(['returned', '2026-12-04T01:00:00.000Z', SMALL])
    expect((await complete(['hearing'])).body.room.id).toBe(SMALL)
  })

  it('and comes with more than its room holds gets a larger one', async () => {
    const { body: companion } = await named({ ask: family.ask } as Caller, family.kinshipId)
    const seen = { outcome: 'verified', reason: null, words: '', documentExpiresDay: null }
    const clerk = await world.staff('clerk')
    await clerk.ask(decideCompanion, { id: companion.id, rev: 0, ...seen })
    const hold = (persons: number) =>
      mongoose.connection
        .collection('visit_bureau_rooms')
        .updateOne({ _id: SMALL as never }, { $set: { persons } })
    await hold(1)
    const { status, body } = await complete([], [companion.id])
    await hold(3)
    expect([status, body.room?.id]).toEqual([200, STEPLESS])
  })
})
