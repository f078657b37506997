import mongoose from 'mongoose'
import { askExport, countExport } from '#shared/exports/exports.endpoints'
import { listLooksAtMe } from '#shared/oversight/oversight.endpoints'
import { MORNING, type World, startWorld } from '../../helpers/world'
import { TODAY, ZHANG, ask, codeOf, fetchOnce, own, question } from './asking'
import { checkInOften } from './many-check-ins'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const actsOf = async (id: string) =>
  (await world.rows('acts')).filter(({ subjectId }) => subjectId === id).map(({ act }) => act)

describe('a small export', () => {
  it('is counted before anything is shown, granted at once, and fetched with its trace', async () => {
    await checkInOften(world, 1, 24)
    const officer = await world.staff('office')
    const counted = await officer.ask(countExport, { personId: ZHANG, ...TODAY })
    expect(counted.body).toEqual({ checkIns: 24, pointsBefore: 0 })
    expect(await world.rows('looks')).toEqual([])

    const asked = await ask(officer)
    expect(asked).toMatchObject({ state: 'granted', points: 24, personName: '张安平' })
    expect(asked.id).toMatch(/^20261124-[0-9A-F]{8}$/)
    const { body } = await fetchOnce(officer, asked.id)
    expect(body.rows).toHaveLength(24)
    expect(body.rows[0]).toEqual({
      personName: '张安平',
      officeName: '中枢司法所',
      takenAt: '2026-11-24T00:59:58.000Z',
      receivedAt: MORNING,
      verdict: 'inside',
      place: { latitude: 24.53, longitude: 103.77, accuracyMetres: 15 },
    })
    expect(body.mark).toEqual({ name: '马晓东', organisationName: '中枢司法所', at: MORNING })
    expect(body.export).toMatchObject({ state: 'fetched', fetches: 1 })

    const { looks } = (await (await world.person(1)).ask(listLooksAtMe)).body
    expect(looks).toEqual([
      { at: MORNING, role: 'officer', organisationName: '中枢司法所', purpose: 'verify-finding' },
    ])
    expect(await actsOf(asked.id)).toEqual(['exports.ask', 'exports.fetch'])
    const proved = (await world.rows('evidence')).filter(
      ({ body }) => (body as { subjectId?: string }).subjectId === asked.id,
    )
    expect(proved).toHaveLength(2)
  })

  it('holds no coordinates unless they were asked for, and then counts no point', async () => {
    await checkInOften(world, 1, 30)
    const officer = await world.staff('office')
    const asked = await ask(officer, { withCoordinates: false, reason: '核对' })
    expect(asked).toMatchObject({ state: 'granted', checkIns: 30, points: 0 })
    const { rows } = (await fetchOnce(officer, asked.id)).body
    expect(rows).toHaveLength(30)
    expect(new Set(rows.map(({ place }: { place: unknown }) => place))).toEqual(new Set([null]))
    expect(JSON.stringify(rows)).not.toContain('103.7')
  })

  it('rounds coordinates to about a metre', async () => {
    await checkInOften(world, 1, 2, () => ({
      place: {
        latitude: 24.123456789,
        longitude: 103.987654321,
        accuracyMetres: 14.6,
        verdict: 'inside',
        distanceMetres: 1,
      },
    }))
    const officer = await world.staff('office')
    const { rows } = (await fetchOnce(officer, (await ask(officer)).id)).body
    expect(rows.map(({ place }: { place: unknown }) => place)).toContainEqual({
      latitude: 24.12346,
      longitude: 103.98765,
      accuracyMetres: 15,
    })
  })

  it('is one export when the same press arrives twice', async () => {
    await checkInOften(world, 1, 13)
    const officer = await world.staff('office')
    const twice = question()
    const answers = await Promise.all([twice, twice].map(one => officer.ask(askExport, one)))
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
    expect((await officer.ask(askExport, twice)).body.id).toBe(answers[0]!.body.id)
    const { body } = await officer.ask(countExport, { personId: ZHANG, ...TODAY })
    expect([await own(officer), body.pointsBefore]).toEqual([[expect.anything()], 13])
  })

  it('of a whole office holds its people and nobody else', async () => {
    await world.checkIn(1)
    await world.checkIn(2)
    await world.checkIn(4)
    const county = await world.staff('county')
    const asked = await ask(county, { personId: undefined, officeId: '53252701' })
    expect(asked).toMatchObject({ checkIns: 2, personName: null, officeName: '中枢司法所' })
    const { rows } = (await fetchOnce(county, asked.id)).body
    expect(rows.map(({ personName }: { personName: string }) => personName).sort()).toEqual([
      '张安平',
      '李长顺',
    ])
  })

  it('of a person who moved here leaves out what only the office before may see', async () => {
    const before = ['53', '5325', '532527', '53252702']
    await checkInOften(world, 1, 3, () => ({ officeId: '53252702', within: before }))
    const wanted = { personId: ZHANG, ...TODAY }
    const count = async (name: 'office' | 'county') =>
      (await (await world.staff(name)).ask(countExport, wanted)).body.checkIns
    expect([await count('office'), await count('county')]).toEqual([1, 3])
  })

  it('never hands out more than was counted, though a write that was under way came late', async () => {
    await checkInOften(world, 1, 24)
    const officer = await world.staff('office')
    const asked = await ask(officer)
    await checkInOften(world, 1, 5, () => ({ receivedAt: new Date('2026-11-24T00:59:00Z') }))
    expect((await fetchOnce(officer, asked.id)).body.rows).toHaveLength(24)
  })

  it('holds nothing that came after it was asked for, though older ones are gone', async () => {
    await checkInOften(world, 1, 3)
    const { id } = await ask(await world.staff('office'))
    await mongoose.connection.db!.collection('checkins').deleteOne({ personId: ZHANG })
    world.setTime('2026-11-24T03:00:00.000Z')
    await world.checkIn(1)
    const { rows } = (await fetchOnce(await world.staff('office'), id)).body
    expect(rows.map(({ receivedAt }: { receivedAt: string }) => receivedAt)).toEqual([
      MORNING,
      MORNING,
    ])
  })

  it.each([
    ['the day before, to its last moment', '2026-11-23T15:59:59.999Z', 0],
    ['the first moment of the day in China', '2026-11-23T16:00:00.000Z', 1],
    ['the last moment of the day in China', '2026-11-24T15:59:59.999Z', 1],
    ['the day after', '2026-11-24T16:00:00.000Z', 0],
  ])('counts days in China, both included: %s', async (_, receivedAt, more) => {
    await checkInOften(world, 1, 2, () => ({ receivedAt: new Date(receivedAt) }))
    world.setTime('2026-11-25T02:00:00.000Z')
    const officer = await world.staff('office')
    const { body } = await officer.ask(countExport, { personId: ZHANG, ...TODAY })
    expect(body.checkIns).toBe(1 + more)
  })
})

describe('a question that cannot be', () => {
  it.each([
    ['both a person and an office', { officeId: '53252701' }, 'personId'],
    ['neither', { personId: undefined }, 'personId'],
    ['days the wrong way round', { firstDay: '2026-11-25' }, 'lastDay'],
    ['no reason', { reason: ' 。 ' }, 'reason'],
  ])('is refused: %s', async (_, changes, path) => {
    const { status, body } = await (await world.staff('office')).ask(askExport, question(changes))
    expect([status, body.code, body.errors[0].path]).toEqual([400, 'bad-input', path])
  })

  it('is refused where there is nothing, and where there is too much', async () => {
    const officer = await world.staff('office')
    expect(codeOf(await officer.ask(askExport, question()))).toEqual([422, 'nothing-to-export'])
    await checkInOften(world, 1, 2001)
    expect(codeOf(await officer.ask(askExport, question()))).toEqual([422, 'export-too-large'])
    expect(await own(officer)).toEqual([])
  })

  it.each(['province', 'prefecture', 'otherOffice', 'otherCounty'] as const)(
    'is refused to the %s as if nobody were there',
    async name => {
      await world.checkIn(1)
      const caller = await world.staff(name)
      const of = (changes: object) => caller.ask(askExport, question(changes))
      expect(codeOf(await of({}))).toEqual([404, 'no-such-person'])
      const office = { personId: undefined, officeId: '53252701' }
      expect(codeOf(await of(office))).toEqual([404, 'no-such-office'])
      const counted = await caller.ask(countExport, { personId: ZHANG, ...TODAY })
      expect(codeOf(counted)).toEqual([404, 'no-such-person'])
    },
  )
})
