import { listOwnLessons } from '#shared/courses/catalogue.endpoints'
import { beatStudy, closeStudy, openStudy, readOwnStudy } from '#shared/courses/study.endpoints'
import { lessonById } from '../../../../server/courses/lessons.model'
import { storeVersion } from '../../../../server/courses/lessons.actions'
import { closeSilentStudy } from '../../../../server/courses/study/study.chores'
import { type Caller, MORNING, type World, startWorld } from '../../../helpers/world'
import {
  change,
  content,
  covered,
  film,
  forgetStudy,
  later,
  lesson,
  medium,
  opens,
  paragraph,
  refusal,
} from './studying'

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

const closed = async (sessionId: string) =>
  (await world.rows('study_sessions')).find(({ _id }) => String(_id) === sessionId)!.ended as {
    why: string
    time: number
    days: unknown[]
    findings: { code: string; times: number }[]
  }

describe('time that counts', () => {
  it('is what passed by the server’s clock, and stays when the lesson is opened again', async () => {
    const student = await opens(world, phone, lessonId)
    expect(student.parts.map(({ seconds }) => seconds)).toEqual([60, 60])
    await student.study(40)
    expect(student.count).toMatchObject({ covered: [40, 0], todaySeconds: 40 })
    await phone.ask(closeStudy, { sessionId: student.sessionId })
    const again = await opens(world, phone, lessonId)
    expect(again.count).toMatchObject({ covered: [40, 0], todaySeconds: 40 })
    expect(again.opened.resume).toEqual({ part: 0, at: 0 })
    expect((await phone.ask(readOwnStudy)).body).toMatchObject({
      ...{ todaySeconds: 40, monthSeconds: 40, allSeconds: 40, done: 0 },
      goOn: { lessonId, title: '请假的规定' },
    })
  })

  it('is shown in the catalogue while it is being studied', async () => {
    const student = await opens(world, phone, lessonId)
    await student.study(40)
    const { lessons } = (await phone.ask(listOwnLessons, { list: 'free' })).body
    expect(lessons[0].progress).toMatchObject({
      ...{ state: 'begun', creditedSeconds: 40, creditableSeconds: 120, version: 1 },
    })
  })

  it('is nothing for a film that is dragged to its end, and an officer can see that', async () => {
    const filmed = await lesson(world, { blocks: [film(await medium(world, 100))] })
    const student = await opens(world, phone, filmed)
    const dragged = await student.beat(10, { at: 100 })
    expect(dragged.body).toMatchObject({ why: 'seek', count: { covered: [0] } })
    expect((await student.beat(10, { at: 99, speed: 1.5 })).body.why).toBe('seek')
    expect((await student.beat(10, { at: 10 })).body).toMatchObject({
      ...{ why: 'counted', count: { covered: [10] } },
    })
    await phone.ask(closeStudy, { sessionId: student.sessionId })
    expect((await closed(student.sessionId)).findings).toEqual([{ code: 'seek', times: 2 }])
  })

  it('does not depend on how fast somebody says that he plays', async () => {
    const filmed = await lesson(world, { blocks: [film(await medium(world, 100))] })
    const student = await opens(world, phone, filmed)
    await student.beat(10, { at: 15, speed: 1.5 })
    expect(student.count).toMatchObject({ covered: [15], todaySeconds: 10 })
    expect((await student.beat(10, { at: 30, speed: 8 })).status).toBe(400)
  })

  it('is no more than half a minute after a silence', async () => {
    const student = await opens(world, phone, lessonId)
    await student.beat(800)
    expect(student.count.todaySeconds).toBe(30)
  })

  it('ends with the day’s cap, and begins anew at midnight in China', async () => {
    world.setTime('2026-11-24T15:59:15.000Z')
    phone = await world.person(1)
    const long = await lesson(world, { blocks: [paragraph(20_000)] })
    const student = await opens(world, phone, long)
    const days = [{ day: '2026-11-24', time: 4 * 3600_000 - 15_000 }]
    await change('learners', 'demo-person-1', { days })
    expect((await student.beat(10)).body).toMatchObject({ why: 'counted' })
    expect((await student.beat(10)).body).toMatchObject({
      ...{ why: 'day-full', count: { todaySeconds: 4 * 3600 } },
    })
    expect((await student.beat(20)).body.why).toBe('day-full')
    // Five seconds of it lie before midnight, and five after.
    expect((await student.beat(10)).body).toMatchObject({
      ...{ why: 'day-full', count: { todaySeconds: 5 } },
    })
    await phone.ask(closeStudy, { sessionId: student.sessionId })
    expect((await closed(student.sessionId)).days).toEqual([
      { day: '2026-11-24', time: 15_000 },
      { day: '2026-11-25', time: 5000 },
    ])
  })

  it('does not move with the clock of the phone: there is nothing that says it', async () => {
    const student = await opens(world, phone, lessonId)
    expect((await student.beat(-4)).body).toMatchObject({ why: 'nothing-new' })
    expect((await student.beat(4)).body.count.todaySeconds).toBe(0)
    await student.beat(10)
    expect(student.count.todaySeconds).toBe(10)
  })
})

describe('signs of life', () => {
  it('that come twice count once, and the answer that was lost comes again', async () => {
    const student = await opens(world, phone, lessonId)
    const { sequence, nonce } = student
    const first = await student.beat(10)
    const again = await student.beat(10, { sequence, nonce })
    expect(again.body).toMatchObject({
      ...{ sequence: first.body.sequence, nonce: first.body.nonce },
      ...{ why: 'nothing-new', count: { todaySeconds: 10 } },
    })
    await student.beat(0)
    expect(student.count.todaySeconds).toBe(20)
  })

  it('that are replayed, out of order or made up earn nothing, and an officer can see that', async () => {
    const student = await opens(world, phone, lessonId)
    const { sequence, nonce } = student
    await student.study(20)
    const stray = { sequence, nonce }
    expect(refusal(await student.beat(10, stray))).toEqual([409, 'study-out-of-step'])
    const ahead = { sequence: student.sequence + 1 }
    expect(refusal(await student.beat(10, ahead))).toEqual([409, 'study-out-of-step'])
    expect(refusal(await student.beat(10, { nonce: 'x'.repeat(22) }))).toEqual([
      ...[409, 'study-out-of-step'],
    ])
    await student.beat(0)
    // The silence since the last one that was taken counts as it is.
    expect(student.count.todaySeconds).toBe(50)
    await phone.ask(closeStudy, { sessionId: student.sessionId })
    expect((await closed(student.sessionId)).findings).toEqual([{ code: 'replay', times: 3 }])
  })

  it('of a script that sends many at once count once', async () => {
    const student = await opens(world, phone, lessonId)
    const { sequence, nonce } = student
    later(world, 10)
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => student.beat(0, { sequence, nonce })),
    )
    expect(answers.filter(({ body }) => body.why === 'counted')).toHaveLength(1)
    expect(answers.every(({ status }) => status === 200)).toBe(true)
    expect(student.count.todaySeconds).toBe(10)
  })

  it('as even as a machine’s are shown to an officer, and count all the same', async () => {
    const student = await opens(world, phone, lessonId)
    for (let beat = 0; beat < 31; beat++) await student.beat(10)
    await phone.ask(closeStudy, { sessionId: student.sessionId })
    expect((await closed(student.sessionId)).findings).toEqual([{ code: 'rhythm', times: 1 }])
    expect(student.count.covered).toEqual([60, 0])
  })
})

describe('two phones', () => {
  it('do not both count: the newest wins, and the other is told', async () => {
    const other = await lesson(world, { title: '报告的规定' })
    const first = await opens(world, phone, lessonId)
    await first.study(20)
    const second = await opens(world, await world.person(1), other)
    expect(second.opened.tookOver).toBe(true)
    expect(refusal(await first.beat(10))).toEqual([409, 'study-elsewhere'])
    await second.study(20)
    expect(refusal(await first.beat(10))).toEqual([409, 'study-elsewhere'])
    expect(second.count.todaySeconds).toBe(50)
    expect(await closed(first.sessionId)).toMatchObject({
      ...{ why: 'replaced', time: 20_000, findings: [{ code: 'two-devices', times: 1 }] },
    })
  })

  it('one of which was put away long before are no finding', async () => {
    const first = await opens(world, phone, lessonId)
    await first.study(20)
    later(world, 120)
    const second = await opens(world, await world.person(1), lessonId)
    expect(second.opened.tookOver).toBe(false)
    expect((await closed(first.sessionId)).findings).toEqual([])
    expect(second.count.covered).toEqual([20, 0])
  })

  it('cannot go on with each other’s study', async () => {
    const student = await opens(world, phone, lessonId)
    const thief = await world.person(1)
    const { sessionId, sequence, nonce } = student
    const claim = { part: 0, at: 0, active: true, visible: true, speed: 1 }
    const answer = await thief.ask(beatStudy, { sessionId, sequence, nonce, ...claim })
    expect(refusal(answer)).toEqual([409, 'study-elsewhere'])
  })
})

describe('a stretch of study', () => {
  it('that nobody ends is ended after a silence, once, with a record', async () => {
    const student = await opens(world, phone, lessonId)
    await student.study(20)
    later(world, 599)
    await closeSilentStudy(world.outside.now())
    expect(await closed(student.sessionId)).toBeNull()
    later(world, 2)
    await Promise.all([1, 2].map(() => closeSilentStudy(world.outside.now())))
    expect(await closed(student.sessionId)).toMatchObject({ why: 'silent', time: 20_000 })
    const records = (await world.rows('evidence')).filter(({ _id }) =>
      String(_id).startsWith('study-session:'),
    )
    expect(records).toHaveLength(1)
    expect(refusal(await student.beat(10))).toEqual([409, 'study-over'])
  })

  it('of a lesson of another county, of adults for a minor, or of none does not begin', async () => {
    const none = await phone.ask(openStudy, { lessonId: 'none' })
    expect(refusal(none)).toEqual([404, 'no-such-lesson'])
    const elsewhere = await (await world.person(7)).ask(openStudy, { lessonId })
    expect(refusal(elsewhere)).toEqual([404, 'no-such-lesson'])
    const young = await lesson(world, { audience: 'minors' })
    expect(refusal(await phone.ask(openStudy, { lessonId: young }))).toEqual([
      404,
      'no-such-lesson',
    ])
    await change('people', 'demo-person-1', { juvenile: true })
    expect((await phone.ask(openStudy, { lessonId: young })).status).toBe(200)
    const adults = await lesson(world, { audience: 'adults' })
    const forAdults = await phone.ask(openStudy, { lessonId: adults })
    expect(refusal(forAdults)).toEqual([404, 'no-such-lesson'])
    await change('people', 'demo-person-1', { juvenile: false })
  })

  it('goes on with the version that was begun', async () => {
    const student = await opens(world, phone, lessonId)
    await student.study(10)
    await phone.ask(closeStudy, { sessionId: student.sessionId })
    const by = { staffId: 'x', now: world.outside.now() }
    await storeVersion(
      (await lessonById(lessonId))!,
      content({ blocks: [paragraph(40)] }),
      by.now,
      by,
    )
    expect((await opens(world, phone, lessonId)).opened.version).toBe(1)
    expect((await opens(world, await world.person(2), lessonId)).opened.version).toBe(2)
    expect(covered(student.count)).toBe(10)
  })
})
