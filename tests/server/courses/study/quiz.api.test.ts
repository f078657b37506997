import { randomUUID } from 'node:crypto'
import { closeStudy } from '#shared/courses/study.endpoints'
import {
  answerQuiz,
  beatStudy,
  readOwnStudy,
  startQuiz,
  tellOfflineReading,
} from '#shared/courses/study.endpoints'
import { listOwnLessons } from '#shared/courses/catalogue.endpoints'
import { effectUnrecorded } from '../../../../server/evidence/effects.model'
import { recordsWithPrefix } from '../../../../server/evidence/records.model'
import { studyAsRecorded } from '../../../../server/courses/study/as-recorded'
import { type Caller, MORNING, type World, startWorld } from '../../../helpers/world'
import { change, forgetStudy, later, lesson, opens, refusal } from './studying'

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
  lessonId = await lesson(world)
  phone = await world.person(1)
})

interface Asked {
  id: string
  questions: { id: string; choices: { id: string }[] }[]
}
const quiz = async (): Promise<Asked> => (await phone.ask(startQuiz, { lessonId })).body
const answers = ({ questions }: Asked, chosen = 'right') =>
  questions.map(({ id }) => ({ questionId: id, chosen: [chosen] }))
const pass = async () => {
  const drawn = await quiz()
  return (await phone.ask(answerQuiz, { id: drawn.id, answers: answers(drawn) })).body
}
const done = async () => (await phone.ask(listOwnLessons, { list: 'done' })).body.lessons
const study = async (seconds = 120) => {
  const student = await opens(world, phone, lessonId)
  for (let left = seconds, part = 0; left > 0 && part < 2; part++, left -= 60) {
    await student.study(Math.min(60, left), { part })
  }
  return student
}

describe('questions about a lesson', () => {
  it('come without their answers, and the same ones until they are answered', async () => {
    const first = (await phone.ask(startQuiz, { lessonId })).body
    expect(first).toMatchObject({ lessonId, version: 1, needed: 2 })
    expect(JSON.stringify(first)).not.toMatch(/key|explanation|因为/)
    expect(await quiz()).toEqual(first)
    const both = await Promise.all([quiz(), quiz()])
    expect(both.map(({ id }) => id)).toEqual([first.id, first.id])
  })

  it('are judged by the server, explained, and can be answered again with others', async () => {
    const drawn = await quiz()
    const { body } = await phone.ask(answerQuiz, {
      id: drawn.id,
      answers: [{ questionId: drawn.questions[0]!.id, chosen: ['right'] }],
    })
    expect(body).toMatchObject({ right: 1, needed: 2, passed: false, doneAt: null })
    expect(body.answers[0]).toMatchObject({
      ...{ right: true, chosen: ['right'] },
      question: { key: ['right'], explanation: '因为是这样。' },
    })
    expect(body.answers[1]).toMatchObject({ right: false, chosen: [] })
    const next = await quiz()
    expect(next.id).not.toBe(drawn.id)
    expect((await pass()).passed).toBe(true)
  })

  it('are answered once: what comes afterwards does not change the result', async () => {
    const drawn = await quiz()
    const ask = (chosen: string) =>
      phone.ask(answerQuiz, { id: drawn.id, answers: answers(drawn, chosen) })
    const [one, other] = await Promise.all([ask('wrong'), ask('wrong')])
    expect(one.body).toEqual(other.body)
    expect((await ask('right')).body).toMatchObject({ passed: false, right: 0 })
    const [{ quiz: noted }] = (await world.rows('study_progress')) as [{ quiz: { tries: number } }]
    expect(noted.tries).toBe(1)
  })

  it('of somebody else, or of a lesson without any, are not there', async () => {
    const drawn = await quiz()
    const other = await world.person(2)
    const stolen = await other.ask(answerQuiz, { id: drawn.id, answers: [] })
    expect(refusal(stolen)).toEqual([404, 'no-such-quiz'])
    const silent = await lesson(world, { questions: [] })
    expect(refusal(await phone.ask(startQuiz, { lessonId: silent }))).toEqual([404, 'no-such-quiz'])
  })
})

describe('a lesson', () => {
  it('is done when enough is studied and the questions are answered', async () => {
    const student = await study(120)
    expect(student.count).toMatchObject({ covered: [60, 60], share: 1, doneAt: null })
    const result = await pass()
    expect(result).toMatchObject({ passed: true, leftSeconds: 0 })
    expect(result.doneAt).toBe(world.outside.now().toISOString())
    expect((await student.beat(10)).body.count).toMatchObject({
      ...{ doneAt: result.doneAt, quizPassed: true },
    })
    expect(await done()).toMatchObject([{ id: lessonId, progress: { state: 'done' } }])
    await phone.ask(closeStudy, { sessionId: student.sessionId })
    expect((await phone.ask(readOwnStudy)).body).toMatchObject({
      ...{ done: 1, allSeconds: 120, goOn: null },
    })
  })

  it('is not done by its questions alone, and is as soon as the rest is studied', async () => {
    expect(await pass()).toMatchObject({ passed: true, leftSeconds: 108, doneAt: null })
    const student = await study(107)
    expect(student.count.doneAt).toBeNull()
    await student.beat(1, { part: 1 })
    expect(student.count.doneAt).toBe(world.outside.now().toISOString())
    await student.study(12, { part: 1 })
    await phone.ask(closeStudy, { sessionId: student.sessionId })
    // What was folded in when it was done is not counted twice.
    expect((await phone.ask(readOwnStudy)).body.allSeconds).toBe(120)
    expect(await done()).toHaveLength(1)
  })

  it('that is done stays as it was recorded, and the verifier sees when it does not', async () => {
    const student = await study(120)
    await pass()
    await phone.ask(closeStudy, { sessionId: student.sessionId })
    await phone.ask(tellOfflineReading, told(60))
    const records = []
    for await (const one of recordsWithPrefix('study-')) records.push(one)
    expect(records.map(({ body }) => body.kind).sort()).toEqual([
      ...['study-done', 'study-offline', 'study-quiz', 'study-session'],
    ])
    expect(await studyAsRecorded(records)).toBeNull()
    expect(await effectUnrecorded()).toBeNull()
    await change('study_progress', `demo-person-1:${lessonId}`, { 'done.time': 1 })
    expect((await studyAsRecorded(records))?.body.kind).toBe('study-done')
  })
})

const told = (seconds: number, attemptId: string = randomUUID()) => ({
  ...{ attemptId, lessonId, version: 1, seconds },
  takenAt: '2026-11-24T00:00:00.000Z',
})
const tell = (seconds: number, attemptId?: string) =>
  phone.ask(tellOfflineReading, told(seconds, attemptId))

describe('reading without a signal', () => {
  it('counts after the questions, for its share of the lesson', async () => {
    const student = await study(20)
    await phone.ask(closeStudy, { sessionId: student.sessionId })
    later(world, 600)
    expect((await tell(500)).body).toMatchObject({ keptSeconds: 60, counted: false })
    expect((await phone.ask(readOwnStudy)).body.allSeconds).toBe(20)
    expect(await pass()).toMatchObject({ passed: true, leftSeconds: 28 })
    expect((await phone.ask(readOwnStudy)).body.allSeconds).toBe(80)
    expect((await tell(500)).body).toMatchObject({ keptSeconds: 0, counted: true })
  })

  it('is no longer than passed by the server’s clock while nothing else counted', async () => {
    const student = await study(20)
    await phone.ask(closeStudy, { sessionId: student.sessionId })
    later(world, 30)
    expect((await tell(50)).body.keptSeconds).toBe(30)
    expect((await tell(50)).body.keptSeconds).toBe(0)
    later(world, 5)
    const again = await opens(world, phone, lessonId)
    await again.study(20)
    expect((await tell(50)).body.keptSeconds).toBe(5)
  })

  it('is told once, however often it is sent', async () => {
    const student = await study(20)
    await phone.ask(closeStudy, { sessionId: student.sessionId })
    later(world, 600)
    const attemptId = randomUUID()
    const answers = await Promise.all([1, 2, 3].map(() => tell(20, attemptId)))
    expect(answers.map(({ body }) => body.keptSeconds)).toEqual([20, 20, 20])
    expect(await world.rows('study_offline')).toHaveLength(1)
  })

  it('of a lesson that was never begun does not count', async () => {
    expect(refusal(await tell(20))).toEqual([404, 'no-such-lesson'])
  })
})

it('asks for what a sign of life must say', async () => {
  const answer = await phone.ask(beatStudy, { sessionId: 'x', part: -1, at: 'far' })
  expect(answer.status).toBe(400)
})
