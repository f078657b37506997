import { requestOfCause } from '../../../../server/faces/own-requests.model'
import { answerPresence, closeStudy, setPresenceWay } from '#shared/courses/study.endpoints'
import { type Caller, MORNING, type World, startWorld } from '../../../helpers/world'
import { change, forgetStudy, later, lesson, opens, paragraph, refusal } from './studying'

let world: World
let phone: Caller
let lessonId: string
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())
beforeEach(async () => {
  await forgetStudy()
  world.setTime(MORNING)
  lessonId = await lesson(world, { blocks: [paragraph(6000)] })
  phone = await world.person(1)
})

const ME = 'demo-person-1'

/** Somebody who has studied for twenty seconds and is asked whether he is there. */
async function asked() {
  const student = await opens(world, phone, lessonId)
  await change('learners', ME, { untilPresence: 20_000 })
  const count = await student.study(20)
  expect(count.todaySeconds).toBe(20)
  return student
}

const answer = async (student: { sessionId: string }, act: string, digits?: string) =>
  phone.ask(answerPresence, { sessionId: student.sessionId, act, ...(digits && { digits }) })

const learner = async () => (await world.rows('learners'))[0] as Record<string, never>

it('asks after some study, at a moment drawn by lot, and counts nothing until it is answered', async () => {
  const student = await asked()
  expect(student.count.check).toMatchObject({ state: 'open', way: 'tap', requestId: null })
  expect(student.count.check!.digits).toMatch(/^\d{4}$/)
  expect((await student.beat(10)).body).toMatchObject({
    ...{ why: 'check', count: { todaySeconds: 20 } },
  })
  later(world, 15)
  const { body } = await answer(student, 'tap', student.count.check!.digits)
  expect(body).toMatchObject({ passed: true, count: { check: null, todaySeconds: 20 } })
  await student.beat(10)
  // The time in which he was asked is nobody's.
  expect(student.count.todaySeconds).toBe(30)
  const { untilPresence } = await learner()
  expect(untilPresence).toBeGreaterThan(280_000)
})

it('takes back what counted since the last answer when none comes, and can be taken again', async () => {
  const student = await asked()
  await answer(student, 'tap', student.count.check!.digits)
  await change('learners', ME, { untilPresence: 30_000 })
  await student.study(30)
  expect(student.count.todaySeconds).toBe(50)
  const missed = (await student.beat(121)).body
  expect(missed).toMatchObject({
    ...{ why: 'check', count: { todaySeconds: 20, covered: [20] } },
  })
  expect(missed.count.check).toMatchObject({ state: 'missed', digits: '' })
  expect((await answer(student, 'tap', '0000')).body.passed).toBe(false)
  const again = (await answer(student, 'again')).body
  expect(again.count.check).toMatchObject({ state: 'open' })
  expect((await answer(student, 'tap', again.count.check.digits)).body.passed).toBe(true)
  await student.study(30)
  expect(student.count).toMatchObject({ todaySeconds: 50, covered: [50], check: null })
  await phone.ask(closeStudy, { sessionId: student.sessionId })
  const [session] = await world.rows('study_sessions')
  expect(session!.ended).toMatchObject({
    ...{ time: 50_000, findings: [{ code: 'presence-missed', times: 1 }] },
  })
})

it('just before its time is over still counts', async () => {
  const student = await asked()
  later(world, 120)
  expect((await answer(student, 'tap', student.count.check!.digits)).body.passed).toBe(true)
  expect(student.count.todaySeconds).toBe(20)
})

it('too late to answer is missed, also when no sign of life came in between', async () => {
  const student = await asked()
  later(world, 121)
  const { body } = await answer(student, 'tap', student.count.check!.digits)
  expect(body).toMatchObject({ passed: false, count: { todaySeconds: 0 } })
  expect(body.count.check).toMatchObject({ state: 'missed' })
})

it('gives other digits after wrong ones, and no more time', async () => {
  const student = await asked()
  const before = student.count.check!
  const draws = [0.1234, 0.9]
  world.outside.random = () => draws.shift() ?? 0.5
  const wrong = before.digits === '0000' ? '1111' : '0000'
  later(world, 30)
  const { body } = await answer(student, 'tap', wrong)
  expect(body.passed).toBe(false)
  expect(body.count.check).toMatchObject({ digits: '1234', until: before.until })
})

it('is not escaped by leaving: what hung on it is lost, and it is asked at once the next time', async () => {
  const student = await asked()
  await phone.ask(closeStudy, { sessionId: student.sessionId })
  const again = await opens(world, phone, lessonId)
  expect(again.count).toMatchObject({ todaySeconds: 0, covered: [0] })
  expect(again.count.check).toMatchObject({ state: 'open' })
  await again.study(60)
  expect(again.count.todaySeconds).toBe(0)
})

it('does not come for nothing: study in short stretches adds up', async () => {
  const first = await opens(world, phone, lessonId)
  await change('learners', ME, { untilPresence: 30_000 })
  await first.study(20)
  await phone.ask(closeStudy, { sessionId: first.sessionId })
  const second = await opens(world, phone, lessonId)
  await second.beat(10)
  expect(second.count.check).toMatchObject({ state: 'open' })
})

describe('somebody who chose his face', () => {
  beforeEach(async () => {
    expect((await phone.ask(setPresenceWay, { way: 'face' })).body).toEqual({ way: 'face' })
  })

  const request = async () => (await learner()).live as unknown as { check: { id: string } } | null

  it('is asked for it only when he says so, and goes on when it was recognised', async () => {
    const student = await asked()
    expect(student.count.check).toMatchObject({ way: 'face', digits: '', requestId: null })
    expect(await world.rows('face_requests')).toHaveLength(0)
    const { requestId } = (await answer(student, 'face')).body.count.check
    const again = (await answer(student, 'face')).body.count.check
    expect(again.requestId).toBe(requestId)
    const [made] = await world.rows('face_requests')
    expect(made).toMatchObject({ why: 'study', state: 'open', personId: ME })
    expect((await answer(student, 'seen')).body.passed).toBe(false)
    const cause = `study:${(await request())!.check.id}`
    expect((await requestOfCause(cause))!.id).toBe(requestId)
    const { ObjectId } = (await import('mongoose')).mongo
    await change('face_requests', ObjectId.createFromHexString(requestId) as never, {
      state: 'passed',
    })
    expect((await answer(student, 'seen')).body.passed).toBe(true)
  })

  it('can use digits in its place, and nobody need look into the face that was not shown', async () => {
    const student = await asked()
    await answer(student, 'face')
    const { check } = (await answer(student, 'tap-instead')).body.count
    expect(check).toMatchObject({ way: 'tap', state: 'open' })
    expect((await answer(student, 'tap', check.digits)).body.passed).toBe(true)
    const requests = await world.rows('face_requests')
    expect(requests.at(-1)).toMatchObject({ state: 'settled' })
  })
})

it('of a stretch that is over, or goes on elsewhere, cannot be answered', async () => {
  const student = await asked()
  const other = await world.person(1)
  const stolen = await other.ask(answerPresence, { sessionId: student.sessionId, act: 'again' })
  expect(refusal(stolen)).toEqual([409, 'study-elsewhere'])
  await phone.ask(closeStudy, { sessionId: student.sessionId })
  expect(refusal(await answer(student, 'again'))).toEqual([409, 'study-over'])
})
