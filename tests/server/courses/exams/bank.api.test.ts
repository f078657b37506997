import {
  addBankQuestion,
  endPaper,
  listBank,
  listPapers,
  readOwnExams,
  retireBankQuestion,
  setPaper,
} from '#shared/courses/exams.endpoints'
import { type Caller, type World, startWorld } from '../../../helpers/world'
import { fillBank, oneOfEach, paper, question } from './examining'

let world: World
let county: Caller
beforeAll(async () => {
  world = await startWorld()
  county = await world.staff('county')
})
afterAll(() => world.end())

describe('the bank of a county', () => {
  it('keeps a question once, however often the same press comes', async () => {
    const asked = question(1, { field: 'privacy' })
    const [one, same] = await Promise.all([
      county.ask(addBankQuestion, asked),
      county.ask(addBankQuestion, asked),
    ])
    expect(same.body).toEqual(one.body)
    const { questions } = (await county.ask(listBank, { field: 'privacy' })).body
    expect(questions).toMatchObject([{ key: ['yes'], byName: expect.stringMatching(/./) }])
  })

  it.each([
    ['a key that is no choice', { key: ['maybe'] }],
    ['two right choices where one is asked', { key: ['yes', 'no'] }],
    ['an order that is not whole', { kind: 'order', key: ['yes', 'no'] }],
    ['true or false of three', { kind: 'true-false' }],
  ])('refuses %s', async (_, changes) => {
    const { status, body } = await county.ask(addBankQuestion, question(2, changes))
    expect([status, body.code]).toEqual([400, 'bad-input'])
  })

  it('puts a new question in the place of an old one, in one breath', async () => {
    const old = (await county.ask(addBankQuestion, question(7, { field: 'labour' }))).body
    const replaced = question(8, { field: 'labour', replaces: old.id })
    const fresh = (await county.ask(addBankQuestion, replaced)).body
    const inUse = (await county.ask(listBank, { field: 'labour' })).body.questions
    expect(inUse.map(({ id }: { id: string }) => id)).toEqual([fresh.id])
    const retired = (await county.ask(listBank, { field: 'labour', list: 'retired' })).body
    expect(retired.questions).toMatchObject([{ id: old.id }])
    const again = await county.ask(addBankQuestion, question(9, { replaces: old.id }))
    expect([again.status, again.body.code]).toEqual([409, 'changed-meanwhile'])
  })

  it('finds by words, field and kind, and says how many can be drawn', async () => {
    for (const one of oneOfEach()) await county.ask(addBankQuestion, { ...one, field: 'drugs' })
    const found = (await county.ask(listBank, { search: '第 4 题', field: 'drugs' })).body
    expect(found.questions).toMatchObject([{ kind: 'order' }])
    expect((await county.ask(listBank, { search: '.*', field: 'drugs' })).body.questions).toEqual(
      [],
    )
    const { counts } = (await county.ask(listBank, { field: 'drugs', kind: 'single' })).body
    expect(counts).toContainEqual({ field: 'drugs', kind: 'order', count: 1 })
  })

  it('is read by the offices of the county and those above, and by no other county', async () => {
    const office = await world.staff('office')
    const all = (await county.ask(listBank)).body.questions.length
    expect(all).toBeGreaterThan(4)
    expect((await office.ask(listBank)).body).toMatchObject({ abilities: { change: true } })
    expect((await office.ask(listBank)).body.questions).toHaveLength(all)
    const province = (await (await world.staff('province')).ask(listBank)).body
    expect([province.questions.length, province.abilities.change]).toEqual([all, false])
    const other = await world.staff('otherCounty')
    expect((await other.ask(listBank)).body.questions).toEqual([])
    const [{ id }] = (await county.ask(listBank)).body.questions
    expect((await other.ask(retireBankQuestion, { id, reason: '不合适' })).status).toBe(404)
  })
})

describe('an exam', () => {
  it('is refused where the bank holds too little for it', async () => {
    const draws = [{ field: 'civil', kind: null, count: 1 }]
    const { status, body } = await county.ask(setPaper, paper({ draws }))
    expect([status, body.code]).toEqual([409, 'not-enough-questions'])
  })

  it.each([
    [
      'more questions than anybody answers',
      { draws: Array(3).fill({ field: null, kind: null, count: 50 }) },
    ],
    ['an end before its beginning', { lastDay: '2026-11-23' }],
    ['a pass without a right answer', { passPercent: 0 }],
  ])('is refused with %s', async (_, changes) => {
    expect((await county.ask(setPaper, paper(changes))).status).toBe(400)
  })

  it('is set once, stands in the list, and is over for who has not begun when it is ended', async () => {
    await fillBank(world)
    const asked = paper({ title: '入门考试' })
    const one = (await county.ask(setPaper, asked)).body
    expect((await county.ask(setPaper, asked)).body).toEqual(one)
    expect((await county.ask(listPapers, { search: '入门' })).body.papers).toEqual([one])
    const person = await world.person(1)
    const own = async () => (await person.ask(readOwnExams)).body.exams
    expect(await own()).toMatchObject([{ paperId: one.id, state: 'open', questions: 4 }])
    const ended = await county.ask(endPaper, { id: one.id, reason: '改用新卷' })
    expect(ended.body.endedAt).not.toBeNull()
    expect(await own()).toEqual([])
    expect((await county.ask(listPapers, { list: 'ended' })).body.papers).toHaveLength(1)
    const again = await county.ask(endPaper, { id: one.id, reason: '再终止' })
    expect([again.status, again.body.code]).toEqual([409, 'changed-meanwhile'])
  })

  it('is set for many by the county alone, for one also by his office', async () => {
    const office = await world.staff('office')
    const many = await office.ask(setPaper, paper())
    expect([many.status, many.body.code]).toEqual([403, 'wrong-role'])
    const own = { kind: 'person', personId: 'demo-person-1' }
    const set = (await office.ask(setPaper, paper({ for: own, title: '单独考试' }))).body
    expect(set).toMatchObject({ forName: '张安平' })
    const others = await (await world.staff('otherOffice')).ask(listPapers, { search: '单独' })
    expect(others.body.papers).toEqual([])
    const stranger = await (await world.staff('otherCounty')).ask(setPaper, paper({ for: own }))
    expect(stranger.status).toBe(404)
  })
})
