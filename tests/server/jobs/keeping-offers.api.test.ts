import mongoose from 'mongoose'
import * as endpoints from '#shared/jobs/browsing.endpoints'
import { postingById } from '../../../server/jobs/postings.model'
import { type Caller, MORNING, type World, startWorld } from '../../helpers/world'
import { noneOffered, offered, openPosting } from './offering'

let world: World
let person: Caller
beforeAll(async () => {
  world = await startWorld()
})
beforeEach(async () => {
  await noneOffered()
  for (const name of ['job_saved', 'job_seen']) {
    await mongoose.connection.db!.collection(name).deleteMany({})
  }
  world.setTime(MORNING)
  person = await world.person(1)
})
afterAll(() => world.end())

const open = (id: string, by = person) => by.ask(endpoints.openOffer, { id })
const save = (id: string, saved = true, by = person) => by.ask(endpoints.saveOffer, { id, saved })
const kept = async (endpoint: typeof endpoints.listSavedOffers, by = person) =>
  (await by.ask(endpoint)).body.kept
const idsOf = (list: { offer: { id: string } }[]) => list.map(({ offer }) => offer.id)

describe('one offer', () => {
  it('says whom to call', async () => {
    const point = { latitude: 24.54, longitude: 103.76 }
    const [id] = await offered({ place: { townshipId: '53252701', text: '街上', point } })
    expect((await open(id!)).body).toMatchObject({
      ...{ id, description: '焊接农机配件。', point },
      contact: { name: '孙师傅', phone: '0873-0000099' },
    })
  })

  it('that was looked at is remembered for that person alone, last first, once each', async () => {
    const [first, second] = await offered({}, {})
    for (const [id, time] of [
      [first, 0],
      [second, 1],
      [first, 2],
    ] as const) {
      world.setTime(new Date(Date.parse('2026-11-24T01:00:00Z') + time * 1000).toISOString())
      await open(id!)
    }
    expect(idsOf(await kept(endpoints.listSeenOffers))).toEqual([first, second])
    expect(await kept(endpoints.listSeenOffers, await world.person(2))).toEqual([])
    expect((await person.ask(endpoints.forgetSeenOffers)).body).toEqual({ forgotten: 2 })
    expect(await kept(endpoints.listSeenOffers)).toEqual([])
  })

  it('is remembered among the last fifty only', async () => {
    const ids = await offered(...Array.from({ length: 53 }, () => ({})))
    for (const [number, id] of ids.entries()) {
      world.setTime(new Date(Date.parse('2026-11-24T01:00:00Z') + number * 1000).toISOString())
      await open(id)
    }
    expect(await world.rows('job_seen')).toHaveLength(50)
    const page = (await person.ask(endpoints.listSeenOffers)).body
    expect(idsOf(page.kept)).toEqual(ids.slice(33).toReversed())
    const next = (await person.ask(endpoints.listSeenOffers, { after: page.next })).body
    expect(idsOf(next.kept)).toEqual(ids.slice(13, 33).toReversed())
  })
})

describe('what is put aside', () => {
  it('is put aside once, shown as such, and can be put back', async () => {
    const [id] = await offered({})
    expect((await save(id!)).body).toEqual({ saved: true })
    await save(id!)
    expect(await kept(endpoints.listSavedOffers)).toMatchObject([
      { open: true, offer: { id, saved: true } },
    ])
    expect((await person.ask(endpoints.listOffers)).body.offers[0].saved).toBe(true)
    expect((await (await world.person(2)).ask(endpoints.listOffers)).body.offers[0].saved).toBe(
      false,
    )
    expect((await save(id!, false)).body).toEqual({ saved: false })
    expect(await kept(endpoints.listSavedOffers)).toEqual([])
  })

  it('can no longer be taken back with its import', async () => {
    const [id] = await offered({})
    await save(id!)
    expect((await postingById(id!))?.usedAt).toEqual(world.outside.now())
  })

  it('is still shown when it is over, and can be put back then', async () => {
    const [id] = await offered({})
    await save(id!)
    await mongoose.connection
      .db!.collection('job_postings')
      .updateOne({ _id: id as never }, { $set: { state: 'closed' } })
    expect(await kept(endpoints.listSavedOffers)).toMatchObject([{ open: false, offer: { id } }])
    await save(id!, false)
    expect(await kept(endpoints.listSavedOffers)).toEqual([])
  })

  it('is nothing that is not offered to the person', async () => {
    const [draft] = await offered({ state: 'draft' })
    const answer = await save(draft!)
    expect([answer.status, answer.body.code]).toEqual([404, 'no-such-offer'])
  })

  it('has an end', async () => {
    const ids = await offered(...Array.from({ length: 201 }, () => ({})))
    for (const id of ids.slice(0, 200)) await save(id)
    const answer = await save(ids[200]!)
    expect([answer.status, answer.body.code]).toEqual([409, 'too-many-saved'])
  })
})

describe('an offer that was handed on', () => {
  it('names nobody: no person, no contact, no office, no source', async () => {
    const [id] = await offered({})
    await save(id!)
    const { status, body } = await world.visitor.ask(endpoints.readSharedOffer, { id })
    expect(status).toBe(200)
    expect(Object.keys(body).sort()).toEqual([
      ...['deadline', 'description', 'employerName', 'hours', 'id', 'insurance', 'kind', 'lodging'],
      ...['monthly', 'openedAt', 'pay', 'placeText', 'places', 'shift', 'skills', 'title'],
      'townshipName',
    ])
    expect(JSON.stringify(body)).not.toMatch(
      /demo-person|孙师傅|0000099|司法所|矫正|53252701|demo-openid|demo-luxi/,
    )
  })
})

it('knows nothing of an offer that is gone', async () => {
  expect((await open(openPosting().id)).status).toBe(404)
})
