import * as endpoints from '#shared/jobs/browsing.endpoints'
import { listMatches, setWishes } from '#shared/jobs/wishes.endpoints'
import type { OwnPlaceContent } from '#shared/places/own-places.contract'
import { addOwnPlace, endOwnPlace } from '#shared/places/own-places.endpoints'
import { forgetOwnPlaces } from '../../../server/places/own-places'
import { type Caller, type World, startWorld } from '../../helpers/world'
import { MIDDLE, harmless, placeContent } from '../places/place-content'
import { TOWN, offered } from './offering'

let world: World
let person: Caller
let other: Caller
beforeEach(async () => {
  world = await startWorld()
  person = await world.person(1)
  other = await world.person(2)
})
afterEach(() => world.end())

/** So many metres north of the middle of the forbidden school. */
const north = (metres: number) => ({ ...MIDDLE, latitude: MIDDLE.latitude + metres / 111_319.49 })
const at = (point: typeof MIDDLE | null) => ({ place: { townshipId: TOWN, text: '街上', point } })

async function forbid(content: OwnPlaceContent, owner = { kind: 'person', id: 'demo-person-1' }) {
  const office = await world.staff('office')
  const { body, status } = await office.ask(addOwnPlace, { owner, content })
  expect(status).toBe(200)
  // What another process would hear of by the change stream.
  forgetOwnPlaces()
  return body as { placeId: string; version: number }
}

const listed = async (by = person): Promise<string[]> =>
  (await by.ask(endpoints.listOffers)).body.offers.map(({ id }: { id: string }) => id)

const wishes = {
  ...{ skills: ['welding'], kinds: [], shifts: [], payAtLeast: null },
  ...{ townshipId: null, kilometres: null, fromDay: null },
}

describe('work in a place that is forbidden to somebody', () => {
  it('is offered to all others, and is simply not there for that person', async () => {
    const [inside, outside] = await offered(at(MIDDLE), at(north(1000)))
    expect((await listed()).sort()).toEqual([inside, outside].sort())
    await person.ask(endpoints.saveOffer, { id: inside, saved: true })
    await person.ask(endpoints.openOffer, { id: inside })
    await forbid(placeContent())

    expect(await listed()).toEqual([outside])
    expect((await person.ask(endpoints.listOffers)).body.total).toBe(1)
    const { marks, total } = (await person.ask(endpoints.mapOffers)).body
    expect([marks.map(({ id }: { id: string }) => id), total]).toEqual([[outside], 1])
    for (const kept of [endpoints.listSavedOffers, endpoints.listSeenOffers]) {
      expect((await person.ask(kept)).body.kept).toEqual([])
    }
    await person.ask(setWishes, wishes)
    const { matches } = (await person.ask(listMatches)).body
    expect(matches.map(({ offer }: { offer: { id: string } }) => offer.id)).toEqual([outside])

    expect((await listed(other)).sort()).toEqual([inside, outside].sort())
  })

  it('is answered like work that is gone, word for word', async () => {
    const [inside, gone] = await offered(at(MIDDLE), { state: 'closed' })
    await forbid(placeContent())
    const ask = async (id: string) => {
      const { requestId: _, ...said } = (await person.ask(endpoints.openOffer, { id })).body
      return said
    }
    expect(await ask(inside!)).toEqual(await ask(gone!))
    expect(await ask(inside!)).toMatchObject({ code: 'no-such-offer', status: 404 })
  })

  it.each<[string, number, boolean]>([
    ['just within', 199, false],
    ['so near that a phone may find it within', 300, false],
    ['near', 320, true],
  ])('counts %s: %i metres from the middle', async (_, metres, isOffered) => {
    await forbid(placeContent({ errorMetres: 12.5 }))
    const ids = await offered(at(north(metres)))
    expect(await listed()).toEqual(isOffered ? ids : [])
  })

  it.each<[string, Partial<OwnPlaceContent>, boolean]>([
    ['that is forbidden at night only', { hours: { from: '20:00', to: '06:00' } }, false],
    ['that is forbidden on Sundays only', { weekdays: [7] }, false],
    ['that will be forbidden', { firstDay: '2027-01-01' }, false],
    ['that is forbidden until today', { lastDay: '2026-11-24' }, false],
    ['that was forbidden until yesterday', { lastDay: '2026-11-23' }, true],
  ])('counts in a place %s', async (_, content, isOffered) => {
    await forbid(placeContent(content))
    const ids = await offered(at(MIDDLE))
    expect(await listed()).toEqual(isOffered ? ids : [])
  })

  it('is offered again when the order has ended', async () => {
    const ids = await offered(at(MIDDLE))
    const { placeId, version } = await forbid(placeContent())
    expect(await listed()).toEqual([])
    const office = await world.staff('office')
    await office.ask(endOwnPlace, { placeId, version, reason: '裁定撤销' })
    forgetOwnPlaces()
    // What was known at that very instant still counts.
    world.setTime('2026-11-24T01:00:01.000Z')
    expect(await listed()).toEqual(ids)
  })
})

describe('where only the township of the work is known', () => {
  it('a forbidden house forbids nothing, a forbidden town does', async () => {
    const ids = await offered(at(null))
    await forbid(placeContent({ shape: { kind: 'circle', centre: MIDDLE, radiusMetres: 1000 } }))
    expect(await listed()).toEqual(ids)
    await forbid(placeContent({ shape: { kind: 'circle', centre: MIDDLE, radiusMetres: 5000 } }))
    expect(await listed()).toEqual([])
  })
})

it('a place where somebody must be forbids no work', async () => {
  const ids = await offered(at(MIDDLE))
  await forbid(harmless('required', { shape: placeContent().shape }))
  expect(await listed()).toEqual(ids)
})
