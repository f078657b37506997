import mongoose from 'mongoose'
import {
  cancelSession,
  closeCourse,
  leaveTraining,
  listCourses,
  listOwnTraining,
  listTraining,
  markAttendance,
  openSession,
  setCourse,
  setResults,
  setSession,
  signUp,
  takeOut,
} from '#shared/jobs/training.endpoints'
import { listMessages } from '#shared/messages/messages.endpoints'
import { join } from '../../../server/jobs/training/joining.actions'
import { sessionsById } from '../../../server/jobs/training/sessions.model'
import { PEOPLE } from '../../../server/scripts/demo/people'
import { type Caller, type World, startWorld } from '../../helpers/world'
import { refusal } from './applying'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const COURSE = {
  id: null,
  title: '中式烹调',
  provider: '县职业高级中学',
  about: '',
  free: { tuition: true, board: true, materials: true },
  for: 'adults',
}

const sessionOf = (courseId: string, changes: object = {}) => ({
  courseId,
  id: null,
  startsAt: '2026-12-01T01:00:00.000Z',
  endsAt: '2026-12-03T09:00:00.000Z',
  place: '职高实训楼',
  places: 2,
  signUpUntil: '2026-11-30T09:00:00.000Z',
  note: '',
  ...changes,
})

async function arranged(changes: object = {}, course: object = {}) {
  const county = await world.staff('county')
  const { body } = await county.ask(setCourse, { ...COURSE, ...course })
  const session = await county.ask(setSession, sessionOf(body.id, changes))
  if (session.status !== 200) throw new Error(JSON.stringify(session.body))
  return { courseId: String(body.id), sessionId: String(session.body.id) }
}

const joins = async (number: number, sessionId: string) =>
  (await world.person(number)).ask(signUp, { sessionId })

/** The third person, whose file was opened under the rules for juveniles. */
async function juvenile(): Promise<Caller> {
  const people = mongoose.connection.db!.collection<{ _id: string }>('people')
  await people.updateOne({ _id: 'demo-person-3' }, { $set: { juvenile: true } })
  return world.person(3)
}

/** Many of the first office. */
const crowd = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ ...PEOPLE[0]!, id: `crowd-${index}` }))

describe('signing up', () => {
  it('lets exactly as many in as there are places when fifty come at once', async () => {
    const { sessionId } = await arranged({ places: 7 })
    const [at] = await sessionsById([sessionId])
    const now = world.outside.now()
    await Promise.all(crowd(50).map(person => join(at!, person, now)))
    const rows = await world.rows('training_sign_ups')
    const byState = (state: string) => rows.filter(row => row.state === state)
    expect([byState('in').length, byState('waiting').length]).toEqual([7, 43])
    expect(await world.rows('training_sessions')).toMatchObject([
      { taken: 7, waiting: 43, seq: 50 },
    ])
    expect(new Set(rows.map(({ seq }) => seq)).size).toBe(50)
    // The first seven in the line are in.
    expect(Math.max(...byState('in').map(({ seq }) => Number(seq)))).toBe(7)
  })

  it('counts one person once, also when pressed ten times at once', async () => {
    const { sessionId } = await arranged()
    const answers = await Promise.all(Array.from({ length: 10 }, () => joins(1, sessionId)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect(await world.rows('training_sessions')).toMatchObject([{ taken: 1, waiting: 0, seq: 1 }])
  })

  it('tells how many wait before him, and who waits moves up when somebody leaves', async () => {
    const { sessionId } = await arranged()
    await joins(1, sessionId)
    await joins(2, sessionId)
    await joins(3, sessionId)
    const { body } = await joins(4, sessionId)
    expect(body).toMatchObject({
      own: { state: 'waiting', before: 1 },
      session: { taken: 2, waiting: 2 },
      can: { signUp: false, leave: true },
    })
    const left = await (await world.person(1)).ask(leaveTraining, { sessionId })
    expect(left.body).toMatchObject({ own: null, session: { taken: 2, waiting: 1 } })
    const third = await world.person(3)
    expect((await third.ask(listOwnTraining)).body.sessions).toMatchObject([
      { own: { state: 'in', before: null } },
    ])
    expect((await third.ask(listMessages)).body.messages).toMatchObject([
      { kind: 'training-news', what: 'moved-up', title: '中式烹调' },
    ])
    // Who left may come again, at the end of the line.
    expect((await joins(1, sessionId)).body.own).toMatchObject({ state: 'waiting', before: 1 })
  })

  it('ends at its moment, and nobody leaves what has begun', async () => {
    const { sessionId } = await arranged()
    world.setTime('2026-11-30T08:59:59.000Z')
    expect((await joins(1, sessionId)).status).toBe(200)
    world.setTime('2026-11-30T09:00:00.000Z')
    expect(refusal(await joins(2, sessionId))).toEqual([409, 'sign-up-over'])
    world.setTime('2026-12-01T01:00:00.000Z')
    const late = await (await world.person(1)).ask(leaveTraining, { sessionId })
    expect(refusal(late)).toEqual([409, 'training-has-begun'])
  })

  it('more places let the line move up; fewer than are in are refused', async () => {
    const { courseId, sessionId } = await arranged()
    for (const number of [1, 2, 3, 4]) await joins(number, sessionId)
    const county = await world.staff('county')
    const change = (places: number) =>
      county.ask(setSession, sessionOf(courseId, { id: sessionId, places }))
    expect(refusal(await change(1))).toEqual([409, 'fewer-than-taken'])
    expect((await change(3)).body).toMatchObject({ places: 3, taken: 3, waiting: 1 })
    const told = (await (await world.person(3)).ask(listMessages)).body.messages
    expect(told).toMatchObject([{ what: 'moved-up' }])
  })

  it('a session that moves, or does not take place, is told to all of it', async () => {
    const { courseId, sessionId } = await arranged()
    for (const number of [1, 2, 3]) await joins(number, sessionId)
    const county = await world.staff('county')
    const elsewhere = sessionOf(courseId, { id: sessionId, place: '镇文化站' })
    expect((await county.ask(setSession, elsewhere)).status).toBe(200)
    world.setTime('2026-11-24T01:05:00.000Z')
    const asked = { id: sessionId, reason: '老师生病' }
    const { body } = await county.ask(cancelSession, asked)
    expect(body).toMatchObject({ taken: 0, waiting: 0, cancelReason: '老师生病' })
    for (const number of [1, 3]) {
      const told = (await (await world.person(number)).ask(listMessages)).body.messages
      expect(told.map(({ what }: { what: string }) => what)).toEqual(['cancelled', 'changed'])
    }
    expect((await (await world.person(1)).ask(listTraining)).body.sessions).toEqual([])
  })
})

describe('juveniles and adults', () => {
  it('never see what is for the others', async () => {
    const { sessionId } = await arranged()
    await arranged({}, { for: 'minors', title: '汽车美容' })
    const adult = await world.person(1)
    const seen = (await adult.ask(listTraining)).body.sessions
    expect(seen.map((one: { course: { title: string } }) => one.course.title)).toEqual(['中式烹调'])
    const young = await juvenile()
    const shown = (await young.ask(listTraining)).body.sessions
    expect(shown.map((one: { course: { title: string } }) => one.course.title)).toEqual([
      '汽车美容',
    ])
    expect(refusal(await young.ask(signUp, { sessionId }))).toEqual([404, 'no-such-training'])
    const other = shown[0].id
    expect(refusal(await adult.ask(signUp, { sessionId: other }))).toEqual([
      404,
      'no-such-training',
    ])
  })

  it('a course cannot change whom it is for', async () => {
    const { courseId } = await arranged()
    const changed = { ...COURSE, id: courseId, for: 'minors' }
    expect(refusal(await (await world.staff('county')).ask(setCourse, changed))).toEqual([
      409,
      'course-is-for-others',
    ])
  })
})

describe('at the desk', () => {
  it('the county offers, offices note who came of theirs, and the first result stands', async () => {
    const { courseId, sessionId } = await arranged({ places: 5 })
    for (const number of [1, 2, 4]) await joins(number, sessionId)
    const office = await world.staff('office')
    expect(refusal(await office.ask(setCourse, COURSE))).toEqual([403, 'wrong-role'])
    const { body } = await office.ask(openSession, { id: sessionId })
    const names = body.signUps.map(({ personName }: { personName: string }) => personName)
    expect([names, body.session.taken]).toEqual([['张安平', '李长顺'], 3])
    const [first, second] = body.signUps.map(({ id }: { id: string }) => id)
    const marks = [
      { signUpId: first, mark: 'present' },
      { signUpId: second, mark: 'excused' },
    ]
    const early = { sessionId, day: '2026-12-01', marks }
    expect((await office.ask(markAttendance, early)).status).toBe(400)
    world.setTime('2026-12-01T02:00:00.000Z')
    const later = await world.staff('office')
    const marked = await later.ask(markAttendance, early)
    expect(marked.body.signUps).toMatchObject([
      { days: [{ day: '2026-12-01', mark: 'present' }] },
      { days: [{ day: '2026-12-01', mark: 'excused' }] },
    ])
    const results = { sessionId, results: [{ signUpId: first, result: 'passed' }] }
    expect((await later.ask(setResults, results)).status).toBe(200)
    expect(refusal(await later.ask(setResults, results))).toEqual([409, 'result-known'])
    const others = await (await world.staff('otherOffice')).ask(markAttendance, early)
    expect(refusal(others)).toEqual([404, 'no-such-sign-up'])
    const county = await world.staff('county')
    const closed = await county.ask(closeCourse, { id: courseId, reason: '已办完' })
    expect(closed.body.course.closedAt).not.toBeNull()
    const listed = await county.ask(listCourses, { which: 'closed', search: '烹调' })
    expect(listed.body.courses).toMatchObject([{ sessions: [{ taken: 3 }] }])
  })

  it('an officer takes somebody out with a reason that he reads; the next one moves up', async () => {
    const { sessionId } = await arranged({ places: 1 })
    await joins(1, sessionId)
    await joins(2, sessionId)
    const office = await world.staff('office')
    const { signUps } = (await office.ask(openSession, { id: sessionId })).body
    const asked = { signUpId: signUps[0].id, reason: '本人来电退出' }
    const { body } = await office.ask(takeOut, asked)
    expect(body.signUps).toMatchObject([
      { personName: '李长顺', state: 'in' },
      { personName: '张安平', state: 'taken-out', reason: '本人来电退出' },
    ])
    expect((await (await world.person(1)).ask(listMessages)).body.messages).toMatchObject([
      { what: 'taken-out', reason: '本人来电退出' },
    ])
    expect(refusal(await office.ask(takeOut, asked))).toEqual([404, 'no-such-sign-up'])
  })
})
