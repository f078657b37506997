import mongoose from 'mongoose'
import {
  addPosting,
  changePosting,
  decidePosting,
  exportPostings,
  listPostings,
  openPosting,
} from '#shared/jobs/postings.endpoints'
import { expirePostings } from '../../../server/jobs/postings.chores'
import { markPostingUsed, postingById, replacePosting } from '../../../server/jobs/postings.model'
import { inTransaction } from '../../../server/platform/database'
import { KEYS, MORNING, type World, startWorld } from '../../helpers/world'
import { employed, entered, opened, verified, workDraft } from './offers'

const FEE = { description: '入职交押金200元' }

describe('postings', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld()
  })
  afterEach(() => world.setTime(MORNING))
  afterAll(() => world.end())

  const act = async (id: string, act: string, reason = '', by: 'county' | 'office' = 'office') =>
    (await world.staff(by)).ask(decidePosting, { id, version: 1, act, reason })
  const shown = async (id: string) =>
    (await (await world.staff('county')).ask(openPosting, { id })).body

  it('are entered as drafts, opened by an office, and keep what became of them', async () => {
    const posting = await entered(world)
    expect(posting).toMatchObject({
      state: 'draft',
      flags: [],
      shownUntil: null,
      townshipName: '中枢',
      contact: { name: '王师傅', phone: '13900000100' },
    })
    expect((await act(posting.id, 'open')).body).toMatchObject({
      state: 'open',
      shownUntil: '2026-12-31',
      openedAt: MORNING,
    })
    expect((await act(posting.id, 'pause', '单位放假')).body.state).toBe('paused')
    expect((await act(posting.id, 'open')).body.state).toBe('open')
    expect((await act(posting.id, 'close', '已招满')).body.state).toBe('closed')
    const { past, posting: now } = await shown(posting.id)
    expect(
      past.map(({ what, reason }: { what: string; reason: string }) => [what, reason]),
    ).toEqual([
      ['closed', '已招满'],
      ['opened', ''],
      ['paused', '单位放假'],
      ['opened', ''],
      ['added', ''],
    ])
    expect(now.reason).toBe('已招满')
  })

  it('do not open while nobody has verified the employer', async () => {
    const employer = await employed(world)
    const posting = await entered(world, {}, employer.id)
    const answer = await act(posting.id, 'open', '核对', 'county')
    expect([answer.status, answer.body.code]).toEqual([422, 'employer-unverified'])
    expect((await shown(posting.id)).posting.state).toBe('draft')
  })

  it('with flags are no office’s to open, and the county says why', async () => {
    const posting = await entered(world, FEE)
    expect(posting.flags).toEqual([
      {
        code: 'fee',
        field: 'description',
        words: '押金',
        articles: ['《劳动合同法》第九条', '《劳动合同法》第八十四条第一款、第二款'],
      },
    ])
    const office = await act(posting.id, 'open', '单位说会退')
    expect([office.status, office.body.code]).toEqual([422, 'flags-undecided'])
    const silent = await act(posting.id, 'open', '', 'county')
    expect([silent.status, silent.body.code]).toEqual([422, 'reason-missing'])
    const { body } = await act(posting.id, 'open', '单位书面更正，不再收取', 'county')
    expect(body).toMatchObject({
      state: 'open',
      flagsDecided: true,
      decision: { codes: ['fee'], reason: '单位书面更正，不再收取', byName: '刘敏' },
    })
  })

  it('are refused by an officer with a reason, never by code', async () => {
    const posting = await entered(world, FEE)
    const silent = await act(posting.id, 'refuse')
    expect([silent.status, silent.body.code]).toEqual([422, 'reason-missing'])
    expect((await act(posting.id, 'refuse', '违法收取押金')).body).toMatchObject({
      state: 'refused',
      reason: '违法收取押金',
    })
    const again = await act(posting.id, 'open', '再试', 'county')
    expect([again.status, again.body.code]).toEqual([409, 'posting-elsewhere'])
  })

  describe('that were opened with flags', () => {
    const change = async (posting: { id: string; employerId: string }, changes: object) => {
      const content = workDraft(posting.employerId, { ...FEE, ...changes })
      return (await world.staff('office')).ask(changePosting, {
        id: posting.id,
        version: 1,
        content,
      })
    }

    it('stay open when nothing is changed that was looked at', async () => {
      const { body } = await change(await opened(world, FEE), { places: 9 })
      expect(body).toMatchObject({ state: 'open', flagsDecided: true, version: 2, places: 9 })
    })

    it('wait for a decision again when it is', async () => {
      const { body } = await change(await opened(world, FEE), { description: '入职交押金2000元' })
      expect(body).toMatchObject({ state: 'draft', flagsDecided: false, decision: null })
    })

    it('need none when what was asked about is gone', async () => {
      const { body } = await change(await opened(world, FEE), { description: '不收押金' })
      expect(body).toMatchObject({ state: 'open', flags: [], flagsDecided: true, decision: null })
    })
  })

  it('of one who sees an older version are not changed', async () => {
    const { id, employerId } = await entered(world)
    const office = await world.staff('office')
    const content = workDraft(employerId, { title: '打包员' })
    const [one, other] = await Promise.all(
      [1, 2].map(() => office.ask(changePosting, { id, version: 1, content })),
    )
    expect([one!.status, other!.status].sort()).toEqual([200, 409])
  })

  it('do not open after their last day, nor are changed to one that is over', async () => {
    const late = await entered(world, { deadline: '2026-11-24' })
    world.setTime('2026-11-24T15:59:00.000Z')
    expect((await act(late.id, 'open')).status).toBe(200)
    const later = await entered(world, { deadline: '2026-11-24' })
    world.setTime('2026-11-24T16:00:00.000Z')
    const answer = await act(later.id, 'open')
    expect([answer.status, answer.body.code]).toEqual([422, 'deadline-over'])
  })

  it('expire by themselves, once however many look, and officers are told', async () => {
    const posting = await opened(world, { deadline: '2026-11-25' })
    const twin = await opened(world, { deadline: '2026-11-26' })
    world.setTime('2026-11-25T15:59:59.000Z')
    await expirePostings(world.outside.now(), KEYS.vault)
    expect((await shown(posting.id)).posting.state).toBe('open')
    world.setTime('2026-11-25T16:00:00.000Z')
    const before = (await (await world.staff('county')).ask(listPostings, {})).body.expired
    await Promise.all([1, 2].map(() => expirePostings(world.outside.now(), KEYS.vault)))
    const { posting: now, past } = await shown(posting.id)
    expect([now.state, past[0].what, past[0].byName]).toEqual(['expired', 'expired', ''])
    expect(past.filter(({ what }: { what: string }) => what === 'expired')).toHaveLength(1)
    expect((await shown(twin.id)).posting.state).toBe('open')
    const after = (await (await world.staff('county')).ask(listPostings, {})).body.expired
    expect(after - before).toBeGreaterThanOrEqual(1)
  })

  it('without a last day are shown for the county’s number of days', async () => {
    const posting = await opened(world, { deadline: null })
    expect(posting).toMatchObject({ state: 'open', shownUntil: '2027-01-23', deadline: null })
  })

  it('are found by words, state, kind, flags, township and employer', async () => {
    const employer = await verified(world, { name: '虚构寻找公司' })
    const plain = await entered(world, { title: '寻找厨师[1]' }, employer.id)
    const flagged = await entered(world, { ...FEE, title: '寻找帮厨', kind: 'casual' }, employer.id)
    const place = { townshipId: '53252702', text: '金马镇', point: null }
    const afar = await entered(world, { title: '寻找远处', place }, employer.id)
    const county = await world.staff('county')
    const ids = async (asked: object) =>
      new Set(
        (await county.ask(listPostings, { employerId: employer.id, ...asked })).body.postings.map(
          ({ id }: { id: string }) => id,
        ),
      )
    expect(await ids({})).toEqual(new Set([plain.id, flagged.id, afar.id]))
    expect(await ids({ search: '厨师[1' })).toEqual(new Set([plain.id]))
    expect(await ids({ search: '寻找公司', kind: 'casual' })).toEqual(new Set([flagged.id]))
    expect(await ids({ flags: 'undecided' })).toEqual(new Set([flagged.id]))
    expect(await ids({ flags: 'none' })).toEqual(new Set([plain.id, afar.id]))
    expect(await ids({ townshipId: '53252702' })).toEqual(new Set([afar.id]))
    expect(await ids({ state: 'open' })).toEqual(new Set())
  })

  it('are listed page after page, none twice and none left out', async () => {
    const employer = await verified(world, { name: '虚构长单公司' })
    for (let number = 0; number < 53; number++) await entered(world, {}, employer.id)
    const county = await world.staff('county')
    const asked = { employerId: employer.id }
    const first = (await county.ask(listPostings, asked)).body
    const second = (await county.ask(listPostings, { ...asked, after: first.next })).body
    const ids = [...first.postings, ...second.postings].map(({ id }) => id)
    expect([ids.length, new Set(ids).size, first.total, second.next]).toEqual([53, 53, 53, null])
    expect(JSON.stringify(first)).not.toMatch(/王师傅|13900000100/)
  })

  it('are taken along as a table in which no cell is run, and nobody is named', async () => {
    const employer = await verified(world, { name: '虚构表格公司' })
    await entered(world, { title: '=HYPERLINK("http://x")' }, employer.id)
    await entered(world, { title: '＋1 搬运,"工"', ...FEE }, employer.id)
    const county = await world.staff('county')
    const { body } = await county.ask(exportPostings, { employerId: employer.id })
    expect(body.rows).toBe(2)
    expect(body.csv).toMatch(/^\uFEFF岗位名称,用人单位/)
    expect(body.csv).toContain(`"'=HYPERLINK(""http://x"")"`)
    expect(body.csv).toContain(`"'＋1 搬运,""工"""`)
    expect(body.csv).toContain('向求职者收钱或要担保')
    expect(body.csv).not.toMatch(/王师傅|13900000100/)
  })

  it('lie in a township of the county that offers them', async () => {
    const { id } = await verified(world)
    const place = { townshipId: '53259901', text: '邻县', point: null }
    const answer = await (await world.staff('office')).ask(addPosting, workDraft(id, { place }))
    expect([answer.status, answer.body.code]).toEqual([404, 'no-such-office'])
  })

  it('are sealed: nothing in the database names whom to ask for', async () => {
    const contact = { name: '只此一人', phone: '13900012345' }
    await opened(world, { contact })
    for (const collection of ['job_postings', 'job_posting_steps', 'evidence', 'acts']) {
      expect(JSON.stringify(await world.rows(collection))).not.toMatch(/只此一人|13900012345/)
    }
  })

  it('stay used when an officer writes over what was read before', async () => {
    const { id } = await opened(world)
    const before = (await postingById(id))!
    const now = world.outside.now()
    await inTransaction(session => markPostingUsed(id, now, session))
    const after = { ...before, reason: '放假', steps: before.steps + 1 }
    expect(await inTransaction(session => replacePosting(after, before, session))).toBe(true)
    expect(await postingById(id)).toMatchObject({ usedAt: now, reason: '放假' })
  })

  it('are never open while their employer is not verified, whoever comes first', async () => {
    for (let round = 0; round < 5; round++) {
      const { id, employerId } = await entered(world)
      const county = await world.staff('county')
      const { verifyEmployer } = await import('#shared/jobs/employers.endpoints')
      await Promise.all([
        act(id, 'open'),
        county.ask(verifyEmployer, {
          ...{ id: employerId, version: 1, outcome: 'refused', reason: '执照是假的' },
        }),
      ])
      const { posting } = await shown(id)
      expect([posting.employerState, posting.state]).not.toContain('open')
    }
    const bad = await mongoose.connection
      .db!.collection('job_postings')
      .countDocuments({ state: 'open', employerState: { $ne: 'verified' } })
    expect(bad).toBe(0)
  })
})
