import { randomUUID } from 'node:crypto'
import mongoose from 'mongoose'
import { csvOf } from '#shared/csv'
import {
  confirmPrisoners,
  listPrisonerImports,
  previewPrisoners,
  prisonerTemplate,
  undoPrisonerImport,
} from '#shared/visits/prisons/prisoner-lists.endpoints'
import { listFacts, listPrisoners, noteFact } from '#shared/visits/prisons/prisoners.endpoints'
import { writeXlsx } from '../../../../server/platform/sheets/write'
import { seedPrisons } from '../../../../server/scripts/demo/prisons'
import { sweep } from '../../../../server/retention/retention.actions'
import { findEndedDocuments } from '../../../../server/visits/prisons/documents'
import { prisonerMatching } from '../../../../server/visits/prisons/prisoners.model'
import { permissionsOf } from '../../../../server/visits/prisons/permitted.model'
import { ORGANISATIONS } from '../../../../server/scripts/demo/tree'
import { type Caller, KEYS, MORNING, type World, startWorld } from '../../../helpers/world'
import { refusal } from '../refusing'

const HEAD = ['编号', '姓名', '状态', '每月会见次数', '准许会见的亲属']
type Line = readonly string[]
const csv = (lines: readonly Line[], name = '名单.csv') => ({
  name,
  bytes: Buffer.from(csvOf([HEAD, ...lines])).toString('base64'),
})
const xlsx = async (lines: readonly Line[]) => ({
  name: '名单.xlsx',
  bytes: (
    await writeXlsx([{ name: '表', lines: [HEAD, ...lines], widths: HEAD.map(() => 12) }])
  ).toString('base64'),
})
/** Eighteen places that are right, of nobody: no area begins like this. */
const ID = '000000197001011230'
const HELD: Line = ['D2024001', '杨有福', '在押', '', '']
const NEW: Line = ['D2024099', '赵虚构', '在押', '2', `${ID} 妻子`]

let world: World
let prison: Caller
async function begin() {
  world = await startWorld()
  await seedPrisons(world.outside.now(), KEYS.vault)
  prison = await world.staff('prison')
}
const end = () => world.end()

const preview = async (file: object) => (await prison.ask(previewPrisoners, file)).body
const take = async (file: { name: string; bytes: string }, leaveOutBad = false) => {
  const { digest } = await preview(file)
  return prison.ask(confirmPrisoners, { ...file, digest, leaveOutBad })
}
const listed = async (search: string) =>
  (await prison.ask(listPrisoners, { search })).body.prisoners
const facts = async () => (await world.rows('visit_facts')).map(({ kind }) => kind)

describe('looking at a list', () => {
  beforeAll(begin)
  afterAll(end)

  it('says of each line what it would do, and stores nothing', async () => {
    const before = await world.rows('visit_prisoners')
    const body = await preview(csv([HELD, NEW, ['D2024002', '李自强', '已释放', '', '']]))
    expect(body.rows.map(({ effect, was }: Record<string, unknown>) => [effect, was])).toEqual([
      ['same', null],
      ['added', null],
      ['changed', 'held'],
    ])
    expect(body).toMatchObject({ good: 3, bad: 0, absent: 4, already: null })
    expect(body.touched).toEqual([{ number: 'D2024002', name: '李自强', state: 'released' }])
    expect(await world.rows('visit_prisoners')).toEqual(before)
  })

  it.each([
    ['a number that is missing', ['', '张虚构', '在押', '', ''], 'number', 'missing'],
    ['a name of one sign', ['X1', '张', '在押', '', ''], 'name', 'too-long'],
    ['a state of which nobody knows', ['X1', '张虚构', '请假', '', ''], 'state', 'not-a-choice'],
    [
      'visits that are no number',
      ['X1', '张虚构', '在押', '两次', ''],
      'visitsPerMonth',
      'not-a-number',
    ],
    [
      'more visits than a month has',
      ['X1', '张虚构', '在押', '32', ''],
      'visitsPerMonth',
      'out-of-range',
    ],
    [
      'an ID number with a wrong check digit',
      ['X1', '张虚构', '在押', '', '000000197001011231 妻子'],
      'permitted',
      'not-an-id-number',
    ],
    ['a relative without a kin', ['X1', '张虚构', '在押', '', ID], 'permitted', 'not-a-kin'],
    [
      'more than twenty relatives',
      ['X1', '张虚构', '在押', '', Array(21).fill(`${ID} 儿子`).join('；')],
      'permitted',
      'too-many',
    ],
  ])('%s', async (_, line, column, fault) => {
    const body = await preview(csv([line]))
    expect(body.rows[0].faults[0]).toMatchObject({ column, fault })
    expect(body.rows[0].effect).toBeNull()
  })

  it('the same number twice', async () => {
    const body = await preview(csv([NEW, NEW]))
    expect(body.rows[1].faults).toEqual([expect.objectContaining({ fault: 'twice' })])
  })

  it('reads GB18030 and Excel, and what it comes to is the same', async () => {
    const utf8 = await preview(csv([NEW]))
    expect((await preview(await xlsx([NEW]))).digest).toBe(utf8.digest)
    // 编号,姓名,状态 and one line, as a spreadsheet on a Chinese desk saves it.
    const gb = Buffer.concat([
      Buffer.from('b1e0bac52cd0d5c3fb2cd7b4ccac0a', 'hex'),
      Buffer.from('X123,'),
      Buffer.from('d5c5c8fd2cd4dad1ba0a', 'hex'),
    ])
    const body = await preview({ name: 'a.csv', bytes: gb.toString('base64') })
    expect(body.rows[0]).toMatchObject({ name: '张三', faults: [] })
  })

  it.each([
    ['a picture', Buffer.from('89504e470d0a1a0a00', 'hex'), 'import-unreadable'],
    ['another table', Buffer.from('甲,乙\n1,2\n'), 'import-wrong-columns'],
    ['only a head', Buffer.from(`${HEAD.join(',')}\n`), 'import-empty'],
    ['a zip that is none', Buffer.from('PK\u0003\u0004 nothing'), 'import-unreadable'],
    [
      'more lines than are taken at once',
      Buffer.from(`${HEAD.join(',')}\n${'1,2,3,4,5\n'.repeat(2001)}`),
      'import-too-long',
    ],
  ])('refuses %s', async (_, bytes, code) => {
    const file = { name: 'x.csv', bytes: bytes.toString('base64') }
    expect((await preview(file)).code).toBe(code)
  })

  it('gives a template that can be sent back, its example left out', async () => {
    for (const format of ['csv', 'xlsx'] as const) {
      const { body } = await prison.ask(prisonerTemplate, { format })
      expect((await preview({ name: body.name, bytes: body.bytes })).code).toBe('import-empty')
    }
  })
})

describe('taking a list in', () => {
  beforeEach(begin)
  afterEach(end)

  it('adds and changes, tells bookings of who left, and keeps who is not in it', async () => {
    const { status, body } = await take(csv([HELD, NEW, ['D2024002', '李自强', '已转监', '', '']]))
    expect(status).toBe(200)
    expect(body).toMatchObject({ added: 1, changed: 1, same: 1, facts: 1, undoable: true })
    expect(await facts()).toEqual(['transfer'])
    expect((await world.rows('visit_facts'))[0]!.toldAt).toEqual(new Date(MORNING))
    const [found] = await listed('D2024099')
    expect(found).toMatchObject({
      ...{ name: '赵虚构', visitsPerMonth: 2, state: 'held' },
      permitted: [{ kin: 'spouse', idNumberMasked: '000***********1230' }],
    })
    expect(await listed('D2024003')).toHaveLength(1)
    expect((await listed('李自强'))[0].state).toBe('transferred')
  })

  it('keeps names and ID numbers sealed', async () => {
    await take(csv([NEW]))
    const stored = JSON.stringify([
      await world.rows('visit_prisoners'),
      await world.rows('visit_permitted'),
      await world.rows('visit_list_steps'),
      await world.rows('visit_prisoner_lists'),
      await world.rows('evidence'),
      await world.rows('acts'),
    ])
    expect(stored).not.toContain('赵虚构')
    expect(stored).not.toContain(ID)
  })

  it('the same twice is one, also at the same moment', async () => {
    const file = csv([NEW])
    const { digest } = await preview(file)
    const asked = { ...file, digest, leaveOutBad: false }
    const answers = await Promise.all([1, 2, 3].map(() => prison.ask(confirmPrisoners, asked)))
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
    expect(await world.rows('visit_prisoner_lists')).toHaveLength(1)
    expect(await listed('D2024099')).toHaveLength(1)
    expect((await preview(file)).already).toMatchObject({ id: answers[0]!.body.id })
  })

  it('takes nothing else than was looked at, and no faults that were not left out', async () => {
    const { digest } = await preview(csv([NEW]))
    const other = { ...csv([NEW, HELD]), digest, leaveOutBad: false }
    expect((await prison.ask(confirmPrisoners, other)).body.code).toBe('import-differs')
    const bad = csv([NEW, ['', '', '', '', 'x']])
    expect((await take(bad)).body.code).toBe('import-has-faults')
    expect((await take(bad, true)).body).toMatchObject({ added: 1, leftOut: 1 })
  })

  it('one prison does not touch or see another’s list', async () => {
    const other = await world.staff('otherPrison')
    expect((await other.ask(listPrisoners, {})).body.prisoners).toEqual([])
    const file = csv([HELD])
    const { body } = await other.ask(previewPrisoners, file)
    expect(body.rows[0].effect).toBe('added')
    await other.ask(confirmPrisoners, { ...file, digest: body.digest, leaveOutBad: false })
    const rows = await world.rows('visit_prisoners')
    expect(rows.filter(({ number }) => number === 'D2024001')).toHaveLength(2)
    const taken = (await other.ask(listPrisonerImports, {})).body.imports
    expect((await prison.ask(listPrisonerImports, {})).body.imports).toEqual([])
    const undo = { id: taken[0].id, reason: '越权' }
    expect((await prison.ask(undoPrisonerImport, undo)).status).toBe(404)
  })
})

describe('taking a list out again', () => {
  beforeEach(begin)
  afterEach(end)

  it('all stands as before, and bookings are told of that, too', async () => {
    const before = (await prison.ask(listPrisoners, {})).body.prisoners
    const { body } = await take(csv([NEW, ['D2024003', '王大民', '暂停会见', '', '']]))
    expect((await listed('D2024003'))[0]).toMatchObject({ name: '王大民', permitted: [] })
    const undo = { id: body.id, reason: '发错了文件' }
    const { body: undone } = await prison.ask(undoPrisonerImport, undo)
    expect(undone).toMatchObject({ undoable: false, undoneByName: '周建国' })
    const plain = (all: { changedAt: string }[]) => all.map(({ changedAt: _, ...one }) => one)
    expect(plain((await prison.ask(listPrisoners, {})).body.prisoners)).toEqual(plain(before))
    expect(await facts()).toEqual(['ban', 'held-again'])
    // Again is no second undoing; and the same list can be taken in anew.
    expect((await prison.ask(undoPrisonerImport, undo)).body.undoneAt).toBe(undone.undoneAt)
    expect((await take(csv([NEW, ['D2024003', '王大民', '暂停会见', '', '']]))).body.added).toBe(1)
  })

  it('not when another came after it, or somebody changed any of it since', async () => {
    const first = (await take(csv([NEW]))).body
    const second = (await take(csv([[...NEW.slice(0, 2), '病重或住院', '', '']]))).body
    const undo = async (id: string) =>
      (await prison.ask(undoPrisonerImport, { id, reason: '错了' })).body
    expect((await undo(first.id)).code).toBe('list-not-last')
    const [{ id: prisonerId }] = await listed('D2024099')
    await prison.ask(noteFact, note(prisonerId, 'held-again'))
    expect((await undo(second.id)).code).toBe('list-used')
    expect((await listed('D2024099'))[0].state).toBe('held')
  })

  it('not when what stood before has been let go of', async () => {
    const { body } = await take(csv([NEW]))
    await sweep(new Date(new Date(MORNING).getTime() + 31 * 24 * 3600_000))
    expect((await prison.ask(undoPrisonerImport, { id: body.id, reason: '太晚' })).body.code).toBe(
      'list-used',
    )
  })
})

const note = (prisonerId: string, kind: string, more: object = {}) => ({
  ...{ attemptId: randomUUID(), prisonerId, relativeIdNumber: null, kind },
  ...{ firstDay: '2026-11-24', lastDay: null, note: '' },
  ...more,
})

describe('what changes', () => {
  beforeEach(begin)
  afterEach(end)

  it('is noted once, changes how it stands, and is told to bookings', async () => {
    const [{ id }] = await listed('D2024001')
    const asked = note(id, 'punishment-cell', { lastDay: '2026-12-01', note: '内部' })
    const { status, body } = await prison.ask(noteFact, asked)
    expect([status, body.name, body.byName]).toEqual([200, '杨有福', '周建国'])
    expect((await listed('D2024001'))[0].state).toBe('punishment-cell')
    expect((await prison.ask(noteFact, asked)).body.fact.id).toBe(body.fact.id)
    expect(await facts()).toEqual(['punishment-cell'])
    const shown = (await prison.ask(listFacts, {})).body.facts
    expect(shown).toEqual([expect.objectContaining({ note: '内部', imported: false })])
    expect((await prison.ask(listFacts, { kind: 'release' })).body.facts).toEqual([])
  })

  it('what begins later does not stand in the list yet', async () => {
    const [{ id }] = await listed('D2024001')
    await prison.ask(noteFact, note(id, 'release', { firstDay: '2026-12-24' }))
    expect((await listed('D2024001'))[0].state).toBe('held')
    expect(await facts()).toEqual(['release'])
  })

  it('a ban of one relative needs one whose claim was accepted', async () => {
    const [{ id }] = await listed('D2024001')
    const ban = note(id, 'ban', { relativeIdNumber: ID })
    expect((await prison.ask(noteFact, ban)).body.code).toBe('no-such-relative')
    const wrong = note(id, 'release', { relativeIdNumber: ID })
    expect((await prison.ask(noteFact, wrong)).body.errors).toEqual([
      expect.objectContaining({ path: 'relativeIdNumber' }),
    ])
  })

  it('not under the name of what was noted of another prisoner, or at another prison', async () => {
    const [[{ id }], [{ id: second }]] = [await listed('D2024001'), await listed('D2024002')]
    const other = await world.staff('otherPrison')
    const file = csv([HELD])
    const { digest } = (await other.ask(previewPrisoners, file)).body
    await other.ask(confirmPrisoners, { ...file, digest, leaveOutBad: false })
    const [{ id: theirs }] = (await other.ask(listPrisoners, {})).body.prisoners
    const asked = note(theirs, 'illness')
    expect((await other.ask(noteFact, asked)).status).toBe(200)
    for (const prisonerId of [id, second]) {
      const same = () => prison.ask(noteFact, { ...asked, prisonerId })
      expect(await refusal(same)).toEqual([409, 'changed-meanwhile'])
    }
    const own = note(id, 'illness')
    expect((await prison.ask(noteFact, own)).status).toBe(200)
    const mistaken = () => prison.ask(noteFact, { ...own, prisonerId: second })
    expect(await refusal(mistaken)).toEqual([409, 'changed-meanwhile'])
  })

  it('not of somebody else’s prisoner', async () => {
    const [{ id }] = await listed('D2024001')
    const other = await world.staff('otherPrison')
    expect((await other.ask(noteFact, note(id, 'release'))).status).toBe(404)
  })
})

describe('matching a claim', () => {
  beforeAll(begin)
  afterAll(end)

  const prisonId = ORGANISATIONS.prison.id
  const match = async (name: string, number: string | null) =>
    (await prisonerMatching(prisonId, { name, number }, KEYS.vault))?.number ?? null

  it.each([
    ['name and number', '杨有福', 'D2024001', 'D2024001'],
    ['the name alone, when one is called so', '杨 有福', null, 'D2024001'],
    ['not another number', '杨有福', 'D2024002', null],
    ['not another name', '李自强', 'D2024001', null],
  ])('%s', async (_, name, number, found) => {
    expect(await match(name, number)).toBe(found)
  })

  it('not the name alone, when two are called so', async () => {
    await take(csv([['D2024098', '杨有福', '在押', '', '']]))
    expect(await match('杨有福', null)).toBeNull()
    expect(await match('杨有福', 'D2024098')).toBe('D2024098')
  })

  it('a list of relatives names only those; where it names nobody it says nothing', async () => {
    const [own, another] = ['demo-prisoner-D2024003', 'demo-prisoner-D2024001']
    const says = await permissionsOf([own, another, null], KEYS.vault)
    expect(says(own, '000000197001011230')).toBe(true)
    expect(says(own, '000000196001011236')).toBe(false)
    expect([says(another, '000000196001011236'), says(null, '000000197001011230')]).toEqual([
      ...[null, null],
    ])
  })
})

describe('keeping', () => {
  beforeEach(begin)
  afterEach(end)

  it('lets go of who left half a year ago, with whom he could be visited by', async () => {
    await take(csv([[NEW[0]!, NEW[1]!, '已释放', '', NEW[4]!]]))
    const later = (days: number) => new Date(new Date(MORNING).getTime() + days * 24 * 3600_000 + 1)
    const left = async () =>
      (await world.rows('visit_prisoners')).filter(({ number }) => number === 'D2024099').length
    await sweep(later(183))
    expect(await left()).toBe(1)
    await sweep(later(184))
    expect(await left()).toBe(0)
    expect(await mongoose.connection.db!.collection('visit_permitted').countDocuments()).toBe(1)
  })

  it('tells bookings once of a relative whose ID card has ended', async () => {
    await world.relative(1)
    const relatives = mongoose.connection.db!.collection('visit_relatives')
    const at = new Date('2026-11-24T01:00:00Z')
    await relatives.updateOne({}, { $set: { documentExpiresDay: '2026-11-24' } })
    expect(await findEndedDocuments(at)).toBe(0)
    await relatives.updateOne({}, { $set: { documentExpiresDay: '2026-11-23' } })
    expect(await findEndedDocuments(at)).toBe(1)
    expect(await findEndedDocuments(at)).toBe(0)
    expect(await world.rows('visit_facts')).toEqual([
      expect.objectContaining({ kind: 'document-expired', firstDay: '2026-11-24', prisonId: null }),
    ])
  })
})
