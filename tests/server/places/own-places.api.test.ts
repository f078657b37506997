import { listMessages } from '#shared/messages/messages.endpoints'
import { listLooksAtMe } from '#shared/oversight/oversight.endpoints'
import {
  addOwnPlace,
  changeOwnPlace,
  endOwnPlace,
  listPlaceVersions,
  listPlacesOfOffice,
  listPlacesOfPerson,
} from '#shared/places/own-places.endpoints'
import { canonicalBytes } from '../../../server/evidence/canonical'
import { type Answer, type Caller, type World, startWorld } from '../../helpers/world'
import { harmless, placeContent } from './place-content'

const purpose = 'daily-supervision'
const personId = 'demo-person-1'
const officeId = '53252701'
const person = { kind: 'person', id: personId }
const office = { kind: 'office', id: officeId }

let world: World
let officer: Caller
beforeEach(async () => {
  world = await startWorld()
  officer = await world.staff('office')
})
afterEach(() => world.end())

const add = (owner: object = person, content: unknown = placeContent()) =>
  officer.ask(addOwnPlace, { owner, content })
const added = async (...given: Parameters<typeof add>) => (await add(...given)).body
const list = async (asked: object = { personId, purpose }) =>
  (await officer.ask(listPlacesOfPerson, asked)).body
const stored = async () => ({
  places: await world.rows('own-places'),
  acts: await world.rows('acts'),
  messages: await world.rows('messages'),
})
const counted = async () => Object.values(await stored()).map(rows => rows.length)
const refusal = ({ status, body }: Answer) => [status, body.code]

describe('a place of a person', () => {
  it('is added with its document, listed, and told to the person', async () => {
    const answer = await add()
    expect(answer.body).toMatchObject({
      ...placeContent(),
      version: 1,
      setAt: '2026-11-24T01:00:00.000Z',
      setByName: expect.stringMatching(/./),
      endedBecause: null,
    })
    expect(await list()).toMatchObject({
      ownerName: '张安平',
      officeId,
      officeName: '中枢司法所',
      places: [answer.body],
      next: null,
      abilities: { keep: true },
    })
    const { messages } = (await (await world.person(1)).ask(listMessages)).body
    expect(messages[0]).toMatchObject({
      kind: 'own-place-added',
      place: 'forbidden',
      name: '第一中学',
      firstDay: '2026-11-01',
      lastDay: '2027-10-31',
    })
  })

  it('is changed by a new version and ended by another; none is lost', async () => {
    const { placeId } = await added()
    const smaller = placeContent({ hours: { from: '18:00', to: '06:00' } })
    const changed = await officer.ask(changeOwnPlace, { placeId, version: 1, content: smaller })
    expect(changed.body).toMatchObject({ placeId, version: 2, hours: smaller.hours })
    const ended = await officer.ask(endOwnPlace, { placeId, version: 2, reason: '判决已变更' })
    expect(ended.body).toMatchObject({ version: 3, endedBecause: '判决已变更' })
    const { versions, next } = (await officer.ask(listPlaceVersions, { placeId, purpose })).body
    expect(
      versions.map((one: typeof ended.body) => [one.version, one.hours, one.endedBecause]),
    ).toEqual([
      [3, smaller.hours, '判决已变更'],
      [2, smaller.hours, null],
      [1, null, null],
    ])
    expect(next).toBeNull()
    expect((await list()).places).toEqual([ended.body])
    const { messages } = (await (await world.person(1)).ask(listMessages)).body
    expect(messages.map((one: { kind: string }) => one.kind).sort()).toEqual([
      'own-place-added',
      'own-place-changed',
      'own-place-ended',
    ])
  })

  it('leaves evidence that names the version and tells nobody where it is', async () => {
    const { placeId } = await added()
    const [act] = (await stored()).acts
    expect(act).toMatchObject({
      act: 'places.add-own',
      subjectId: personId,
      details: { placeId, version: 1, kind: 'forbidden', errorMillimetres: 12_500 },
    })
    const records = (await world.rows('evidence')).filter(({ _id }) =>
      [`act:${String(act!._id)}`, `own-place:${placeId}:1`].includes(String(_id)),
    )
    expect(records).toHaveLength(2)
    for (const { body } of records) expect(() => canonicalBytes(body as never)).not.toThrow()
  })

  it('is looked at for a purpose, and the person reads that', async () => {
    const { placeId } = await added()
    await list({ personId, purpose: 'inspection' })
    await officer.ask(listPlaceVersions, { placeId, purpose: 'emergency' })
    const { looks } = (await (await world.person(1)).ask(listLooksAtMe)).body
    expect(looks.map((one: { purpose: string }) => one.purpose).sort()).toEqual([
      'emergency',
      'inspection',
    ])
    expect(refusal(await officer.ask(listPlacesOfPerson, { personId }))).toEqual([400, 'bad-input'])
  })

  it('is listed page by page, what was added last first', async () => {
    for (let number = 10; number < 61; number++) {
      world.setTime(`2026-11-24T01:00:${number - 5}.000Z`.replace(/:(\d)\./, ':0$1.'))
      await add(person, harmless('work', { name: `工地${number}` }))
    }
    const first = await list()
    const second = await list({ personId, purpose, after: first.next })
    const names = [...first.places, ...second.places].map((one: { name: string }) => one.name)
    expect([first.places.length, second.places.length, second.next]).toEqual([50, 1, null])
    expect(new Set(names).size).toBe(51)
    expect([names[0], names.at(-1)]).toEqual(['工地60', '工地10'])
  })
})

describe('a place of an office', () => {
  it('is listed for the office and told to everybody whom it looks after', async () => {
    const asked = harmless('required', { name: '集中教育会场' })
    const { body } = await add(office, asked)
    expect((await officer.ask(listPlacesOfOffice, { officeId })).body).toMatchObject({
      ownerName: '中枢司法所',
      places: [body],
    })
    const told = (await stored()).messages.map(({ personId }) => personId)
    const people = (await world.rows('people')).filter(one => one.officeId === officeId)
    expect(told.sort()).toEqual(people.map(({ _id }) => _id).sort())
    expect(told.length).toBeGreaterThan(1)
  })

  it.each(['home', 'forbidden'] as const)('is never a %s place', async kind => {
    const before = await counted()
    const content = kind === 'home' ? harmless('home') : placeContent()
    expect(refusal(await add(office, content))).toEqual([422, 'only-for-one-person'])
    expect(await counted()).toEqual(before)
  })
})

describe('nothing is half-written', () => {
  const triangle = [
    [103, 24],
    [103.1, 24],
    [103, 24.1],
    [103, 24],
  ]
  it.each([
    [
      'a last day before the first',
      { lastDay: '2026-10-31' },
      'content.lastDay',
      'ends-before-it-begins',
    ],
    [
      'a prohibition without a ground',
      { forbiddenBy: null },
      'content.forbiddenBy',
      'only-for-forbidden',
    ],
    ['a home that a court forbids', { kind: 'home' }, 'content.forbiddenBy', 'only-for-forbidden'],
    [
      'hours of no length',
      { hours: { from: '08:00', to: '08:00' } },
      'content.hours.to',
      'no-time',
    ],
    ['no weekday', { weekdays: [] }, 'content.weekdays', 'too-small'],
    ['a weekday twice', { weekdays: [1, 1] }, 'content.weekdays', 'twice'],
    ['no document', { source: ' ' }, 'content.source', 'too-small'],
    [
      'a latitude that is a longitude',
      { shape: { kind: 'circle', centre: { latitude: 103, longitude: 103 }, radiusMetres: 50 } },
      'content.shape.centre.latitude',
      'too-big',
    ],
    [
      'a circle that no phone can hit',
      { shape: { kind: 'circle', centre: { latitude: 24, longitude: 103 }, radiusMetres: 9 } },
      'content.shape.radiusMetres',
      'too-small',
    ],
    [
      'an open ring',
      { shape: { kind: 'polygon', outline: [[[...triangle.slice(0, 3), [103, 25]]]] } },
      'content.shape.outline.0.0',
      'not-closed',
    ],
    [
      'a ring of too many corners',
      {
        shape: {
          kind: 'polygon',
          outline: [[[triangle[0], ...Array(2001).fill(triangle[1]), triangle[0]]]],
        },
      },
      'content.shape.outline',
      'too-big',
    ],
  ])('of %s', async (_, changes, path, code) => {
    const before = await counted()
    const answer = await add(person, { ...placeContent(), ...changes })
    expect([answer.status, answer.body.errors]).toEqual([400, [{ path, code }]])
    expect(await counted()).toEqual(before)
  })

  it('of a change to what somebody else has changed, ended, or made another kind of', async () => {
    const { placeId } = await added()
    const change = (version: number, content = placeContent()) =>
      officer.ask(changeOwnPlace, { placeId, version, content })
    expect((await change(1)).status).toBe(200)
    const before = await counted()
    expect(refusal(await change(1))).toEqual([409, 'changed-meanwhile'])
    expect((await change(2, harmless('home'))).body.errors).toEqual([
      { path: 'content.kind', code: 'not-allowed' },
    ])
    expect(await counted()).toEqual(before)
    await officer.ask(endOwnPlace, { placeId, version: 2, reason: '期满' })
    expect(refusal(await change(3))).toEqual([409, 'place-ended'])
    const again = await officer.ask(endOwnPlace, { placeId, version: 3, reason: '期满' })
    expect(refusal(again)).toEqual([409, 'place-ended'])
  })

  it('of two changes at the same moment: one of them is refused', async () => {
    const { placeId } = await added()
    const change = () =>
      officer.ask(changeOwnPlace, { placeId, version: 1, content: placeContent() })
    const answers = await Promise.all([change(), change(), change()])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    expect(await counted()).toEqual([2, 2, 2])
  })
})

it('no question about places reads a whole collection', async () => {
  await world.recordPlans()
  const { placeId } = await added()
  await add(office, harmless('required'))
  await list()
  await officer.ask(listPlacesOfOffice, { officeId })
  await officer.ask(listPlaceVersions, { placeId, purpose })
  await officer.ask(changeOwnPlace, { placeId, version: 1, content: placeContent() })
  const plans = (await world.rows('system.profile')).filter(({ ns }) =>
    String(ns).endsWith('.own-places'),
  )
  expect(plans.length).toBeGreaterThan(4)
  expect(plans.filter(({ planSummary }) => String(planSummary).includes('COLLSCAN'))).toEqual([])
})
