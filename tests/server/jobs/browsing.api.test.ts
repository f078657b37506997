import * as endpoints from '#shared/jobs/browsing.endpoints'
import type { OfferFilter, OfferSort } from '#shared/jobs/browsing.contract'
import { type Caller, MORNING, type World, startWorld } from '../../helpers/world'
import { TOWN, minutesLater, noneOffered, offered } from './offering'

const OTHER_TOWN = '53252703'

let world: World
let person: Caller
beforeAll(async () => {
  world = await startWorld()
})
beforeEach(async () => {
  await noneOffered()
  world.setTime(MORNING)
  person = await world.person(1)
})
afterAll(() => world.end())

type Asked = Partial<OfferFilter> & { after?: string; sort?: OfferSort }

const list = async (asked: Asked = {}, by = person) =>
  (await by.ask(endpoints.listOffers, asked)).body
const titles = async (asked: Asked = {}, by = person): Promise<string[]> =>
  (await list(asked, by)).offers.map(({ title }: { title: string }) => title)

describe('what a person is offered', () => {
  it('is open work of the county, with all that one wants to compare', async () => {
    const [id] = await offered({})
    const { offers, next, total } = await list({ townshipId: TOWN })
    expect([offers.length, next, total]).toEqual([1, null, 1])
    expect(offers[0]).toEqual({
      id,
      ...{
        employerName: '泸西顺达农机有限公司',
        isBase: false,
        title: '电焊工',
        kind: 'full-time',
      },
      pay: { from: 4500, to: 6000, period: 'month' },
      monthly: { from: 4500, to: 6000 },
      ...{ shift: 'day', hours: { aDay: 8, daysAWeek: 6 }, skills: ['welding'] },
      ...{ insurance: ['injury'], lodging: 'none', deadline: '2026-12-31', places: 2 },
      ...{ townshipId: TOWN, townshipName: '中枢', placeText: '工业园区 3 号', kilometres: 0 },
      ...{ openedAt: '2026-11-24T01:00:00.000Z', saved: false },
    })
  })

  it.each([
    ['what is still a draft', { state: 'draft' }],
    ['what is paused', { state: 'paused' }],
    ['what was refused', { state: 'refused' }],
    ['what is over', { state: 'closed' }],
    ['what ran out yesterday', { shownUntil: '2026-11-23' }],
    ['what an officer has still to decide on', { undecided: true }],
    ['what is offered in another county', { countyId: '532599' }],
  ] as const)('is not %s', async (_, changes) => {
    const [id] = await offered(changes)
    expect(await titles()).toEqual([])
    expect((await person.ask(endpoints.openOffer, { id })).status).toBe(404)
    expect((await world.visitor.ask(endpoints.readSharedOffer, { id })).status).toBe(
      'countyId' in changes ? 200 : 404,
    )
  })

  it('is still there on its last day', async () => {
    await offered({ shownUntil: '2026-11-24' })
    expect(await titles()).toEqual(['电焊工'])
    world.setTime('2026-11-24T16:00:00.000Z')
    expect(await titles({}, await world.person(1))).toEqual([])
  })
})

describe('a list', () => {
  beforeEach(async () => {
    await offered(
      { title: '保安', skills: ['security'], monthlyFrom: 2500, monthlyTo: 3000, shift: 'night' },
      {
        ...{ title: '焊工', openedAt: minutesLater(1), lodging: 'bed-and-meals' },
        place: { townshipId: OTHER_TOWN, text: '旧城街', point: null },
      },
      {
        ...{ title: '摘果', kind: 'seasonal', skills: ['farming'], openedAt: minutesLater(2) },
        ...{ monthlyFrom: null, monthlyTo: null, insurance: ['accident'], employerName: '果园' },
        place: { townshipId: OTHER_TOWN, text: '', point: { latitude: 24.532, longitude: 103.8 } },
      },
    )
  })

  it('is the newest first, the best paid first, or the nearest first', async () => {
    expect(await titles()).toEqual(['摘果', '焊工', '保安'])
    expect(await titles({ sort: 'best-paid' })).toEqual(['焊工', '保安', '摘果'])
    expect(await titles({ sort: 'nearest', townshipId: TOWN })).toEqual(['保安', '摘果', '焊工'])
  })

  it.each<[string, Asked, string[]]>([
    ['part of a title', { search: '焊' }, ['焊工']],
    ['part of an employer’s name', { search: '果园' }, ['摘果']],
    ['what one can do', { search: '种植' }, ['摘果']],
    ['nothing like it', { search: '飞行' }, []],
    ['a pattern', { search: '.*' }, []],
    ['an operator', { search: '$where' }, []],
    ['a null byte', { search: '保\0安' }, []],
    ['what pays', { payAtLeast: 3000 }, ['焊工', '保安']],
    ['what pays more', { payAtLeast: 3001 }, ['焊工']],
    ['a kind', { kind: 'seasonal' }, ['摘果']],
    ['a shift', { shift: 'night' }, ['保安']],
    ['a skill', { skill: 'security' }, ['保安']],
    ['an insurance', { insurance: 'accident' }, ['摘果']],
    ['a bed', { lodging: 'yes' }, ['焊工']],
    ['what is near', { townshipId: TOWN, kilometres: 5 }, ['摘果', '保安']],
    ['what is nearer', { townshipId: TOWN, kilometres: 2 }, ['保安']],
    ['all of these', { townshipId: TOWN, kilometres: 5, kind: 'seasonal', search: '果' }, ['摘果']],
  ])('is narrowed to %s', async (_, asked, expected) => {
    const { offers, total } = await list(asked)
    expect(offers.map(({ title }: { title: string }) => title)).toEqual(expected)
    expect(total).toBe(expected.length)
    const map = (await person.ask(endpoints.mapOffers, asked)).body
    expect(map.marks.map(({ title }: { title: string }) => title)).toEqual(expected)
  })

  it('says how far it is from the township that was picked, and nothing where none was', async () => {
    const far = async (asked: Asked) =>
      (await list(asked)).offers.map(({ kilometres }: { kilometres: number }) => kilometres)
    expect(await far({})).toEqual([null, null, null])
    expect(await far({ townshipId: TOWN })).toEqual([3.4, expect.any(Number), 0])
  })

  it.each([
    [{ kilometres: 5 }, 'townshipId'],
    [{ sort: 'nearest' }, 'townshipId'],
    [{ kilometres: 0, townshipId: TOWN }, 'kilometres'],
    [{ payAtLeast: '3000' }, 'payAtLeast'],
    [{ sort: 'dearest' }, 'sort'],
    [{ latitude: 24.5, longitude: 103.7 }, 'latitude'],
  ])('refuses %j: no place of the person is taken', async (asked, path) => {
    const { status, body } = await person.ask(endpoints.listOffers, asked)
    expect([status, body.errors[0].path]).toEqual([400, path])
  })

  it('takes a township that is not of the county for none', async () => {
    const { offers } = await list({ sort: 'nearest', townshipId: '53259901', kilometres: 1 })
    expect(offers.map(({ title }: { title: string }) => title)).toEqual(['摘果', '焊工', '保安'])
  })
})

describe('pages', () => {
  const read = async (asked: Asked): Promise<string[]> => {
    const ids: string[] = []
    let after: string | undefined
    do {
      const page = await list({ ...asked, ...(after !== undefined && { after }) })
      ids.push(...page.offers.map(({ id }: { id: string }) => id))
      after = page.next ?? undefined
    } while (after !== undefined)
    return ids
  }

  it.each(['newest', 'best-paid', 'nearest'] as const)(
    'of the %s tell everything once, also where much is alike',
    async sort => {
      const ids = await offered(
        ...Array.from({ length: 47 }, (_, number) => ({
          openedAt: minutesLater(number % 3),
          ...(number % 4 === 0
            ? { monthlyFrom: null, monthlyTo: null }
            : { monthlyFrom: 2000 + (number % 5), monthlyTo: 4000 }),
          place: {
            ...{ townshipId: number % 2 === 0 ? TOWN : OTHER_TOWN, text: '街上' },
            point: number % 5 === 0 ? { latitude: 24.5, longitude: 103.7 + number / 1000 } : null,
          },
        })),
      )
      const told = await read({ sort, townshipId: TOWN })
      expect(told).toHaveLength(47)
      expect([...told].sort()).toEqual([...ids].sort())
    },
  )

  it.each(['x', '[]', '["a"]', '[{"$gt":1},"a"]', '[null,7]', '["2026","x"]'])(
    'begin anew after %s, which is no end of ours',
    async after => {
      await offered({})
      expect((await person.ask(endpoints.listOffers, { after })).status).toBe(200)
      const best = await person.ask(endpoints.listOffers, { after, sort: 'best-paid' })
      expect(best.status).toBe(200)
    },
  )
})

describe('the map', () => {
  it('shows the place itself, or the middle of the township', async () => {
    const point = { latitude: 24.54, longitude: 103.76 }
    await offered(
      { title: '甲厂', openedAt: minutesLater(1), place: { townshipId: TOWN, text: '街', point } },
      { title: '乙厂' },
    )
    const { body } = await person.ask(endpoints.mapOffers, { townshipId: TOWN })
    const areas = (await person.ask(endpoints.listJobAreas)).body.areas
    expect(body.marks).toMatchObject([
      { title: '甲厂', exact: true, point },
      { title: '乙厂', exact: false, point: areas[0].middle },
    ])
  })

  it('shows no more than fit, and says how many there are', async () => {
    await offered(...Array.from({ length: 103 }, () => ({})))
    const { body } = await person.ask(endpoints.mapOffers)
    expect([body.marks.length, body.total]).toEqual([100, 103])
  })
})

it('townships are called by their own names: an office’s would say too much', async () => {
  const { body } = await person.ask(endpoints.listJobAreas)
  expect(body.areas.map(({ name }: { name: string }) => name)).toEqual([
    ...['中枢', '金马', '旧城', '午街铺', '白水', '向阳', '三塘', '永宁'],
  ])
  expect(body.areas[0].middle).toEqual({
    latitude: expect.closeTo(24.532, 1),
    longitude: expect.closeTo(103.765, 1),
  })
})
