import { addOwnPlace, changeOwnPlace, endOwnPlace } from '#shared/places/own-places.endpoints'
import { addBoundary } from '#shared/places/places.endpoints'
import { countyAt } from '../../../server/places/counties'
import { forgetOwnPlaces, judgedAt, ownPlacesAt } from '../../../server/places/own-places'
import { until } from '../../helpers/until'
import { type Caller, KEYS, type World, startWorld } from '../../helpers/world'
import { MIDDLE, harmless, placeContent } from './place-content'

const PERSON = { id: 'demo-person-1', officeId: '53252701' }
const other = { id: 'demo-person-2', officeId: '53252701' }

let world: World
let officer: Caller
beforeEach(async () => {
  forgetOwnPlaces()
  world = await startWorld()
  officer = await world.staff('office')
})
afterEach(() => world.end())

const now = () => world.outside.now()
const namesFor = async (person = PERSON, at = now()) =>
  (await ownPlacesAt(person, at, KEYS.vault)).map(({ content }) => content.name).sort()
const add = async (content: unknown, owner: object = { kind: 'person', id: PERSON.id }) =>
  (await officer.ask(addOwnPlace, { owner, content })).body

describe('the places that count for a person', () => {
  it('are their own and those of the office, and nobody else’s', async () => {
    await add(placeContent())
    await add(harmless('required'), { kind: 'office', id: PERSON.officeId })
    expect(await namesFor()).toEqual(['required', '第一中学'])
    expect(await namesFor(other)).toEqual(['required'])
    expect(await namesFor({ id: 'demo-person-9', officeId: '53252702' })).toEqual([])
  })

  it('are known anew as soon as somebody changed them', async () => {
    const { placeId } = await add(placeContent())
    expect(await namesFor()).toEqual(['第一中学'])
    world.setTime('2026-11-24T01:05:00.000Z')
    const content = placeContent({ name: '第二中学' })
    await officer.ask(changeOwnPlace, { placeId, version: 1, content })
    await until(async () => (await namesFor())[0] === '第二中学')
    world.setTime('2026-11-24T01:10:00.000Z')
    await officer.ask(endOwnPlace, { placeId, version: 2, reason: '期满' })
    await until(async () => (await namesFor()).length === 0)
  })

  it('are those that were known at the moment asked about', async () => {
    const { placeId } = await add(placeContent())
    world.setTime('2026-11-24T01:05:00.000Z')
    const content = placeContent({ name: '第二中学' })
    await officer.ask(changeOwnPlace, { placeId, version: 1, content })
    world.setTime('2026-11-24T01:10:00.000Z')
    await officer.ask(endOwnPlace, { placeId, version: 2, reason: '期满' })
    forgetOwnPlaces()
    const at = (clock: string) => namesFor(PERSON, new Date(`2026-11-24T${clock}.000Z`))
    expect(await at('00:59:59')).toEqual([])
    expect(await at('01:00:00')).toEqual(['第一中学'])
    expect(await at('01:05:00')).toEqual(['第二中学'])
    expect(await at('01:10:00')).toEqual([])
  })

  it('are read once for each person, and for many at a time', async () => {
    await add(placeContent())
    await world.recordPlans()
    for (let times = 0; times < 20; times++) {
      await Promise.all([PERSON, other].map(person => ownPlacesAt(person, now(), KEYS.vault)))
    }
    const asked = (await world.rows('system.profile')).filter(
      ({ ns, op }) => String(ns).endsWith('.own-places') && op === 'query',
    )
    expect(asked).toHaveLength(2)
    expect(asked.every(({ planSummary }) => String(planSummary).startsWith('IXSCAN'))).toBe(true)
  })

  it('are judged with the error of their edge and the accuracy of the phone', async () => {
    await add(placeContent({ errorMetres: 20 }))
    const places = await ownPlacesAt(PERSON, now(), KEYS.vault)
    const verdicts = (metresEast: number, accuracy: number) => {
      const longitude =
        MIDDLE.longitude + metresEast / (111_319.49 * Math.cos((24.53 * Math.PI) / 180))
      return judgedAt(places, { ...MIDDLE, longitude }, accuracy).map(({ verdict }) => verdict)
    }
    expect([verdicts(0, 10), verdicts(195, 10), verdicts(300, 10), verdicts(300, 100)]).toEqual([
      ['inside'],
      ['cannot-say'],
      ['outside'],
      ['cannot-say'],
    ])
  })
})

describe('the county in which a point lies', () => {
  const square = (west: number, east: number) => [
    [
      [
        [west, 25],
        [east, 25],
        [east, 25.4],
        [west, 25.4],
        [west, 25],
      ],
    ],
  ]

  it('is found among all that we know, and none elsewhere', async () => {
    expect(await countyAt(MIDDLE)).toMatchObject({
      organisationId: '532527',
      name: '泸西县',
      boundaryId: '532527:1',
    })
    expect(await countyAt({ latitude: 25.2, longitude: 105.2 })).toMatchObject({
      organisationId: '532599',
      distanceMetres: expect.any(Number),
    })
    expect(await countyAt({ latitude: 30, longitude: 110 })).toBeNull()
  })

  it('is the own one where outlines overlap, else the one it lies deeper in', async () => {
    const county = await world.staff('county')
    const asked = { organisationId: '532527', errorMetres: 12.5, source: '测绘' }
    await county.ask(addBoundary, { ...asked, outline: square(104.5, 105.05) })
    const point = { latitude: 25.2, longitude: 105.04 }
    await until(async () => (await countyAt(point, '532527'))?.organisationId === '532527')
    expect((await countyAt(point))?.organisationId).toBe('532599')
    expect((await countyAt(point, '532599'))?.organisationId).toBe('532599')
    expect((await countyAt({ ...point, longitude: 105.01 }))?.organisationId).toBe('532527')
  })
})

it('an error of half a metre does not stop the evidence', async () => {
  const county = await world.staff('county')
  const outline = [
    [
      [
        [103.5, 24.3],
        [104, 24.3],
        [104, 24.8],
        [103.5, 24.3],
      ],
    ],
  ]
  await county.ask(addBoundary, {
    organisationId: '532527',
    errorMetres: 12.5,
    source: '测绘',
    outline,
  })
  const [act] = await world.rows('acts')
  expect(act!.details).toEqual({ version: 2, errorMillimetres: 12_500, source: '测绘' })
})
