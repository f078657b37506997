import mongoose from 'mongoose'
import type { OwnPlaceContent } from '#shared/places/own-places.contract'
import {
  addOwnPlace,
  changeOwnPlace,
  endOwnPlace,
  listPlaceVersions,
  listPlacesOfPerson,
} from '#shared/places/own-places.endpoints'
import { forgetOwnPlaces, ownPlacesAt } from '../../../server/places/own-places'
import { createVault } from '../../../server/platform/vault'
import { type Caller, KEYS, type World, startWorld } from '../../helpers/world'
import { harmless, placeContent } from './place-content'

const purpose = 'daily-supervision'
const PERSON = { id: 'demo-person-1', officeId: '53252701' }

/** A corner and a middle whose digits stand nowhere else in the town of the demo. */
const HOME = harmless('home', {
  name: '槐花巷十七号',
  shape: {
    kind: 'circle',
    centre: { latitude: 24.5318642, longitude: 103.7691357 },
    radiusMetres: 137,
  },
})
const WORK: OwnPlaceContent = harmless('work', {
  name: '柳树弯砖厂',
  shape: {
    kind: 'polygon',
    outline: [
      [
        [
          [103.7713579, 24.5424681],
          [103.7724682, 24.5424683],
          [103.7724684, 24.5435792],
          [103.7713579, 24.5424681],
        ],
      ],
    ],
  },
})

/** As text, and as whole numbers: ten-millionths and millimetres. */
const TELLING = [
  ...['槐花巷', '十七号', '柳树弯', '砖厂'],
  ...['5318642', '7691357', '7713579', '5424681', '7724682', '7724684', '5435792'],
  ...['"radiusMetres"', '"centre"', '"outline"', '137000'],
]

let world: World
let officer: Caller
beforeEach(async () => {
  forgetOwnPlaces()
  world = await startWorld()
  officer = await world.staff('office')
})
afterEach(() => world.end())

const add = async (content: OwnPlaceContent) => {
  const answer = await officer.ask(addOwnPlace, {
    owner: { kind: 'person', id: PERSON.id },
    content,
  })
  expect(answer.status).toBe(200)
  return answer.body.placeId as string
}

/** Which of what tells a place stands in a collection, as it lies in the database. */
const toldBy = async (name: string) => {
  const text = JSON.stringify(await world.rows(name))
  return TELLING.filter(word => text.includes(word))
}

const collection = () => mongoose.connection.db!.collection<{ _id: string }>('own-places')

describe('where somebody lives and works', () => {
  it('cannot be read in the database, nor in acts, evidence or news', async () => {
    const placeId = await add(HOME)
    await add(WORK)
    const moved = { ...HOME, name: '槐花巷十八号' }
    await officer.ask(changeOwnPlace, { placeId, version: 1, content: moved })
    await officer.ask(endOwnPlace, { placeId, version: 2, reason: '搬走' })
    await world.checkIn(1)
    for (const name of ['own-places', 'acts', 'evidence', 'outbox', 'checkins']) {
      expect((await world.rows(name)).length).toBeGreaterThan(0)
      expect([name, await toldBy(name)]).toEqual([name, []])
    }
    expect((await world.rows('own-places')).length).toBe(4)
  })

  it('is read by officers, and judged by, as it was said', async () => {
    const placeId = await add(HOME)
    await add(WORK)
    const { places } = (await officer.ask(listPlacesOfPerson, { personId: PERSON.id, purpose }))
      .body
    expect(places).toEqual(
      expect.arrayContaining([HOME, WORK].map(said => expect.objectContaining(said))),
    )
    const { versions } = (await officer.ask(listPlaceVersions, { placeId, purpose })).body
    expect(versions).toMatchObject([HOME])
    const judged = await ownPlacesAt(PERSON, world.outside.now(), KEYS.vault)
    expect(judged.map(({ content }) => content).sort(byKind)).toEqual([HOME, WORK])
  })

  it('cannot be guessed from what is proved: the same place is another hash each time', async () => {
    await add(HOME)
    await add(HOME)
    const proved = (await world.rows('evidence')).filter(({ _id }) =>
      String(_id).startsWith('own-place:'),
    )
    const hashes = proved.map(({ body }) => (body as { where: string }).where)
    expect(new Set(hashes).size).toBe(2)
    expect(JSON.stringify(await world.rows('own-places'))).not.toContain('salt')
  })

  it('opens in its own row only, and not with another key', async () => {
    const placeId = await add(HOME)
    await add(placeContent())
    const [one, other] = await collection().find().toArray()
    const { sealed } = other as unknown as { sealed: string }
    await collection().updateOne({ _id: one!._id }, { $set: { sealed } })
    forgetOwnPlaces()
    const now = world.outside.now()
    await expect(ownPlacesAt(PERSON, now, KEYS.vault)).rejects.toThrow()
    const answer = await officer.ask(listPlaceVersions, { placeId, purpose })
    expect([answer.status, JSON.stringify(answer.body)]).toEqual([
      500,
      expect.not.stringContaining('第一中学'),
    ])
    await collection().replaceOne({ _id: one!._id }, one!)
    forgetOwnPlaces()
    const stranger = createVault([['test', Buffer.alloc(32, 9).toString('base64')]])
    await expect(ownPlacesAt(PERSON, now, stranger)).rejects.toThrow()
    forgetOwnPlaces()
    expect(await ownPlacesAt(PERSON, now, KEYS.vault)).toHaveLength(2)
  })
})

const byKind = (one: OwnPlaceContent, other: OwnPlaceContent) => one.kind.localeCompare(other.kind)
