import {
  beginExam,
  handInExam,
  listSittings,
  openSitting,
  readItemStatistics,
  readOwnExams,
  reviewSitting,
} from '#shared/courses/exams.endpoints'
import { listMessages } from '#shared/messages/messages.endpoints'
import { randomUUID } from 'node:crypto'
import { type Caller, type World, startWorld } from '../../../helpers/world'
import { answered, begun, examined } from './examining'

const purpose = 'daily-supervision'

let world: World
let office: Caller
let paperId: string
/** Of three persons, by their number. */
const sittings: Record<number, string> = {}
beforeAll(async () => {
  world = await startWorld()
  office = await world.staff('office')
  paperId = await examined(world, { tries: 1 })
  for (const [number, right] of [
    [1, 4],
    [2, 1],
    [3, 0],
  ] as const) {
    const person = await world.person(number)
    const sitting = await begun(person, paperId)
    await answered(person, sitting, right)
    await person.ask(handInExam, { id: sitting.id })
    sittings[number] = sitting.id
  }
})
afterAll(() => world.end())

const idsIn = async (caller: Caller, asked: object): Promise<string[]> =>
  (await caller.ask(listSittings, asked)).body.sittings.map(({ id }: { id: string }) => id)

it('lists who sat what, newest first, and those who passed and failed apart', async () => {
  const { body } = await office.ask(listSittings, { list: 'all', paperId })
  expect(body.sittings.map(({ id }: { id: string }) => id).toSorted()).toEqual(
    Object.values(sittings).toSorted(),
  )
  expect(body.sittings[0]).toMatchObject({ title: '法律常识考试', review: null })
  expect(await idsIn(office, { list: 'passed' })).toEqual([sittings[1]])
  expect((await idsIn(office, { list: 'failed' })).length).toBe(2)
  expect(await idsIn(office, { list: 'all', personId: 'demo-person-2' })).toEqual([sittings[2]])
  expect(await idsIn(await world.staff('otherCounty'), { list: 'all' })).toEqual([])
})

it('opens what somebody answered, with the key, and the person can read who looked', async () => {
  const { body } = await office.ask(openSitting, { id: sittings[1], purpose })
  expect(body.items).toHaveLength(4)
  expect(body.items[0]).toMatchObject({ right: true, savedAt: expect.stringMatching(/Z$/) })
  expect(await world.rows('looks')).toMatchObject([{ personId: 'demo-person-1', purpose }])
  const stranger = await world.staff('otherOffice')
  expect((await stranger.ask(openSitting, { id: sittings[1], purpose })).status).toBe(404)
})

it('does not open what is still being sat', async () => {
  const fourth = await world.person(4)
  const running = await fourth.ask(beginExam, { paperId, attemptId: randomUUID() })
  const otherOffice = await world.staff('county')
  expect(running.status).toBe(200)
  const asked = { id: running.body.id, purpose }
  expect((await otherOffice.ask(openSitting, asked)).body.code).toBe('no-such-sitting')
  expect(await idsIn(otherOffice, { list: 'all' })).not.toContain(running.body.id)
})

it('lets an officer allow another try, once, and tells the person', async () => {
  const person = await world.person(3)
  const said = { id: sittings[3], comment: '手机出了故障，请再考一次。', retake: true }
  const { body } = await office.ask(reviewSitting, said)
  expect(body.review).toMatchObject({ comment: said.comment, retake: true })
  const again = await (await world.staff('county')).ask(reviewSitting, said)
  expect([again.status, again.body.code]).toEqual([409, 'sitting-already-reviewed'])
  expect(await idsIn(office, { list: 'to-review' })).not.toContain(sittings[3])
  const own = (await person.ask(readOwnExams)).body
  expect(own.exams).toMatchObject([{ state: 'open', triesLeft: 1 }])
  expect(own.sittings).toMatchObject([{ comment: said.comment, retake: true }])
  const { messages } = (await person.ask(listMessages)).body
  expect(messages).toMatchObject([{ kind: 'exam-reviewed', retake: true, title: '法律常识考试' }])
  const second = await begun(person, paperId)
  expect((await person.ask(handInExam, { id: second.id })).body.sitting.number).toBe(2)
})

it('says how each question has done: how hard, and what was chosen', async () => {
  const { body } = await office.ask(readItemStatistics, { paperId })
  expect(body).toMatchObject({ sittings: 4, passed: 1 })
  expect(body.items).toHaveLength(4)
  for (const { asked, discrimination } of body.items) {
    expect([asked, discrimination]).toEqual([4, null])
  }
  const single = body.items.find(
    ({ question }: { question: { kind: string } }) => question.kind === 'single',
  )
  const [yes, no] = single.chosen
  expect([yes.count, no.count]).toEqual([single.right, 0])
  const stranger = await (await world.staff('otherCounty')).ask(readItemStatistics, { paperId })
  expect(stranger.status).toBe(404)
})
