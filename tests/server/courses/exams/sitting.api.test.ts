import { randomUUID } from 'node:crypto'
import {
  beginExam,
  handInExam,
  readOwnExams,
  readResult,
  readSitting,
  retireBankQuestion,
  saveExamAnswer,
} from '#shared/courses/exams.endpoints'
import { endOver } from '../../../../server/courses/exams/exams.chores'
import { type Caller, type World, startWorld } from '../../../helpers/world'
import { answered, begun, examined, fillBank, rightOf } from './examining'

let world: World
let person: Caller
beforeEach(async () => {
  world = await startWorld()
  person = await world.person(1)
})
afterEach(() => world.end())

const answerTo = (sittingId: string, questionId: string, chosen: string[], step = 1) =>
  person.ask(saveExamAnswer, { sittingId, questionId, chosen, step })
const stored = async () => (await world.rows('exam_sittings'))[0] as Record<string, unknown>

describe('an exam while it is sat', () => {
  it('asks what the rules of the paper say, and carries no key', async () => {
    const paperId = await examined(world)
    const sitting = await begun(person, paperId)
    expect(sitting.questions.map(({ kind }) => kind).toSorted()).toEqual(
      ['multiple', 'order', 'single', 'true-false'].toSorted(),
    )
    expect(sitting.remainingMilliseconds).toBe(10 * 60_000)
    const told = JSON.stringify([sitting, (await person.ask(readOwnExams)).body])
    // Neither a key nor a name that the bank gives to a choice, nor what lots were drawn by.
    for (const secret of ['key', 'explanation', '"yes"', '"never"', '"one"', 'seed']) {
      expect(told).not.toContain(secret)
    }
    const { seed } = await stored()
    expect(told).not.toContain(seed)
  })

  it('gives the same sitting to the same press, and to another phone', async () => {
    const paperId = await examined(world)
    const attemptId = randomUUID()
    const [one, same] = await Promise.all([
      person.ask(beginExam, { paperId, attemptId }),
      person.ask(beginExam, { paperId, attemptId }),
    ])
    const other = await person.ask(beginExam, { paperId, attemptId: randomUUID() })
    expect([same.body.id, other.body.id]).toEqual([one.body.id, one.body.id])
    expect(await world.rows('exam_sittings')).toHaveLength(1)
  })

  it('saves each answer once, and what comes late does not undo what came after', async () => {
    const sitting = await begun(person, await examined(world))
    const single = sitting.questions.find(({ kind }) => kind === 'single')!
    await answerTo(sitting.id, single.id, ['a'], 1)
    await answerTo(sitting.id, single.id, ['b'], 3)
    const late = await answerTo(sitting.id, single.id, ['c'], 2)
    const again = await answerTo(sitting.id, single.id, ['b'], 3)
    expect([late.body.step, again.body.step]).toEqual([3, 3])
    const { answers } = (await person.ask(readSitting, { id: sitting.id })).body
    expect(answers).toEqual([{ questionId: single.id, chosen: ['b'], step: 3 }])
  })

  it('goes on after a cut with what was saved and what is left of the time', async () => {
    const sitting = await begun(person, await examined(world))
    await answered(person, sitting, 2)
    world.setTime('2026-11-24T01:07:00.000Z')
    const { body } = await person.ask(readSitting, { id: sitting.id })
    expect(body.questions).toEqual(sitting.questions)
    expect(body.answers).toHaveLength(2)
    expect(body.remainingMilliseconds).toBe(3 * 60_000)
  })

  it('takes no choice that is not there, and none of another kind', async () => {
    const sitting = await begun(person, await examined(world))
    const single = sitting.questions.find(({ kind }) => kind === 'single')!
    for (const chosen of [['z'], ['a', 'b'], ['yes']]) {
      expect((await answerTo(sitting.id, single.id, chosen)).status).toBe(400)
    }
    expect((await answerTo(sitting.id, 'q99', ['a'])).status).toBe(400)
  })

  it('keeps its questions when they are retired meanwhile', async () => {
    const paperId = await examined(world)
    const sitting = await begun(person, paperId)
    const county = await world.staff('county')
    for (const { _id } of await world.rows('exam_questions')) {
      await county.ask(retireBankQuestion, { id: _id, reason: '修订' })
    }
    await answered(person, sitting, 4)
    const { body } = await person.ask(handInExam, { id: sitting.id })
    expect(body.sitting).toMatchObject({ right: 4, of: 4, passed: true })
    const other = await world.person(2)
    const refused = await other.ask(beginExam, { paperId, attemptId: randomUUID() })
    expect([refused.status, refused.body.code]).toEqual([409, 'not-enough-questions'])
  })
})

describe('the end of an exam', () => {
  it('tells how it went, what was right and why, and the same when asked again', async () => {
    const sitting = await begun(person, await examined(world))
    await answered(person, sitting, 3)
    const { body } = await person.ask(handInExam, { id: sitting.id })
    expect(body.sitting).toMatchObject({
      right: 3,
      of: 4,
      passed: true,
      end: 'handed-in',
      number: 1,
    })
    expect(body.items.map(({ right }: { right: boolean }) => right)).toEqual([
      ...[true, true, true, false],
    ])
    for (const { question, key, explanation } of body.items) {
      expect(key).toEqual(rightOf(question))
      expect(explanation).not.toBe('')
    }
    expect((await person.ask(handInExam, { id: sitting.id })).body).toEqual(body)
    expect((await person.ask(readResult, { id: sitting.id })).body).toEqual(body)
  })

  it('is not told before', async () => {
    const sitting = await begun(person, await examined(world))
    const { status, body } = await person.ask(readResult, { id: sitting.id })
    expect([status, body.code]).toEqual([409, 'sitting-not-over'])
  })

  it.each([
    ['the last moment still counts', '2026-11-24T01:10:00.000Z', 200],
    ['a moment later nothing is saved any more', '2026-11-24T01:10:00.001Z', 409],
  ])('%s', async (_, time, status) => {
    const sitting = await begun(person, await examined(world))
    world.setTime(time)
    const answer = await answerTo(sitting.id, sitting.questions[0]!.id, ['a'])
    expect(answer.status).toBe(status)
  })

  it('counts what was saved in time, handed in late or not at all', async () => {
    const paperId = await examined(world)
    const sitting = await begun(person, paperId)
    await answered(person, sitting, 2)
    const second = await world.person(2)
    const forgotten = await begun(second, paperId)
    await answered(second, forgotten, 4)
    world.setTime('2026-11-24T01:14:00.000Z')
    const late = await person.ask(handInExam, { id: sitting.id })
    expect(late.body.sitting).toMatchObject({
      ...{ right: 2, passed: false, end: 'time-over', endedAt: '2026-11-24T01:10:00.000Z' },
    })
    await endOver(world.outside.now())
    const own = (await second.ask(readOwnExams)).body
    expect(own.sittings).toMatchObject([{ right: 4, passed: true, end: 'time-over' }])
    expect(own.exams).toMatchObject([{ state: 'passed' }])
  })

  it('leaves nothing to save afterwards', async () => {
    const sitting = await begun(person, await examined(world))
    await person.ask(handInExam, { id: sitting.id })
    const { status, body } = await answerTo(sitting.id, sitting.questions[0]!.id, ['a'])
    expect([status, body.code]).toEqual([409, 'sitting-over'])
  })
})

describe('trying again', () => {
  it('is possible as often as the exam says, with the time between', async () => {
    const paperId = await examined(world, { hoursBetween: 24 })
    const first = await begun(person, paperId)
    await person.ask(handInExam, { id: first.id })
    const soon = await person.ask(beginExam, { paperId, attemptId: randomUUID() })
    expect(soon.body.code).toBe('exam-waits')
    expect((await person.ask(readOwnExams)).body.exams).toMatchObject([
      { state: 'waits', opensAt: '2026-11-25T01:00:00.000Z', triesLeft: 1 },
    ])
    world.setTime('2026-11-25T01:00:00.000Z')
    person = await world.person(1)
    const second = await begun(person, paperId)
    await person.ask(handInExam, { id: second.id })
    const third = await person.ask(beginExam, { paperId, attemptId: randomUUID() })
    expect([third.status, third.body.code]).toEqual([409, 'exam-used-up'])
  })

  it('draws anew', async () => {
    const more = Array.from({ length: 3 }, () => fillBank(world))
    await Promise.all(more)
    const paperId = await examined(world, { tries: 5 })
    const drawn = new Set<string>()
    for (let round = 0; round < 4; round++) {
      const sitting = await begun(person, paperId)
      drawn.add(sitting.questions.map(({ text, choices }) => text + JSON.stringify(choices)).join())
      await person.ask(handInExam, { id: sitting.id })
    }
    expect(drawn.size).toBeGreaterThan(1)
  })
})

it('is for whom it was set, and for nobody else', async () => {
  const paperId = await examined(world, { for: { kind: 'person', personId: 'demo-person-1' } })
  expect((await person.ask(readOwnExams)).body.exams).toHaveLength(1)
  const other = await world.person(2)
  expect((await other.ask(readOwnExams)).body.exams).toEqual([])
  const refused = await other.ask(beginExam, { paperId, attemptId: randomUUID() })
  expect([refused.status, refused.body.code]).toEqual([404, 'no-such-exam'])
  const sitting = await begun(person, paperId)
  for (const endpoint of [readSitting, handInExam, readResult]) {
    expect((await other.ask(endpoint, { id: sitting.id })).status).toBe(404)
  }
})

it('asks whoever sits it to show that it is he, where the exam says so, and lets him go on', async () => {
  const sitting = await begun(person, await examined(world, { identity: true }))
  expect(sitting.identityRequestId).not.toBeNull()
  const [request] = await world.rows('face_requests')
  expect(request).toMatchObject({ why: 'exam', for: { kind: 'exam', id: sitting.id } })
  await answered(person, sitting, 4)
  const { body } = await person.ask(handInExam, { id: sitting.id })
  expect(body.sitting).toMatchObject({ passed: true, identity: 'open' })
})
