import type { ProgressRow } from '#shared/courses/records.contract'
import {
  exportProgress,
  listProgress,
  lookAtFinding,
  openRecord,
  readRecordDocument,
} from '#shared/courses/records.endpoints'
import { type Caller, type World, startWorld } from '../../../helpers/world'
import { assigned } from '../lessons/writing'
import { lesson } from '../study/studying'
import { wordsOf } from './pdf'
import { finished, unusual } from './recorded'

const purpose = 'daily-supervision'

let world: World
let office: Caller
/** Of the first person. */
let findingId: string
beforeAll(async () => {
  world = await startWorld('2026-11-20T01:00:00.000Z')
  const county = await world.staff('county')
  const done = await finished(world, 1, { title: '外出怎么请假', minutes: 30 })
  const open = await lesson(world)
  const dates = { firstDay: '2026-11-20', lastDay: '2026-11-22' }
  const of = (number: number) => ({ kind: 'person', personId: `demo-person-${number}` })
  await assigned(county, [done], { ...dates, for: of(1) })
  await assigned(county, [open], { ...dates, for: of(2) })
  await assigned(county, [open], { ...dates, lastDay: '2026-12-20', for: of(3) })
  findingId = await unusual(world, 1)
  world.setTime('2026-11-24T01:00:00.000Z')
  office = await world.staff('office')
})
afterAll(() => world.end())

const listed = async (caller: Caller, asked: object = {}): Promise<ProgressRow[]> =>
  (await caller.ask(listProgress, asked)).body.people
const idsOf = (rows: readonly ProgressRow[]) => rows.map(({ id }) => id).toSorted()

describe('how far people are', () => {
  it('is told for each: done, with time left, or behind', async () => {
    const rows = new Map((await listed(office)).map(row => [row.id, row]))
    expect(rows.get('demo-person-1')).toMatchObject({
      ...{ standing: 'done', assigned: 1, done: 1, overdue: 0, seconds: 30 * 60, findings: 1 },
    })
    expect(rows.get('demo-person-2')).toMatchObject({ standing: 'behind', overdue: 1, seconds: 0 })
    expect(rows.get('demo-person-3')).toMatchObject({ standing: 'under-way', overdue: 0 })
  })

  it.each([
    ['behind', ['demo-person-2']],
    ['under-way', ['demo-person-3']],
    ['done', ['demo-person-1']],
    ['findings', ['demo-person-1']],
  ])('is narrowed to %s', async (list, ids) => {
    expect(idsOf(await listed(office, { list }))).toEqual(ids)
  })

  it('is found by a part of the name, and read by nobody else', async () => {
    expect(idsOf(await listed(office, { search: '安平' }))).toEqual(['demo-person-1'])
    expect(idsOf(await listed(await world.staff('otherCounty'), { list: 'behind' }))).toEqual([])
  })
})

it('is taken away as a whole, and everybody in it is told who took it', async () => {
  const { body } = await office.ask(exportProgress, { list: 'behind', purpose })
  expect(idsOf(body.people)).toEqual(['demo-person-2'])
  expect(body).toMatchObject({ isCut: false, mark: { at: '2026-11-24T01:00:00.000Z' } })
  expect(await world.rows('looks')).toMatchObject([{ personId: 'demo-person-2', purpose }])
  const above = await (await world.staff('province')).ask(exportProgress, { purpose })
  expect([above.status, above.body.code]).toEqual([403, 'wrong-role'])
})

describe('the file of one person', () => {
  it('holds what was studied and what was unusual', async () => {
    const { body } = await office.ask(openRecord, { personId: 'demo-person-1', purpose })
    expect(body.record.lessons).toMatchObject([{ title: '外出怎么请假', seconds: 1800 }])
    expect(body.findings).toMatchObject([
      { id: findingId, findings: [{ code: 'seek', times: 3 }], looked: null },
    ])
  })

  it('keeps that an officer looked at something, once, and nothing follows from it', async () => {
    const asked = { id: findingId, note: '问过本人，手机卡了。' }
    const { body } = await office.ask(lookAtFinding, asked)
    expect(body.looked).toMatchObject({ note: asked.note })
    const again = await (await world.staff('county')).ask(lookAtFinding, asked)
    expect([again.status, again.body.code]).toEqual([409, 'changed-meanwhile'])
    const [row] = await listed(office, { search: '安平' })
    expect(row).toMatchObject({ findings: 0, standing: 'done', seconds: 1800 })
    const strange = await (await world.staff('otherOffice')).ask(lookAtFinding, asked)
    expect(strange.status).toBe(404)
  })

  it('is a paper for the file that says all of it, and who took it', async () => {
    const { body } = await office.ask(readRecordDocument, { personId: 'demo-person-1', purpose })
    const words = wordsOf(Buffer.from(body.bytes, 'base64'))
    const wanted = ['社区矫正对象教育学习记录', '张安平', '外出怎么请假', '30 分钟']
    for (const word of [...wanted, '跳着看 3 次', '问过本人', '第 1 页，共 1 页']) {
      expect(words).toContain(word)
    }
    const looked = (await world.rows('looks')).filter(one => one.personId === 'demo-person-1')
    expect(looked).toHaveLength(1)
  })
})
