import { randomUUID } from 'node:crypto'
import mongoose from 'mongoose'
import { setCategory } from '#shared/checkins/plans.endpoints'
import { endAssignment } from '#shared/courses/assignments.endpoints'
import { endPaper, setPaper } from '#shared/courses/exams.endpoints'
import { readOwnStudy } from '#shared/courses/study.endpoints'
import type { Message } from '#shared/messages/messages.contract'
import { listMessages } from '#shared/messages/messages.endpoints'
import { answerPrompt, stopPrompts } from '#shared/messages/prompts.endpoints'
import { registerPerson } from '#shared/people/people.endpoints'
import { setAgeGroup } from '#shared/people/restrictions.endpoints'
import { tellStudyNews } from '../../../server/courses/news.chores'
import { sendPrompts } from '../../../server/messages/prompts.chores'
import { createWeChat } from '../../../server/outside/wechat'
import { PEOPLE, openidOf } from '../../../server/scripts/demo/people'
import { somebody } from '../../helpers/somebody'
import { type Caller, MORNING, type World, startWorld } from '../../helpers/world'
import { APP, type RunningStandIn, startStandIn } from '../outside/stand-in'
import { fillBank, paper } from './exams/examining'
import { emptied } from './lessons/emptied'
import { assigned, published } from './lessons/writing'

let world: World
let county: Caller
let leave: string
beforeAll(async () => {
  world = await startWorld()
})
beforeEach(async () => {
  world.setTime(MORNING)
  const told = ['messages', 'prompts', 'prompt_agreements', 'study_news']
  const lessons = ['lessons', 'lesson_versions', 'lesson_assignments', 'exam_papers']
  await emptied(...told, ...lessons, 'exam_questions', 'age_groups')
  const people = mongoose.connection.db!.collection<{ _id: string }>('people')
  await people.deleteMany({ _id: /^crowd-/ })
  await people.updateMany(
    { _id: /^demo-person-[12]$/ },
    { $set: { category: null, juvenile: false } },
  )
  county = await world.staff('county')
  leave = (await published(county)).id
})
afterAll(() => world.end())

const STRICT = { kind: 'category', category: 'strict' } as const
const MINUTE = 60_000

/** Moves the clock; a token of before may be over by then. */
async function at(iso: string) {
  world.setTime(iso)
  county = await world.staff('county')
}
const minutesLater = (minutes: number) =>
  at(new Date(Date.parse(MORNING) + minutes * MINUTE).toISOString())

/** What somebody was told of study, newest first, when the chore has run. */
async function told(number: number): Promise<Message[]> {
  await tellStudyNews(world.outside.now())
  const { messages } = (await (await world.person(number)).ask(listMessages)).body
  return (messages as Message[]).filter(({ kind }) => /^(study|exam)-/.test(kind))
}
const kinds = async (number: number) => (await told(number)).map(({ kind }) => kind)

const toCategory = (number: number, category: string | null) =>
  county.ask(setCategory, { personId: `demo-person-${number}`, category, reason: '定级' })

describe('what somebody is given to study', () => {
  it('is told him once, with its title and its last day, and nobody else', async () => {
    const { id } = await assigned(county, [leave])
    expect(await told(1)).toMatchObject([
      {
        ...{ kind: 'study-assigned', assignmentId: id, title: '入矫学习' },
        ...{ lessons: 1, lastDay: '2026-12-08', reason: '', readAt: null },
      },
    ])
    expect(await kinds(1)).toHaveLength(1)
    expect(await kinds(2)).toEqual([])
    expect(await world.rows('study_news')).toEqual([])
  })

  it('is told once by two processes at once', async () => {
    await assigned(county, [leave], { for: STRICT })
    await toCategory(1, 'strict')
    const now = world.outside.now()
    await Promise.all([tellStudyNews(now), tellStudyNews(now)])
    expect(await kinds(1)).toEqual(['study-assigned'])
    const prompts = (await world.rows('prompts')).map(({ personId }) => personId)
    expect(new Set(prompts).size).toBe(prompts.length)
  })

  it('later is told on the morning of its first day, not before', async () => {
    await assigned(county, [leave], { firstDay: '2026-11-26' })
    await at('2026-11-26T00:59:00.000Z')
    expect(await kinds(1)).toEqual([])
    await at('2026-11-26T01:00:00.000Z')
    expect(await kinds(1)).toEqual(['study-assigned'])
  })

  it('of a category is told who comes into it later, and not again who comes back', async () => {
    await assigned(county, [leave], { for: STRICT })
    expect(await kinds(2)).toEqual([])
    await toCategory(2, 'strict')
    expect(await kinds(2)).toEqual(['study-assigned'])
    await toCategory(2, null)
    await toCategory(2, 'strict')
    expect(await kinds(2)).toEqual(['study-assigned'])
  })

  it('of a category is told who is registered into it', async () => {
    await assigned(county, [leave], { for: STRICT })
    await told(1)
    const asked = { ...somebody(), officeId: '53252701', category: 'strict', terms: null }
    const { personId } = (await county.ask(registerPerson, asked)).body
    await tellStudyNews(world.outside.now())
    const mine = (await world.rows('messages')).filter(row => row.personId === personId)
    expect(mine).toMatchObject([{ content: { kind: 'study-assigned' } }])
  })

  it('and is not for his age is not told him; when that is put right it is', async () => {
    const young = (await published(county, { title: '给年轻人', audience: 'minors' })).id
    await assigned(county, [young], { for: STRICT })
    await toCategory(1, 'strict')
    expect(await kinds(1)).toEqual([])
    const right = { attemptId: randomUUID(), personId: 'demo-person-1', juvenile: true }
    await county.ask(setAgeGroup, { ...right, document: '判决书', reason: '登记有误' })
    expect(await kinds(1)).toEqual(['study-assigned'])
  })

  it('is called off to those who were told, with the reason; once', async () => {
    const { id } = await assigned(county, [leave])
    await told(1)
    await minutesLater(20)
    const end = { id, reason: '改为集中学习', takeBack: false }
    expect((await county.ask(endAssignment, end)).status).toBe(200)
    expect(await told(1)).toMatchObject([
      { kind: 'study-called-off', assignmentId: id, reason: '改为集中学习' },
      { kind: 'study-assigned' },
    ])
    expect(await kinds(1)).toHaveLength(2)
    expect(await kinds(2)).toEqual([])
  })

  it('and called off before he was told is never told', async () => {
    const { id } = await assigned(county, [leave], { firstDay: '2026-11-26' })
    await county.ask(endAssignment, { id, reason: '写错了', takeBack: false })
    await at('2026-11-26T02:00:00.000Z')
    expect(await kinds(1)).toEqual([])
  })

  it('over its last day is called off without a word', async () => {
    const { id } = await assigned(county, [leave], { lastDay: '2026-11-24' })
    await told(1)
    await at('2026-11-25T02:00:00.000Z')
    await county.ask(endAssignment, { id, reason: '清理', takeBack: false })
    expect(await kinds(1)).toEqual(['study-assigned'])
  })

  it('by mistake is taken back: the message and what WeChat was to tell are gone', async () => {
    const { id } = await assigned(county, [leave])
    expect(await kinds(1)).toEqual(['study-assigned'])
    await county.ask(endAssignment, { id, reason: '点错了', takeBack: true })
    expect(await kinds(1)).toEqual([])
    expect(await world.rows('prompts')).toMatchObject([{ end: 'called-off', dueAt: null }])
  })

  it('is told group by group where a category is large', async () => {
    const people = mongoose.connection.db!.collection<{ _id: string }>('people')
    const model = (await people.findOne({ _id: 'demo-person-1' }))!
    const crowd = Array.from({ length: 450 }, (_, index) => ({
      ...{ ...model, category: 'strict', _id: `crowd-${index}`, idNumberMark: [`mark-${index}`] },
    }))
    await people.insertMany(crowd)
    await assigned(county, [leave], { for: STRICT })
    await tellStudyNews(world.outside.now())
    const letters = (await world.rows('messages')).map(row => String(row.personId))
    const told = letters.filter(id => id.startsWith('crowd-'))
    expect([told.length, new Set(told).size]).toEqual([450, 450])
  })
})

describe('an exam', () => {
  beforeEach(() => fillBank(world))
  const set = async (changes: object) => (await county.ask(setPaper, paper(changes))).body

  it('for everybody is told everybody of the county, and nobody of another', async () => {
    const { id } = await set({ lastDay: '2026-12-01' })
    expect(await told(1)).toMatchObject([
      { kind: 'exam-set', paperId: id, minutes: 10, lastDay: '2026-12-01' },
    ])
    expect(await kinds(2)).toEqual(['exam-set'])
    expect(await kinds(7)).toEqual([])
  })

  it('for one person is told him, and is called off to him', async () => {
    const { id } = await set({ for: { kind: 'person', personId: 'demo-person-2' } })
    expect(await kinds(2)).toEqual(['exam-set'])
    await minutesLater(20)
    await county.ask(endPaper, { id, reason: '题目有误' })
    expect(await told(2)).toMatchObject([
      { kind: 'exam-called-off', reason: '题目有误' },
      { kind: 'exam-set' },
    ])
    expect(await kinds(1)).toEqual([])
  })
})

describe('through WeChat', () => {
  const TEMPLATE = { id: 'study-template', wordsKey: 'thing1', momentKey: 'time2' }
  const OPENID = openidOf(PEOPLE[0]!.id)
  let standIn: RunningStandIn
  beforeEach(async () => {
    standIn = await startStandIn()
    const needs = { ...APP, base: standIn.address, timeoutMs: 2000, pause: async () => {} }
    const templates = { of: { study: TEMPLATE }, edition: 'developer' as const }
    world.outside.wechat.messages = createWeChat({ ...needs, templates }).messages
  })
  afterEach(() => standIn.end())

  async function agree() {
    await standIn.control('subscribe', { openid: OPENID, template_id: TEMPLATE.id, kind: 'once' })
    const said = { attemptId: randomUUID(), topic: 'study', answer: 'accept' }
    return (await world.person(1)).ask(answerPrompt, said)
  }
  const outbox = async () => (await standIn.get('/__ctl/outbox')).messages as object[]
  const send = () => sendPrompts(world.outside.now(), world.outside.wechat.messages)
  const standing = async () => (await (await world.person(1)).ask(readOwnStudy)).body.prompt

  it('it comes when it can no longer be taken back, in words that say nothing', async () => {
    await agree()
    expect(await standing()).toMatchObject({ topic: 'study', standing: 'on', left: 1 })
    await assigned(county, [leave])
    await told(1)
    await minutesLater(9)
    await send()
    expect(await outbox()).toEqual([])
    await minutesLater(10)
    await send()
    expect(await outbox()).toMatchObject([
      {
        ...{ touser: OPENID, template_id: TEMPLATE.id, page: 'courses/pages/catalogue' },
        data: { thing1: { value: '有新的消息，请打开看看' } },
      },
    ])
    expect(JSON.stringify(await outbox())).not.toMatch(/矫正|司法|学习|课|考试|张安平/)
    expect(await standing()).toMatchObject({ standing: 'used-up', left: 0 })
  })

  it('it does not come at night, nor when it was called off meanwhile, and costs no yes then', async () => {
    await agree()
    await at('2026-11-24T14:30:00.000Z')
    const { id } = await assigned(county, [leave])
    await told(1)
    await at('2026-11-24T15:00:00.000Z')
    await send()
    expect(await outbox()).toEqual([])
    await county.ask(endAssignment, { id, reason: '改期', takeBack: false })
    expect(await world.rows('prompts')).toMatchObject([{ end: 'called-off', dueAt: null }])
    await at('2026-11-25T02:00:00.000Z')
    await send()
    expect([await outbox(), await standing()]).toMatchObject([[], { standing: 'on', left: 1 }])
  })

  it('it does not come to who stopped it', async () => {
    await agree()
    const { body } = await (await world.person(1)).ask(stopPrompts, { topic: 'study' })
    expect(body).toMatchObject({ standing: 'off', left: 0 })
    await assigned(county, [leave])
    await told(1)
    await minutesLater(30)
    await send()
    expect(await outbox()).toEqual([])
  })
})

it('no question of the chore reads a whole collection', async () => {
  await fillBank(world)
  await assigned(county, [leave], { for: STRICT })
  await county.ask(setPaper, paper())
  await world.recordPlans()
  await tellStudyNews(world.outside.now())
  await toCategory(1, 'strict')
  await tellStudyNews(world.outside.now())
  const OURS = /[.](study_news|messages|people|prompts|lesson_assignments|exam_papers)$/
  const read = (await world.rows('system.profile')).filter(
    ({ ns, planSummary }) => OURS.test(String(ns)) && planSummary !== undefined,
  )
  expect(read.length).toBeGreaterThan(5)
  const whole = read.filter(({ planSummary }) => String(planSummary).includes('COLLSCAN'))
  expect(whole.map(({ ns, command }) => [ns, JSON.stringify(command)])).toEqual([])
})
