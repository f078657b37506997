import { randomUUID } from 'node:crypto'
import mongoose from 'mongoose'
import { withdrawBooking } from '#shared/visits/bookings/bookings.endpoints'
import { bookingById } from '../../../../server/visits/bookings/bookings.model'
import type { VisitRequest } from '../../../../server/visits/bookings/judging'
import { onFact } from '../../../../server/visits/bookings/facts'
import { replaceFailed } from '../../../../server/visits/bookings/replacing'
import { storeRequest } from '../../../../server/visits/bookings/storing'
import { recordFacts } from '../../../../server/visits/prisons/facts'
import { kinshipById } from '../../../../server/visits/relatives/kinships.model'
import { matched } from '../../../../server/visits/relatives/matching.actions'
import { ORGANISATIONS } from '../../../../server/scripts/demo/tree'
import { KEYS, type World, startWorld } from '../../../helpers/world'
import { meanwhileJudged } from '../refusing'
import {
  ANSWERS,
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
const LATER = slotAt('2026-12-08')
const KNOWN = { prisonerName: '杨有福', prisonerNumber: 'D2024001' }

let world: World
beforeAll(async () => {
  world = await startWorld()
})
beforeEach(() => anew(world))
afterAll(() => world.end())

/** What somebody asks for, past HTTP: so that some can ask at the very same moment. */
const requestOf = (
  { relativeId, kinshipId }: Pick<Family, 'relativeId' | 'kinshipId'>,
  changes: Partial<VisitRequest> = {},
): VisitRequest => ({
  ...{ relativeId, kinshipId, attemptId: randomUUID(), slotId: LATER, wish: null },
  ...{ companions: [], answers: { ...ANSWERS, hard: [] }, needs: [], interpreter: null },
  ...{ now: world.outside.now(), vault: KEYS.vault, callsOnPhone: false },
  ...changes,
})

/** Who asks for a time alone; the others come meanwhile and go together. @returns what the others got. */
async function together(requests: readonly VisitRequest[]) {
  const alone = requestOf(await familyOf(world, 9))
  const [, ...others] = await Promise.allSettled([alone, ...requests].map(storeRequest))
  return others
}
const barred = (code: string) => ({
  reason: { code: 'booking-not-possible', errors: [{ path: 'booking', code }] },
})

describe('requests that are stored together', () => {
  it('are stored where something is wrong with one of them', async () => {
    const family = [await familyOf(world, 1), await familyOf(world, 2)]
    // What was sealed of her claim cannot be opened any more.
    const claims = mongoose.connection.collection('visit_kinships')
    const broken = { _id: family[0]!.kinshipId as never }
    await claims.updateOne(broken, { $set: { sealed: 'damaged' } })
    const [first, second] = await together(family.map(one => requestOf(one)))
    expect([first!.status, second!.status]).toEqual(['rejected', 'fulfilled'])
    expect(await takenOf(LATER)).toBe(2)
    expect(await world.rows('visit_bookings')).toHaveLength(2)
  })

  it('count each other, as those who came before', async () => {
    const family = [await familyOf(world, 2, KNOWN), await familyOf(world, 3, KNOWN)]
    const [first, second] = await together(family.map(one => requestOf(one)))
    expect(first).toMatchObject({ value: { booking: { slotId: LATER } } })
    expect(second).toMatchObject(barred('month-used-up'))
    expect(await takenOf(LATER)).toBe(2)
  })

  it('are one where it is the same attempt', async () => {
    const request = requestOf(await familyOf(world, 1))
    const [first, second] = await together([request, request])
    expect(first).toMatchObject({ value: { booking: { slotId: LATER } } })
    expect(second).toEqual({
      status: 'fulfilled',
      value: {
        booking: (first as PromiseFulfilledResult<{ booking: object }>).value.booking,
        known: null,
      },
    })
    expect(await takenOf(LATER)).toBe(2)
  })

  it('are no more of one family than it may ask for', async () => {
    const family = await familyOf(world, 1, { prisonId: '53-prison-2' })
    const wish = { fromDay: '2026-12-01', toDay: '2026-12-05' }
    const inLine = () => requestOf(family, { slotId: null, wish })
    const stored = await Promise.allSettled(Array.from({ length: 8 }, inLine).map(storeRequest))
    expect(stored.filter(({ status }) => status === 'fulfilled')).toHaveLength(6)
    expect(stored.at(-1)).toMatchObject({ reason: { code: 'too-many-bookings' } })
  })

  it('are judged each by the time at which it came', async () => {
    const [early, late] = [await familyOf(world, 1), await familyOf(world, 2)]
    // The last day that can be asked for: since midnight.
    const slotId = slotAt('2026-12-22')
    const yesterday = new Date('2026-11-23T23:59:59+08:00')
    const alone = requestOf(await familyOf(world, 9), { slotId })
    const [, first, second] = await Promise.allSettled(
      [alone, requestOf(early, { slotId, now: yesterday }), requestOf(late, { slotId })].map(
        storeRequest,
      ),
    )
    expect(first).toMatchObject(barred('too-far-ahead'))
    expect(second).toMatchObject({ value: { booking: { slotId } } })
  })

  it('keep nobody waiting for an answer that was lost', async () => {
    const request = requestOf(await familyOf(world, 1))
    const { booking } = await storeRequest(request)
    const stranger = { relativeId: 'stranger', kinshipId: 'nobody' }
    const crowd = Array.from({ length: 2001 }, () => storeRequest(requestOf(stranger)))
    const lost = Promise.allSettled(crowd)
    await expect(storeRequest(requestOf(stranger))).rejects.toMatchObject({ code: 'too-busy' })
    expect(await storeRequest(request)).toMatchObject({ booking: { id: booking.id }, known: null })
    await lost
  })
})

describe('a request is judged anew', () => {
  const by = () => ({ now: world.outside.now(), vault: KEYS.vault })

  it('when the prisoner is found on the list at the same moment: it counts with his other visits', async () => {
    const family = await familyOf(world, 1, KNOWN)
    const claims = mongoose.connection.collection('visit_kinships')
    const { prisonerId } = (await kinshipById(family.kinshipId))!
    await claims.updateOne({ _id: family.kinshipId as never }, { $set: { prisonerId: null } })
    const { status, body } = await meanwhileJudged(
      async session => {
        const kinship = (await kinshipById(family.kinshipId, session))!
        await matched(kinship, { ...by(), listId: 'list' }, session)
      },
      () => booked(family, FRIDAY),
    )
    expect(status).toBe(200)
    expect(prisonerId).not.toBeNull()
    expect(await bookingById(body.id)).toMatchObject({ prisonerId, countedWith: prisonerId })
  })

  it('when a visit that failed gets a new time in that month at the same moment', async () => {
    // Of rooms there are few: two who want one would see each other without turns.
    const rooms = mongoose.connection.collection('visit_bureau_rooms')
    await rooms.updateMany({}, { $set: { open: false } })
    const [mother, brother] = [await familyOf(world, 1, KNOWN), await familyOf(world, 2, KNOWN)]
    const { body: failed } = await booked(brother, slotAt('2026-11-27'))
    const { status: gone } = await brother.ask(withdrawBooking, { id: failed.id, words: '' })
    expect(gone).toBe(200)
    const { status, body } = await meanwhileJudged(
      async session => replaceFailed((await bookingById(failed.id, session))!, by(), session),
      // At another time than the nearest, which the other gets.
      () => booked(mother, slotAt('2026-11-27', '10:20')),
    )
    await rooms.updateMany({}, { $set: { open: true } })
    expect([status, body.errors]).toEqual([422, [{ path: 'booking', code: 'month-used-up' }]])
  })

  it('when the prison notes at the same moment what stands in the way', async () => {
    const family = await familyOf(world, 1, KNOWN)
    const { prisonerId } = (await kinshipById(family.kinshipId))!
    const fact = {
      ...{ id: randomUUID(), prisonId: ORGANISATIONS.prison.id, prisonerId, relativeId: null },
      ...{ companionId: null, slotId: null, kind: 'punishment-cell' as const },
      ...{ firstDay: '2026-11-24', lastDay: '2026-12-04' },
    }
    const at = world.outside.now()
    const { status, body } = await meanwhileJudged(
      async session => {
        await recordFacts([{ ...fact, at, note: '', staffId: null, importId: null }], session)
        await onFact({ ...fact, at: at.toISOString() }, session)
      },
      () => booked(family, FRIDAY),
    )
    expect([status, body.errors]).toEqual([422, [{ path: 'booking', code: 'prison-cannot-now' }]])
  })

  it('when the prison grants another time of that month: it takes the same turn', async () => {
    const family = await familyOf(world, 1, KNOWN)
    const { body: asked } = await booked(family, FRIDAY)
    await forwarded(world, asked.id)
    const turnsOf = async () =>
      (await world.rows('visit_turns')).filter(({ _id }) => String(_id).startsWith('count:'))
    const [before] = await turnsOf()
    const { status } = await approved(world, asked.id, { slotId: LATER })
    expect(status).toBe(200)
    expect(await turnsOf()).toEqual([{ ...before, count: (before!.count as number) + 1 }])
  })
})
