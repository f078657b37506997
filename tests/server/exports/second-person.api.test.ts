import mongoose from 'mongoose'
import {
  askExport,
  countExport,
  decideExport,
  fetchExport,
  listExportsToDecide,
  listOwnExports,
} from '#shared/exports/exports.endpoints'
import { type World, startWorld } from '../../helpers/world'
import { anotherCountyOfficer } from './another-official'
import { REASON, TODAY, ZHANG, ask, codeOf, fetchOnce, own, question } from './asking'
import { checkInOften } from './many-check-ins'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const actsOf = async (id: string) =>
  (await world.rows('acts')).filter(({ subjectId }) => subjectId === id).map(({ act }) => act)

describe('from 25 points on', () => {
  beforeEach(() => checkInOften(world, 1, 25))

  it('an export waits for a second person and shows nothing before', async () => {
    const officer = await world.staff('office')
    const asked = await ask(officer)
    expect(asked).toMatchObject({
      state: 'waiting',
      points: 25,
      abilities: { fetch: false, decide: false },
    })
    expect(codeOf(await fetchOnce(officer, asked.id))).toEqual([409, 'export-not-fetchable'])
    expect(await world.rows('looks')).toEqual([])

    const county = await world.staff('county')
    const [waiting] = (await county.ask(listExportsToDecide)).body.exports
    expect(waiting).toMatchObject({
      id: asked.id,
      askedByName: '马晓东',
      reason: REASON,
      abilities: { decide: true },
    })
    const approved = await county.ask(decideExport, { id: asked.id, approved: true, note: '同意' })
    expect(approved.body).toMatchObject({ state: 'approved', decidedByName: '刘敏' })
    expect((await county.ask(listExportsToDecide)).body.exports).toEqual([])
    // Approving is not fetching.
    expect(codeOf(await fetchOnce(county, asked.id))).toEqual([404, 'no-such-export'])
    expect((await fetchOnce(officer, asked.id)).body.rows).toHaveLength(25)
    expect(await actsOf(asked.id)).toEqual(['exports.ask', 'exports.decide', 'exports.fetch'])
  })

  it('an export is fetched by whoever asked, not by a colleague who approved it', async () => {
    const county = await world.staff('county')
    const { id } = await ask(county)
    const colleague = await anotherCountyOfficer(world)
    await colleague.post(decideExport, { id, approved: true, note: '' })
    expect(codeOf(await colleague.post(fetchExport, { id }))).toEqual([404, 'no-such-export'])
    expect((await fetchOnce(county, id)).status).toBe(200)
  })

  it('an officer who was moved fetches nothing of the place before', async () => {
    const { id } = await ask(await world.staff('office'))
    await (await world.staff('county')).ask(decideExport, { id, approved: true, note: '' })
    await mongoose.connection
      .db!.collection<{ _id: string }>('staff')
      .updateOne({ _id: 'demo-staff-zhongshu' }, { $set: { organisationId: '53252702' } })
    const moved = await world.staff('office')
    expect(codeOf(await fetchOnce(moved, id))).toEqual([404, 'no-such-export'])
  })

  it('a reason must say enough for somebody else to decide by', async () => {
    const officer = await world.staff('office')
    const short = await officer.ask(askExport, question({ reason: '一二三四五六七八九' }))
    expect(codeOf(short)).toEqual([422, 'export-needs-reason'])
    expect([await own(officer), await world.rows('acts')]).toEqual([[], []])
    expect(await ask(officer, { reason: '一二三四五六七八九十' })).toMatchObject({
      state: 'waiting',
    })
  })

  it('a refusal shows its note, and what was refused is not counted', async () => {
    const [officer, county] = [await world.staff('office'), await world.staff('county')]
    const { id } = await ask(officer)
    const silent = await county.ask(decideExport, { id, approved: false, note: '' })
    expect(codeOf(silent)).toEqual([400, 'bad-input'])
    await county.ask(decideExport, { id, approved: false, note: '请只导出当日' })
    const [refused] = await own(officer)
    expect(refused).toMatchObject({ state: 'refused', note: '请只导出当日', decidedByName: '刘敏' })
    expect(codeOf(await fetchOnce(officer, id))).toEqual([409, 'export-not-fetchable'])
    const { body } = await officer.ask(countExport, { personId: ZHANG, ...TODAY })
    expect(body.pointsBefore).toBe(0)
  })

  it('the asker cannot approve, whatever the level; a colleague of the county can', async () => {
    const county = await world.staff('county')
    const { id } = await ask(county)
    const self = await county.ask(decideExport, { id, approved: true, note: '' })
    expect(codeOf(self)).toEqual([409, 'not-your-own-export'])
    expect((await county.ask(listExportsToDecide)).body.exports).toEqual([])
    expect((await own(county))[0].abilities.decide).toBe(false)
    const colleague = await anotherCountyOfficer(world)
    const answer = await colleague.post(decideExport, { id, approved: true, note: '' })
    expect([answer.status, answer.body]).toEqual([
      200,
      expect.objectContaining({ state: 'approved' }),
    ])
  })

  it.each(['otherCounty', 'province', 'prefecture', 'otherOffice', 'office'] as const)(
    'the %s officer is no second person',
    async name => {
      const { id } = await ask(await world.staff('procurator'), { purpose: 'inspection' })
      const caller = await world.staff(name)
      const answer = await caller.ask(decideExport, { id, approved: true, note: '' })
      expect(codeOf(answer)).toEqual([404, 'no-such-export'])
      expect((await caller.ask(listExportsToDecide)).body.exports).toEqual([])
    },
  )

  it('the first answer stands, also when two give one at the same moment', async () => {
    const { id } = await ask(await world.staff('office'))
    const [county, colleague] = [await world.staff('county'), await anotherCountyOfficer(world)]
    const answers = await Promise.all([
      county.ask(decideExport, { id, approved: true, note: '' }),
      colleague.post(decideExport, { id, approved: false, note: '不同意' }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await actsOf(id)).toEqual(['exports.ask', 'exports.decide'])
  })

  it('nobody may answer after 24 hours, and the list no longer offers it', async () => {
    const { id } = await ask(await world.staff('office'))
    world.setTime('2026-11-25T00:59:59.999Z')
    const county = await world.staff('county')
    expect((await county.ask(listExportsToDecide)).body.exports).toHaveLength(1)
    world.setTime('2026-11-25T01:00:00.000Z')
    const late = await county.ask(decideExport, { id, approved: true, note: '' })
    expect(codeOf(late)).toEqual([409, 'export-over'])
    expect((await county.ask(listExportsToDecide)).body.exports).toEqual([])
    expect((await own(await world.staff('office')))[0].state).toBe('expired')
  })

  it('what was approved is over after 24 hours more', async () => {
    const { id } = await ask(await world.staff('office'))
    world.setTime('2026-11-24T20:00:00.000Z')
    await (await world.staff('county')).ask(decideExport, { id, approved: true, note: '' })
    world.setTime('2026-11-25T20:00:00.000Z')
    const officer = await world.staff('office')
    expect(codeOf(await fetchOnce(officer, id))).toEqual([409, 'export-not-fetchable'])
    expect((await own(officer))[0].state).toBe('expired')
    world.setTime('2026-11-25T19:59:59.999Z')
    expect((await fetchOnce(officer, id)).status).toBe(200)
  })

  it('it may be fetched three times and not a fourth, also at the same moment', async () => {
    const officer = await world.staff('office')
    const { id } = await ask(officer)
    await (await world.staff('county')).ask(decideExport, { id, approved: true, note: '' })
    const answers = await Promise.all(Array.from({ length: 5 }, () => fetchOnce(officer, id)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 409, 409])
    expect((await own(officer))[0]).toMatchObject({ fetches: 3, abilities: { fetch: false } })
    expect(codeOf(await fetchOnce(officer, id))).toEqual([409, 'export-not-fetchable'])
    expect(await actsOf(id)).toHaveLength(5)
  })
})

describe('the sum of a day', () => {
  it('makes two halves by one officer a whole, and leaves another officer alone', async () => {
    await checkInOften(world, 1, 13)
    await checkInOften(world, 2, 12)
    const officer = await world.staff('office')
    expect(await ask(officer)).toMatchObject({ state: 'granted', pointsBefore: 0 })
    const second = await ask(officer, { personId: 'demo-person-2' })
    expect(second).toMatchObject({ state: 'waiting', points: 12, pointsBefore: 13 })
    const county = await ask(await world.staff('county'), { personId: 'demo-person-2' })
    expect(county.state).toBe('granted')
  })

  it('begins anew with the day in China, and so do exports that needed nobody', async () => {
    await checkInOften(world, 1, 24)
    const officer = await world.staff('office')
    const { id } = await ask(officer)
    world.setTime('2026-11-24T15:59:59.999Z')
    expect((await ask(await world.staff('office'))).state).toBe('waiting')
    world.setTime('2026-11-24T16:00:00.000Z')
    const next = await world.staff('office')
    expect((await ask(next)).state).toBe('granted')
    expect(codeOf(await fetchOnce(next, id))).toEqual([409, 'export-not-fetchable'])
  })

  it('holds what was approved', async () => {
    await checkInOften(world, 1, 25)
    await world.checkIn(2)
    const [officer, county] = [await world.staff('office'), await world.staff('county')]
    const { id } = await ask(officer)
    await county.ask(decideExport, { id, approved: true, note: '' })
    expect(await ask(officer, { personId: 'demo-person-2' })).toMatchObject({
      state: 'waiting',
      points: 1,
      pointsBefore: 25,
    })
  })

  it('is kept for whoever asks in many windows at once', async () => {
    await checkInOften(world, 1, 10)
    const officer = await world.staff('office')
    const asked = await Promise.all(Array.from({ length: 8 }, () => ask(officer)))
    const states = asked.map(({ state }) => state)
    expect(states.filter(state => state === 'granted')).toHaveLength(2)
    expect(states.filter(state => state === 'waiting')).toHaveLength(6)
  })
})

describe('what a screen may offer', () => {
  it.each([
    ['county', true, true],
    ['office', true, false],
    ['procurator', true, false],
    ['province', false, false],
    ['prefecture', false, false],
  ] as const)('to the %s: ask %s, decide %s', async (name, asks, decides) => {
    const { body } = await (await world.staff(name)).ask(listOwnExports)
    expect(body.abilities).toEqual({ ask: asks, decide: decides })
  })
})
