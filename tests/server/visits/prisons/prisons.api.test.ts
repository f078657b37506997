import mongoose from 'mongoose'
import { csvOf } from '#shared/csv'
import {
  addPrison,
  listPrisons,
  readPrison,
  readPrisonDesk,
  setPrison,
} from '#shared/visits/prisons/prisons.endpoints'
import {
  confirmPrisoners,
  previewPrisoners,
  undoPrisonerImport,
} from '#shared/visits/prisons/prisoner-lists.endpoints'
import { noteFact } from '#shared/visits/prisons/prisoners.endpoints'
import { listHolidays, setHolidays } from '#shared/visits/prisons/holidays.endpoints'
import { effectsWith } from '../../../../server/effects'
import { createSealer } from '../../../../server/evidence/sealer'
import { verifyEvidence } from '../../../../server/evidence/verify'
import { seedPrisons } from '../../../../server/scripts/demo/prisons'
import { ORGANISATIONS } from '../../../../server/scripts/demo/tree'
import { NO_RULES } from '../../../../server/visits/prisons/prisons.model'
import { HEAD_KEY, HEAD_KEYS } from '../../../helpers/keys'
import { type Caller, KEYS, type World, startWorld } from '../../../helpers/world'

const prisonId = ORGANISATIONS.prison.id
const otherId = ORGANISATIONS.otherPrison.id

let world: World
let prison: Caller
let clerk: Caller
beforeEach(async () => {
  world = await startWorld()
  await seedPrisons(world.outside.now(), KEYS.vault)
  prison = await world.staff('prison')
  clerk = await world.staff('clerk')
})
afterEach(() => world.end())

const SAID = {
  ...{ phone: '0875-0000000', address: '', hasAccounts: false, externalLink: null },
  ...{ place: 'bureau', rules: NO_RULES, source: '电话询问' },
}

describe('what a prison lays down', () => {
  it('a family reads what was entered, and null for what was not', async () => {
    const relative = await world.relative(1)
    const { body } = await relative.ask(readPrison, { id: prisonId })
    expect(body).toMatchObject({ name: '滇东监狱（虚构）', hasAccounts: true })
    expect(body.rules).toMatchObject({ leadWorkingDays: 3, isFree: true, lateMinutes: 15 })
    const other = (await relative.ask(readPrison, { id: otherId })).body
    expect(other.rules).toMatchObject({ leadWorkingDays: null, perMonth: null, maxPersons: 3 })
    expect(Object.keys(body)).not.toContain('version')
    expect((await relative.ask(readPrison, { id: '53' })).status).toBe(404)
  })

  it('is changed by the prison, kept in versions, and not written over', async () => {
    const before = (await prison.ask(readPrisonDesk, {})).body
    const { id: _, name: __, enteredAt: ___, ...said } = before.prison
    const rules = { ...said.rules, perMonth: 2 }
    const asked = { ...said, id: prisonId, version: before.version, rules, source: '新须知' }
    expect((await prison.ask(setPrison, asked)).body).toEqual({ version: 2 })
    expect((await prison.ask(setPrison, asked)).body.code).toBe('changed-meanwhile')
    const after = (await prison.ask(readPrisonDesk, {})).body
    expect(after.prison).toMatchObject({ source: '新须知', rules: { perMonth: 2 } })
    expect(after.versions).toEqual([
      expect.objectContaining({ version: 2, byName: '周建国', byOrganisation: '滇东监狱（虚构）' }),
      expect.objectContaining({ version: 1, source: '滇东监狱会见须知（演示，虚构）' }),
    ])
  })

  it('a clerk writes for a prison without accounts, and not for one with', async () => {
    const asked = { ...SAID, id: otherId, version: 1 }
    expect((await clerk.ask(setPrison, { ...asked, hasAccounts: true })).status).toBe(403)
    expect((await clerk.ask(setPrison, asked)).status).toBe(200)
    const { body } = await clerk.ask(readPrisonDesk, { id: otherId })
    expect(body.versions[0]).toMatchObject({ byName: '杨春燕', byOrganisation: '泸西县' })
    const own = { ...asked, id: prisonId, version: 1 }
    expect((await clerk.ask(setPrison, own)).status).toBe(403)
    // Once it answers here itself, no clerk writes for it.
    const other = await world.staff('otherPrison')
    const taken = { ...asked, version: 2, hasAccounts: true }
    expect((await other.ask(setPrison, taken)).status).toBe(200)
    expect((await clerk.ask(setPrison, { ...asked, version: 3 })).status).toBe(403)
  })

  it.each([
    ['a lead of less than nothing', { leadWorkingDays: -1 }],
    ['a suspension of four months', { suspensionMonths: { least: 1, most: 4 } }],
    ['a suspension whose most is less than its least', { suspensionMonths: { least: 3, most: 1 } }],
    [
      'a window that ends before it begins',
      { windows: [{ weekday: 1, from: '10:00', to: '09:00' }] },
    ],
    ['nobody who may visit', { eligibleKin: [] }],
  ])('refuses %s', async (_, change) => {
    const rules = { ...NO_RULES, ...change }
    const answer = await clerk.ask(setPrison, { ...SAID, id: otherId, version: 1, rules })
    expect([answer.status, answer.body.code]).toEqual([400, 'bad-input'])
  })

  it('a page of its own must be a safe one', async () => {
    const asked = { ...SAID, id: otherId, version: 1 }
    const link = async (externalLink: string) =>
      (await clerk.ask(setPrison, { ...asked, externalLink })).status
    expect(await link('javascript:alert(1)')).toBe(400)
    expect(await link('http://example.test/')).toBe(400)
    expect(await link('https://example.test/huijian')).toBe(200)
  })

  it('a prison that is not known is added once, whoever enters it', async () => {
    const asked = { name: ' 滇北监狱 ', phone: '', address: '' }
    const first = (await clerk.ask(addPrison, asked)).body
    const second = (await (await world.staff('otherClerk')).ask(addPrison, asked)).body
    expect(second.id).toBe(first.id)
    const found = (await clerk.ask(listPrisons, { search: '滇北' })).body.prisons
    expect(found).toEqual([expect.objectContaining({ id: first.id, hasAccounts: false })])
    expect(found[0].rules).toEqual(NO_RULES)
    // A prison finds itself only.
    expect((await prison.ask(listPrisons, {})).body.prisons).toHaveLength(1)
  })
})

describe('holidays', () => {
  const year = {
    ...{ year: 2027, off: ['2027-01-01'], workingWeekends: ['2027-02-13'], version: 0 },
    source: '国务院办公厅通知',
  }

  it('says which year is missing, and takes it once', async () => {
    expect((await clerk.ask(listHolidays, {})).body.missing).toBe(2027)
    const answers = await Promise.all([clerk.ask(setHolidays, year), prison.ask(setHolidays, year)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const { years, missing } = (await clerk.ask(listHolidays, {})).body
    expect([missing, years[0].year, years[0].version]).toEqual([2028, 2027, 1])
    expect((await clerk.ask(setHolidays, { ...year, version: 1 })).body.version).toBe(2)
  })

  it.each([
    ['a day of another year', { off: ['2028-01-01'] }],
    ['work on a weekday', { workingWeekends: ['2027-02-12'] }],
    ['work on a day off', { off: ['2027-02-13'] }],
  ])('refuses %s', async (_, change) => {
    expect((await clerk.ask(setHolidays, { ...year, ...change })).status).toBe(400)
  })

  it('what came with the program stays', async () => {
    const known = { ...year, year: 2026, off: ['2026-01-01'], workingWeekends: [] }
    expect((await clerk.ask(setHolidays, known)).body.code).toBe('holidays-fixed')
  })
})

interface Document {
  [field: string]: unknown
  _id: string
}

describe('what is proved', () => {
  const LATER = new Date('2026-12-01T00:00:00Z')
  const verify = async () =>
    (await verifyEvidence({ now: LATER, keys: HEAD_KEYS, ...effectsWith(KEYS.vault) })).fault
  const file = {
    name: '名单.csv',
    bytes: Buffer.from(
      csvOf([
        ['编号', '姓名', '状态'],
        ['D2024002', '李自强', '已释放'],
      ]),
    ).toString('base64'),
  }

  it('rules, lists and facts, against whoever alters them', async () => {
    const { digest } = (await prison.ask(previewPrisoners, file)).body
    const asked = { ...file, digest, leaveOutBad: false }
    const { id } = (await prison.ask(confirmPrisoners, asked)).body
    await prison.ask(undoPrisonerImport, { id, reason: '发错了' })
    const fact = {
      ...{ attemptId: '7c9e6679-7425-40de-944b-e07fc1f90ae7', relativeIdNumber: null },
      ...{ prisonerId: 'demo-prisoner-D2024001', kind: 'illness', note: '' },
      ...{ firstDay: '2026-11-24', lastDay: null },
    }
    expect((await prison.ask(noteFact, fact)).status).toBe(200)
    await createSealer(HEAD_KEY).seal(LATER)
    expect(await verify()).toBeNull()

    const alterations: [string, string, Record<string, unknown>][] = [
      ['visit_prisons', prisonId, { 'rules.perMonth': 9 }],
      ['visit_prison_versions', `${prisonId}:1`, { 'rules.lateMinutes': 60 }],
      ['visit_prison_versions', `${prisonId}:1`, { source: '另一份' }],
      ['visit_prisoner_lists', id, { changed: 0 }],
      ['visit_prisoner_lists', id, { reason: '没有发错' }],
      ['visit_facts', fact.attemptId, { kind: 'release' }],
      ['visit_facts', fact.attemptId, { firstDay: '2026-10-01' }],
    ]
    for (const [name, _id, change] of alterations) {
      const rows = mongoose.connection.db!.collection<Document>(name)
      const before = await rows.findOne({ _id })
      await rows.updateOne({ _id }, { $set: change })
      expect([name, change, await verify()]).not.toEqual([name, change, null])
      await rows.replaceOne({ _id }, before!)
    }
    expect(await verify()).toBeNull()
    const facts = mongoose.connection.db!.collection<Document>('visit_facts')
    const added = { ...(await facts.findOne({ _id: fact.attemptId }))!, _id: 'slipped-in' }
    await facts.insertOne(added)
    expect(await verify()).not.toBeNull()
  })
})
