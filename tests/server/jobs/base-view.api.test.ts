import type { Shared } from '#shared/jobs/applications.contract'
import { withdrawApplication } from '#shared/jobs/applications.endpoints'
import {
  endHandover,
  handOver,
  listBases,
  openHandover,
  readBaseView,
  summariseBases,
} from '#shared/jobs/handovers.endpoints'
import { listLooksAtMe } from '#shared/oversight/oversight.endpoints'
import { type World, startWorld } from '../../helpers/world'
import { applied, atTheHour, baseIn, purpose, refusal } from './applying'
import { offered } from './offering'

let world: World
let employerId: string
beforeEach(async () => {
  world = await startWorld()
  employerId = await baseIn(world)
})
afterEach(() => world.end())

const view = async () =>
  (await (await world.staff('office')).ask(readBaseView, { employerId, purpose })).body.view

/** What a base reads of somebody who chose nothing. */
const HIDDEN = {
  number: 1,
  postingTitle: null,
  name: '张＊＊',
  phone: '139****0001',
  age: null,
  schooling: null,
  skills: null,
  experience: null,
  availableFrom: null,
  words: null,
}

const ALL: Shared = {
  name: true,
  phone: true,
  age: true,
  schooling: 'junior',
  skills: ['welding', 'driving'],
  experience: '在工地做过三年',
  availableFrom: '2026-12-01',
  words: '能上夜班',
}

describe('what a base reads', () => {
  it.each<[keyof Shared, object]>([
    ['name', { name: '张安平' }],
    ['phone', { phone: '13900000001' }],
    ['age', { age: 55 }],
    ['schooling', { schooling: 'junior' }],
    ['skills', { skills: ['welding', 'driving'] }],
    ['experience', { experience: '在工地做过三年' }],
    ['availableFrom', { availableFrom: '2026-12-01' }],
    ['words', { words: '能上夜班' }],
  ])('only %s, where nothing else was chosen', async (field, shown) => {
    await applied(world, 1, employerId, { [field]: ALL[field] })
    await atTheHour(world)
    expect(await view()).toEqual({
      employerName: '云上食品加工厂',
      day: '2026-11-24',
      rows: [{ ...HIDDEN, ...shown }],
    })
  })

  it('nothing at all before the hour, and none of our ids, offices, categories or times', async () => {
    const id = await applied(world, 1, employerId, ALL)
    expect((await view()).rows).toEqual([])
    await atTheHour(world)
    const { body } = await (
      await world.staff('office')
    ).ask(handOver, {
      ...{ employerId, way: 'link', purpose },
    })
    const opened = await world.visitor.ask(openHandover, body.link)
    const { headers } = opened
    for (const text of [JSON.stringify(body.view), JSON.stringify(opened.body.view)]) {
      for (const betraying of [
        ...[id, employerId, 'demo-person', '53252701', '中枢', '司法', '矫正', '归途'],
        ...['T0', 'T1', '990101', 'strict', 'ordinary', '@', 'http', '马晓东'],
      ]) {
        expect([betraying, text.includes(betraying)]).toEqual([betraying, false])
      }
    }
    expect(Object.keys(opened.body.view.rows[0]).sort()).toEqual(Object.keys(HIDDEN).sort())
    expect(headers.get('cache-control')).toBe('no-store')
    // The page of the link tells no other server where it is; its token stands behind a #.
    const page = await fetch(`${world.origin}/handover`)
    expect(page.headers.get('referrer-policy')).toBe('no-referrer')
  })

  it('those whom the official looks after, in the order in which they came', async () => {
    await applied(world, 4, employerId, { name: true })
    await applied(world, 1, employerId, { name: true })
    world.setTime('2026-11-24T01:01:00.000Z')
    await applied(world, 2, employerId, { name: true })
    await atTheHour(world)
    expect((await view()).rows.map(({ name }: { name: string }) => name)).toEqual([
      '张安平',
      '李长顺',
    ])
    const county = await world.staff('county')
    const all = await county.ask(readBaseView, { employerId, purpose })
    expect(all.body.view.rows).toHaveLength(3)
    const looks = await (await world.person(4)).ask(listLooksAtMe)
    expect(looks.body.looks).toHaveLength(1)
    for (const name of ['otherCounty'] as const) {
      const answer = await (await world.staff(name)).ask(readBaseView, { employerId, purpose })
      expect(refusal(answer)).toEqual([404, 'no-such-base'])
    }
  })
})

describe('a link', () => {
  it('opens with its code, shows what still stands, and ends by itself', async () => {
    const id = await applied(world, 1, employerId, { name: true })
    await applied(world, 2, employerId, { name: true })
    await atTheHour(world)
    const office = await world.staff('office')
    const { body } = await office.ask(handOver, { employerId, way: 'link', purpose })
    const opened = await world.visitor.ask(openHandover, body.link)
    expect(opened.body.view.rows).toHaveLength(2)
    await (await world.person(1)).ask(withdrawApplication, { id, words: '' })
    const after = await world.visitor.ask(openHandover, body.link)
    expect(after.body.view.rows).toMatchObject([{ number: 1, name: '李长顺' }])
    // Who was not in it when it was handed out does not come in later.
    await applied(world, 3, employerId, { name: true })
    await atTheHour(world, '2026-11-25T09:00:00.000Z')
    expect((await world.visitor.ask(openHandover, body.link)).body.view.rows).toHaveLength(1)
    world.setTime('2026-11-27T08:59:59.000Z')
    expect((await world.visitor.ask(openHandover, body.link)).status).toBe(200)
    world.setTime('2026-11-27T09:00:00.000Z')
    expect(refusal(await world.visitor.ask(openHandover, body.link))).toEqual([404, 'no-such-link'])
  })

  it('tells that it was opened: the application was seen', async () => {
    await applied(world, 1, employerId)
    await atTheHour(world)
    const office = await world.staff('office')
    const { body } = await office.ask(handOver, { employerId, way: 'link', purpose })
    await Promise.all([1, 2].map(() => world.visitor.ask(openHandover, body.link)))
    expect(await world.rows('job_applications')).toMatchObject([{ state: 'seen', steps: 3 }])
    const { handovers } = (await office.ask(readBaseView, { employerId, purpose })).body
    expect(handovers).toMatchObject([{ way: 'link', count: 1, opened: 2, endedAt: null }])
  })

  it('cannot be guessed, and is ended by whoever handed it out', async () => {
    await applied(world, 1, employerId)
    await atTheHour(world)
    const office = await world.staff('office')
    const { body } = await office.ask(handOver, { employerId, way: 'link', purpose })
    const wrong = { ...body.link, code: body.link.code === '000000' ? '000001' : '000000' }
    for (let tries = 0; tries < 10; tries++) {
      expect((await world.visitor.ask(openHandover, wrong)).status).toBe(404)
    }
    expect(refusal(await world.visitor.ask(openHandover, body.link))).toEqual([
      429,
      'too-many-attempts',
    ])
    world.setTime('2026-11-24T10:00:01.000Z')
    expect((await world.visitor.ask(openHandover, body.link)).status).toBe(200)
    const end = { id: body.handover.id }
    expect((await (await world.staff('otherOffice')).ask(endHandover, end)).status).toBe(404)
    const again = await world.staff('office')
    expect((await again.ask(endHandover, end)).status).toBe(200)
    expect(refusal(await again.ask(endHandover, end))).toEqual([409, 'link-over'])
    expect((await world.visitor.ask(openHandover, body.link)).status).toBe(404)
    const text = JSON.stringify(await world.rows('job_handovers'))
    expect([text.includes(body.link.token), text.includes(`"${body.link.code}"`)]).toEqual([
      false,
      false,
    ])
  })

  it('is not made where there is nobody to hand over', async () => {
    const asked = { employerId, way: 'csv', purpose }
    expect(refusal(await (await world.staff('office')).ask(handOver, asked))).toEqual([
      422,
      'nobody-to-hand-over',
    ])
  })
})

it('bases are listed with what they look for, for persons and for officials', async () => {
  await baseIn(world, { name: '普通商店', isBase: false, offers: '' })
  const [posting] = await offered({ employerId, isBase: true, title: '包装工' })
  const id = await applied(world, 1, employerId)
  const { body } = await (await world.person(1)).ask(listBases)
  expect(body.bases).toEqual([
    {
      id: employerId,
      name: '云上食品加工厂',
      address: '工业园区 8 号',
      offers: '包吃住，带学徒',
      contactName: '孙主任',
      contactPhone: '0873-6600001',
      postings: [{ id: posting, title: '包装工', places: 2 }],
      openId: id,
    },
  ])
  expect((await (await world.person(7)).ask(listBases)).body.bases).toEqual([])
  const office = await world.staff('office')
  expect((await office.ask(summariseBases)).body.bases).toMatchObject([
    { id: employerId, openPostings: 1, shown: 0, waiting: 1, started: 0 },
  ])
})
