import { randomUUID } from 'node:crypto'
import mongoose from 'mongoose'
import { askTogether } from '../../../../server/platform/together'
import { ORGANISATIONS } from '../../../../server/scripts/demo/tree'
import {
  type Known,
  type Wanted,
  knownAsked,
  knownFrom,
  knownOf,
} from '../../../../server/visits/bookings/known'
import { recordFacts } from '../../../../server/visits/prisons/facts'
import { kinshipById } from '../../../../server/visits/relatives/kinships.model'
import { inTransaction } from '../../../../server/platform/database'
import { type World, startWorld } from '../../../helpers/world'
import { type Family, anew, booked, familyOf, slotAt } from './families'

const [NEAR, FAR] = [ORGANISATIONS.prison.id, ORGANISATIONS.otherPrison.id]

let world: World
beforeAll(async () => {
  world = await startWorld()
})
beforeEach(() => anew(world))
afterAll(() => world.end())

const wantedBy = ({ relativeId, kinshipId }: Family, slotId: string): Wanted => ({
  ...{ relativeId, kinshipId, slotId, companions: [] },
  now: world.outside.now(),
})

/** Somebody on the list, in a cell now, with two visits a month, whose family has visited before. */
async function listed(): Promise<Wanted> {
  const known = { prisonerName: '杨有福', prisonerNumber: 'D2024001' }
  const family = await familyOf(world, 1, known)
  const { body } = await booked(family, slotAt('2026-12-04'))
  const bookings = mongoose.connection.collection('visit_bookings')
  await bookings.updateOne({ _id: body.id }, { $set: { state: 'completed', open: false } })
  const { prisonerId } = (await kinshipById(family.kinshipId))!
  const prisoners = mongoose.connection.collection('visit_prisoners')
  await prisoners.updateOne({ _id: prisonerId as never }, { $set: { visitsPerMonth: 2 } })
  const fact = {
    ...{ id: randomUUID(), prisonId: NEAR, prisonerId, relativeId: null, companionId: null },
    ...{ slotId: null, kind: 'punishment-cell' as const, firstDay: '2026-11-24' },
    ...{ lastDay: '2026-12-09', note: '', staffId: null, importId: null },
  }
  const at = world.outside.now()
  await inTransaction(session => recordFacts([{ ...fact, at }], session))
  return wantedBy(family, slotAt('2026-12-08'))
}

/** Somebody on the same list of whom nothing is known besides. */
async function listedBeside(): Promise<Wanted> {
  const known = { prisonerName: '李自强', prisonerNumber: 'D2024002' }
  return wantedBy(await familyOf(world, 3, known), slotAt('2026-12-08'))
}

/** Somebody on no list, at another prison, who was never visited; of a county without rooms. */
async function unlisted(): Promise<Wanted> {
  const family = await familyOf(world, 2, { prisonId: FAR })
  const claims = mongoose.connection.collection('visit_kinships')
  const countyId = ORGANISATIONS.neighbour.id
  await claims.updateOne({ _id: family.kinshipId as never }, { $set: { countyId } })
  return wantedBy(family, slotAt('2026-12-07', '09:00', FAR))
}

/** What would be mixed up if one's were taken for the other's. */
const told = ({ prison, county, isFirst, countyHasRooms, countedWith, asked }: Known) => ({
  ...{ prison: prison.id, county: county?.id, isFirst, countyHasRooms },
  ...{ isListed: countedWith.startsWith('demo-prisoner-'), perMonth: asked.ownPerMonth },
  ...{ can: asked.prisonCan, used: asked.usedInMonth },
})

/** Whoever opens what is sealed is made anew each time. */
const plain = ({ file: { relative }, ...known }: Known) => ({ ...known, file: relative })

it('of families whose requests are read together each is known as if it asked alone', async () => {
  const wanted = [await listed(), await listedBeside(), await unlisted()]
  const alone = await Promise.all(wanted.map(one => knownOf(one)))
  const near = { prison: NEAR, county: ORGANISATIONS.county.id, countyHasRooms: true }
  const far = { prison: FAR, county: ORGANISATIONS.neighbour.id, countyHasRooms: false }
  expect(alone.map(told)).toEqual([
    { ...near, isListed: true, isFirst: false, can: false, perMonth: 2, used: 1 },
    { ...near, isListed: true, isFirst: true, can: true, perMonth: null, used: 0 },
    { ...far, isListed: false, isFirst: true, can: true, perMonth: null, used: 0 },
  ])
  for (const order of [wanted, wanted.toReversed()]) {
    const found = await askTogether(knownAsked(order))
    expect(wanted.map(one => plain(knownFrom(found, one)))).toEqual(alone.map(plain))
  }
})
