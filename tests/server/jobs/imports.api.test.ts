import { csvOf } from '#shared/csv'
import { ImportColumn } from '#shared/jobs/imports.contract'
import {
  confirmImport,
  importTemplate,
  listImports,
  previewImport,
  undoImport,
} from '#shared/jobs/imports.endpoints'
import { COLUMNS } from '#shared/jobs/imports.words'
import {
  changePosting,
  decidePosting,
  listPostings,
  openPosting,
} from '#shared/jobs/postings.endpoints'
import { markPostingUsed } from '../../../server/jobs/postings.model'
import { inTransaction } from '../../../server/platform/database'
import { readXlsx } from '../../../server/platform/sheets/xlsx'
import { writeXlsx } from '../../../server/platform/sheets/write'
import { type World, startWorld } from '../../helpers/world'
import { verified, workDraft } from './offers'

type Line = Partial<Record<ImportColumn, string>>

const HEAD = ImportColumn.options.map(column => COLUMNS[column])
const table = (lines: readonly Line[]): string[][] => [
  HEAD,
  ...lines.map(line => ImportColumn.options.map(column => line[column] ?? '')),
]
const csv = (lines: readonly Line[], name = '岗位.csv') => ({
  name,
  bytes: Buffer.from(csvOf(table(lines))).toString('base64'),
})
const xlsx = async (lines: readonly Line[]) => ({
  name: '岗位.xlsx',
  bytes: (
    await writeXlsx([{ name: '表', lines: table(lines), widths: HEAD.map(() => 12) }])
  ).toString('base64'),
})

describe('a table of postings', () => {
  let world: World
  let licence: string
  beforeAll(async () => {
    world = await startWorld()
    licence = (await verified(world, { name: '虚构导入公司' })).licenceNumber
  })
  afterAll(() => world.end())

  let number = 0
  /** A line that can be taken in, unlike every other. */
  const good = (changes: Line = {}): Line => {
    number += 1
    return {
      licence,
      title: `包装员${number}`,
      kind: '全职',
      payFrom: '3200',
      payTo: '4500',
      payPeriod: '月',
      shift: '白班',
      hoursADay: '8',
      daysAWeek: '5',
      township: '中枢',
      address: '工业园区1号',
      skills: '流水线、搬运装卸',
      insurance: '五险',
      lodging: '包吃',
      deadline: '2026/12/31',
      places: '3',
      description: '新手有人带',
      contactName: '王师傅',
      contactPhone: '13900000100',
      ...changes,
    }
  }
  const office = () => world.staff('office')
  const preview = async (file: object) => (await office()).ask(previewImport, file)
  const take = async (file: object, leaveOutBad = false) => {
    const { body } = await preview(file)
    return (await office()).ask(confirmImport, { ...file, digest: body.digest, leaveOutBad })
  }
  const postingsOf = async (importId: string) =>
    (await (await office()).ask(listPostings, { importId })).body.postings

  it('is looked at without being stored', async () => {
    const { status, body } = await preview(csv([good(), good({ description: '交押金200元' })]))
    expect([status, body.good, body.bad, body.flagged, body.already]).toEqual([200, 2, 0, 1, null])
    expect(body.rows[1]).toMatchObject({
      line: 3,
      employerName: '虚构导入公司',
      pay: '3200–4500元/月',
      faults: [],
      flags: [expect.objectContaining({ code: 'fee', words: '押金' })],
    })
    expect(await world.rows('job_imports')).toEqual([])
  })

  it('is taken in as drafts that say what the table says', async () => {
    const line = good()
    const { status, body } = await take(csv([line], '第一批.csv'))
    expect([status, body.postings, body.leftOut, body.fileName, body.undoable]).toEqual([
      ...[200, 1, 0, '第一批.csv', true],
    ])
    const [row] = await postingsOf(body.id)
    const { posting, past } = (await (await office()).ask(openPosting, { id: row.id })).body
    expect(posting).toMatchObject({
      state: 'draft',
      title: line.title,
      kind: 'full-time',
      pay: { from: 3200, to: 4500, period: 'month' },
      hours: { aDay: 8, daysAWeek: 5 },
      place: { townshipId: '53252701', text: '工业园区1号', point: null },
      skills: ['assembly', 'loading'],
      insurance: ['pension', 'medical', 'injury', 'unemployment', 'maternity'],
      lodging: 'meals',
      deadline: '2026-12-31',
      places: 3,
      contact: { name: '王师傅', phone: '13900000100' },
      flags: [],
    })
    expect(past).toMatchObject([{ what: 'imported', byName: '马晓东' }])
  })

  it('says what is wrong with each line: which column, and how', async () => {
    const same = good()
    const lines: readonly (readonly [Line, ImportColumn, string])[] = [
      [{ licence: '' }, 'licence', 'missing'],
      [{ licence: '915325270000000000' }, 'licence', 'not-a-licence'],
      [{ licence: '9144030071526726XG' }, 'licence', 'unknown-employer'],
      [{ title: '' }, 'title', 'missing'],
      [{ title: '长'.repeat(41) }, 'title', 'too-long'],
      [{ kind: '临时' }, 'kind', 'not-a-choice'],
      [{ payFrom: '三千' }, 'payFrom', 'not-a-number'],
      [{ payFrom: '3200.005' }, 'payFrom', 'out-of-range'],
      [{ payTo: '3000' }, 'payTo', 'less-than-from'],
      [{ payFrom: '' }, 'payFrom', 'missing'],
      [{ payPeriod: '年' }, 'payPeriod', 'not-a-choice'],
      [{ hoursADay: '25' }, 'hoursADay', 'out-of-range'],
      [{ daysAWeek: '8' }, 'daysAWeek', 'out-of-range'],
      [{ township: '昆明' }, 'township', 'unknown-township'],
      [{ skills: '厨师、变戏法' }, 'skills', 'not-a-choice'],
      [{ insurance: '什么险' }, 'insurance', 'not-a-choice'],
      [{ deadline: '年底' }, 'deadline', 'not-a-day'],
      [{ deadline: '2026-02-30' }, 'deadline', 'not-a-day'],
      [{ deadline: '2026-11-23' }, 'deadline', 'day-over'],
      [{ places: '0' }, 'places', 'out-of-range'],
      [{ contactName: '' }, 'contactName', 'missing'],
      [{ contactPhone: '12345' }, 'contactPhone', 'not-a-phone'],
    ]
    const file = csv([...lines.map(([changes]) => good(changes)), same, same])
    const { body } = await preview(file)
    const found = body.rows.map(({ faults }: { faults: { column: string; fault: string }[] }) =>
      faults.map(({ column, fault }) => `${column}:${fault}`).join(' '),
    )
    expect(found).toEqual([
      ...lines.map(([, column, fault]) => `${column}:${fault}`),
      '',
      'title:twice',
    ])
    expect([body.good, body.bad]).toEqual([1, 23])
  })

  it('with faults is taken in only without those lines, and only if that is wanted', async () => {
    const file = csv([good(), good({ township: '昆明' })])
    const refused = await take(file)
    expect([refused.status, refused.body.code]).toEqual([422, 'import-has-faults'])
    const { status, body } = await take(file, true)
    expect([status, body.postings, body.leftOut]).toEqual([200, 1, 1])
  })

  it('is the same whether it comes as CSV or from Excel, and is taken in once', async () => {
    const lines = [good(), good()]
    const first = await take(csv(lines))
    const again = await take(csv(lines, '另一个名字.csv'))
    const excel = await take(await xlsx(lines))
    expect([again.body.id, excel.body.id]).toEqual([first.body.id, first.body.id])
    expect((await preview(csv(lines))).body.already.id).toBe(first.body.id)
    expect(await postingsOf(first.body.id)).toHaveLength(2)
  })

  it('sent twice at the same moment is taken in once', async () => {
    const file = csv([good()])
    const [one, other] = await Promise.all([take(file), take(file)])
    expect([one.status, other.status, one.body.id]).toEqual([200, 200, other.body.id])
    expect(await postingsOf(one.body.id)).toHaveLength(1)
  })

  it('that is another than the one that was looked at is refused', async () => {
    const { body } = await preview(csv([good()]))
    const asked = { ...csv([good()]), digest: body.digest, leaveOutBad: false }
    const answer = await (await office()).ask(confirmImport, asked)
    expect([answer.status, answer.body.code]).toEqual([409, 'import-differs'])
  })

  it('is read with its columns in any order and others between them', async () => {
    const [head, ...lines] = table([good()])
    const turned = [head!, ...lines].map((cells, index) => [
      index === 0 ? '备注' : '随便',
      ...cells.toReversed(),
    ])
    const bytes = Buffer.from(csvOf(turned)).toString('base64')
    expect((await preview({ name: 'a.csv', bytes })).body).toMatchObject({ good: 1, bad: 0 })
  })

  it.each([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), 'import-unreadable'],
    ['a broken Excel file', Buffer.from('PK\x03\x04 nothing'), 'import-unreadable'],
    ['another table', Buffer.from('姓名,电话\n张三,1'), 'import-wrong-columns'],
    ['nothing but a head', Buffer.from(csvOf([HEAD])), 'import-empty'],
    ['too many lines', Buffer.from(csvOf([HEAD, ...Array(2001).fill(['x'])])), 'import-too-long'],
  ])('that is %s is refused in plain words', async (_, bytes, code) => {
    const answer = await preview({ name: 'x', bytes: bytes.toString('base64') })
    expect([answer.status, answer.body.code]).toEqual([422, code])
  })

  it('comes as a template, whose example is left out when it comes back', async () => {
    const answer = await (await office()).ask(importTemplate, { format: 'xlsx' })
    const lines = await readXlsx(Buffer.from(answer.body.bytes, 'base64'))
    expect(lines[0]).toEqual(HEAD)
    const { name, bytes } = (await (await office()).ask(importTemplate, { format: 'csv' })).body
    expect((await preview({ name, bytes })).body.code).toBe('import-empty')
  })

  describe('that was taken in', () => {
    const undo = async (id: string, by: 'office' | 'otherCounty' = 'office') =>
      (await world.staff(by)).ask(undoImport, { id, reason: '传错了文件' })

    it('is undone as a whole, opened ones too, and can be taken in again', async () => {
      const file = csv([good(), good()])
      const { body } = await take(file)
      const [row] = await postingsOf(body.id)
      await (await office()).ask(decidePosting, { id: row.id, version: 1, act: 'open', reason: '' })
      const undone = await undo(body.id)
      expect(undone.body).toMatchObject({ undoneByName: '马晓东', undoable: false })
      expect(await postingsOf(body.id)).toEqual([])
      expect((await (await office()).ask(openPosting, { id: row.id })).status).toBe(404)
      const again = await take(file)
      expect([again.status, again.body.id === body.id]).toEqual([200, false])
    })

    it('is undone twice without harm', async () => {
      const { body } = await take(csv([good()]))
      const [one, other] = await Promise.all([undo(body.id), undo(body.id)])
      expect([one.status, other.status]).toEqual([200, 200])
    })

    it('stays when a person has used any of it', async () => {
      const { body } = await take(csv([good(), good()]))
      const [row] = await postingsOf(body.id)
      await inTransaction(session => markPostingUsed(row.id, world.outside.now(), session))
      const answer = await undo(body.id)
      expect([answer.status, answer.body.code]).toEqual([409, 'import-used'])
      expect(await postingsOf(body.id)).toHaveLength(2)
      const { imports } = (await (await office()).ask(listImports, {})).body
      expect(imports.find(({ id }: { id: string }) => id === body.id).undoable).toBe(false)
    })

    it('stays when an officer has corrected any of it', async () => {
      const { body } = await take(csv([good()]))
      const [row] = await postingsOf(body.id)
      const content = workDraft(row.employerId)
      await (await office()).ask(changePosting, { id: row.id, version: 1, content })
      expect((await undo(body.id)).body.code).toBe('import-used')
    })

    it('is either undone or used, never both, whoever comes first', async () => {
      for (let round = 0; round < 5; round++) {
        const { body } = await take(csv([good()]))
        const [row] = await postingsOf(body.id)
        const [undone] = await Promise.all([
          undo(body.id),
          inTransaction(session => markPostingUsed(row.id, world.outside.now(), session)),
        ])
        const left = await postingsOf(body.id)
        expect(left.length).toBe(undone.status === 200 ? 0 : 1)
      }
    })

    it('of another county is not there', async () => {
      const { body } = await take(csv([good()]))
      const answer = await undo(body.id, 'otherCounty')
      expect([answer.status, answer.body.code]).toEqual([404, 'no-such-import'])
    })
  })
})
