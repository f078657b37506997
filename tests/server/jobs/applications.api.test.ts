import { randomUUID } from 'node:crypto'
import {
  answerInterview,
  apply,
  applyForm,
  listApplications,
  listOwnApplications,
  moveApplication,
  openApplication,
  openOwnApplication,
  sayStarted,
  sayToBase,
  settleNeed,
  tellApplicant,
  withdrawApplication,
} from '#shared/jobs/applications.endpoints'
import { handOver } from '#shared/jobs/handovers.endpoints'
import { NOTICE } from '#shared/jobs/notice'
import { listMessages } from '#shared/messages/messages.endpoints'
import { remindOfInterviews, sendOut } from '../../../server/jobs/applications/applications.chores'
import { KEYS, type World, startWorld } from '../../helpers/world'
import { HOUR, application, applied, atTheHour, baseIn, purpose, refusal } from './applying'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const INTERVIEW = {
  at: '2026-11-26T02:00:00.000Z',
  minutes: 30,
  place: '厂办公楼一楼',
  contact: '孙主任',
}
const plain = { words: '', interview: null, startedDay: null }

async function moved(id: string, changes: object) {
  const answer = await (
    await world.staff('office')
  ).ask(moveApplication, {
    id,
    ...plain,
    ...changes,
  })
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  return answer.body
}

const own = async (id: string, number = 1) =>
  (await (await world.person(number)).ask(openOwnApplication, { id })).body

describe('applying', () => {
  it('shows to whom it goes and what of him, before anything is chosen', async () => {
    const employerId = await baseIn(world)
    const { body } = await (await world.person(1)).ask(applyForm, { employerId })
    expect(body).toMatchObject({
      employerName: '云上食品加工厂',
      contactName: '孙主任',
      contactPhone: '0873-6600001',
      own: { name: '张安平', nameMasked: '张＊＊', phoneMasked: '139****0001' },
      noticeVersion: NOTICE.version,
      goesOutAt: HOUR,
      openId: null,
    })
  })

  it('is possible at a verified base of his county alone', async () => {
    const person = await world.person(1)
    const none = await baseIn(world, { isBase: false, offers: '' })
    expect(refusal(await person.ask(apply, application(none)))).toEqual([409, 'not-a-base'])
    expect(refusal(await person.ask(apply, application('nobody')))).toEqual([404, 'no-such-base'])
    const base = await baseIn(world)
    const elsewhere = await (await world.person(7)).ask(apply, application(base))
    expect(refusal(elsewhere)).toEqual([404, 'no-such-base'])
    const { status, body } = await person.ask(apply, application(base, { name: true }))
    expect([status, body.state, body.fields]).toEqual([200, 'waiting', ['name']])
  })

  it('needs consent to the text that is shown now', async () => {
    const base = await baseIn(world)
    const old = { consent: { version: NOTICE.version - 1, agreed: true } }
    const person = await world.person(1)
    expect(refusal(await person.ask(apply, application(base, {}, old)))).toEqual([
      409,
      'old-notice',
    ])
    const no = { consent: { version: NOTICE.version, agreed: false } }
    expect((await person.ask(apply, application(base, {}, no))).status).toBe(400)
  })

  it('asks before words go out that tell more than he may want', async () => {
    const base = await baseIn(world)
    const person = await world.person(1)
    const words = '我正在社区矫正，想好好干'
    expect(refusal(await person.ask(apply, application(base, { words })))).toEqual([
      422,
      'betraying-words',
    ])
    const meant = application(base, { words }, { mayTell: true })
    expect((await person.ask(apply, meant)).status).toBe(200)
  })

  it('sent twice is one, also at the same moment, and a second one there has to wait', async () => {
    const base = await baseIn(world)
    const person = await world.person(1)
    const draft = application(base, { phone: true })
    const twice = await Promise.all([person.ask(apply, draft), person.ask(apply, draft)])
    expect(new Set(twice.map(({ body }) => body.id)).size).toBe(1)
    expect(refusal(await person.ask(apply, application(base)))).toEqual([409, 'already-applied'])
    expect(await world.rows('job_applications')).toHaveLength(1)
  })

  it('leaves nothing readable in the database', async () => {
    const id = await applied(world, 1, await baseIn(world), { words: '会开叉车', name: true })
    await (await world.person(1)).ask(sayToBase, { id, attemptId: randomUUID(), words: '想问工钱' })
    const rows = [
      ...(await world.rows('job_applications')),
      ...(await world.rows('job_application_steps')),
    ]
    const text = JSON.stringify(rows)
    for (const secret of ['叉车', '张安平', '想问工钱', '13900000001']) {
      expect(text).not.toContain(secret)
    }
  })
})

describe('going out', () => {
  it('happens for all at one hour; what came shortly before waits for the next day', async () => {
    const base = await baseIn(world)
    const early = await applied(world, 1, base)
    world.setTime('2026-11-24T07:59:59.000Z')
    const justIn = await applied(world, 2, base)
    world.setTime('2026-11-24T08:00:00.000Z')
    const late = await applied(world, 3, base)
    await sendOut(new Date('2026-11-24T08:59:59.000Z'), KEYS.vault)
    expect((await own(early)).application.state).toBe('waiting')
    await atTheHour(world)
    const states = [await own(early), await own(justIn, 2), await own(late, 3)].map(
      ({ application: one }) => [one.state, one.stateAt],
    )
    expect(states).toEqual([
      ['sent', HOUR],
      ['sent', HOUR],
      ['waiting', '2026-11-24T08:00:00.000Z'],
    ])
    await atTheHour(world)
    expect((await own(early)).steps).toHaveLength(2)
  })
})

describe('from the base to work', () => {
  it('goes through interview, offer and first day, with words both ways', async () => {
    const id = await applied(world, 1, await baseIn(world), { name: true })
    await atTheHour(world)
    const person = await world.person(1)
    const office = await world.staff('office')
    const opened = await office.ask(openApplication, { id, purpose })
    expect(opened.body.next).toEqual(['seen', 'interview', 'offered', 'rejected'])
    await moved(id, { from: 'sent', state: 'interview', interview: INTERVIEW, words: '带身份证' })
    const attemptId = randomUUID()
    for (const time of [1, 2]) {
      const told = { id, attemptId, from: 'base', words: '门口有厂车' }
      expect([time, (await office.ask(tellApplicant, told)).status]).toEqual([time, 200])
    }
    const said = { id, attemptId: randomUUID(), words: '几点的车？' }
    expect((await person.ask(sayToBase, said)).status).toBe(200)
    expect((await person.ask(sayToBase, said)).body.steps).toHaveLength(5)
    const list = await office.ask(listApplications, { list: 'needs' })
    expect(list.body.applications).toMatchObject([{ id, needs: 'word', state: 'interview' }])
    expect(list.body.counts).toEqual({ needs: 1, open: 1 })
    const done = { id, needs: 'word', words: '厂里说八点半' }
    expect((await office.ask(settleNeed, done)).body.application.needs).toBeNull()
    const yes = { id, answer: 'accepted', interviewAt: INTERVIEW.at, words: '' }
    expect((await person.ask(answerInterview, yes)).body.application.state).toBe('accepted')
    await moved(id, { from: 'accepted', state: 'offered' })
    const early = await person.ask(sayStarted, { id, startedDay: '2026-11-25' })
    expect(refusal(early)).toEqual([400, 'bad-input'])
    const { body } = await person.ask(sayStarted, { id, startedDay: '2026-11-24' })
    expect(body.application).toMatchObject({ state: 'started', startedDay: '2026-11-24' })
    expect(body.steps.map(({ by, state }: { by: string; state: string }) => [by, state])).toEqual([
      ['person', 'waiting'],
      ['system', 'sent'],
      ['base', 'interview'],
      ['base', null],
      ['person', null],
      ['officer', null],
      ['person', 'accepted'],
      ['base', 'offered'],
      ['person', 'started'],
    ])
    expect(await world.rows('job_placements')).toMatchObject([
      { applicationId: id, through: 'base', startedDay: '2026-11-24', nextDay: '2026-12-24' },
    ])
    // Nobody is told who of the office wrote; officers are.
    expect(new Set(body.steps.map(({ byName }: { byName: string }) => byName))).toEqual(
      new Set(['']),
    )
    const shown = await office.ask(openApplication, { id, purpose })
    expect(shown.body.steps[2].byName).toBe('马晓东')
  })

  it('reminds on the evening before of an interview to which he said yes, once', async () => {
    const id = await applied(world, 1, await baseIn(world))
    await atTheHour(world)
    await moved(id, { from: 'sent', state: 'interview', interview: INTERVIEW })
    const person = await world.person(1)
    const reminders = async () =>
      (await person.ask(listMessages)).body.messages.filter(
        ({ kind }: { kind: string }) => kind === 'interview-reminder',
      )
    await remindOfInterviews(new Date('2026-11-25T10:00:00.000Z'))
    expect(await reminders()).toEqual([])
    const yes = { id, answer: 'accepted', interviewAt: INTERVIEW.at, words: '' }
    await person.ask(answerInterview, yes)
    await remindOfInterviews(new Date('2026-11-25T09:59:59.000Z'))
    expect(await reminders()).toEqual([])
    for (const time of ['10:00:00', '10:01:00']) {
      await remindOfInterviews(new Date(`2026-11-25T${time}.000Z`))
    }
    expect(await reminders()).toMatchObject([{ interviewAt: INTERVIEW.at, place: INTERVIEW.place }])
  })

  it('does not take an answer to an interview that was moved meanwhile', async () => {
    const id = await applied(world, 1, await baseIn(world))
    await atTheHour(world)
    await moved(id, { from: 'sent', state: 'interview', interview: INTERVIEW })
    const other = { ...INTERVIEW, at: '2026-11-27T02:00:00.000Z' }
    await moved(id, { from: 'interview', state: 'interview', interview: other })
    const old = { id, answer: 'accepted', interviewAt: INTERVIEW.at, words: '' }
    expect(refusal(await (await world.person(1)).ask(answerInterview, old))).toEqual([
      409,
      'application-changed',
    ])
  })

  it('an officer who saw an older state is told so', async () => {
    const id = await applied(world, 1, await baseIn(world))
    await atTheHour(world)
    await moved(id, { from: 'sent', state: 'seen' })
    const late = { id, ...plain, from: 'sent', state: 'rejected' }
    expect(refusal(await (await world.staff('county')).ask(moveApplication, late))).toEqual([
      409,
      'application-changed',
    ])
  })

  it('an interview in the past is refused', async () => {
    const id = await applied(world, 1, await baseIn(world))
    await atTheHour(world)
    const past = { ...INTERVIEW, at: '2026-11-24T08:59:59.000Z' }
    const asked = { id, ...plain, from: 'sent', state: 'interview', interview: past }
    expect((await (await world.staff('office')).ask(moveApplication, asked)).status).toBe(400)
  })
})

describe('taking consent back', () => {
  it('holds at once: what was given is gone, and that it was given and taken back stays', async () => {
    const id = await applied(world, 1, await baseIn(world), { name: true, words: '能吃苦' })
    await atTheHour(world)
    const person = await world.person(1)
    const { body } = await person.ask(withdrawApplication, { id, words: '' })
    expect(body).toMatchObject({
      application: { state: 'withdrawn', withdrawnAt: HOUR, fields: ['name', 'words'] },
      shared: null,
    })
    const [row] = await world.rows('job_applications')
    expect(row).toMatchObject({ sealed: null, open: false, needs: null })
    const kinds = (await world.rows('evidence')).map(({ _id }) => String(_id))
    expect(kinds).toEqual(
      expect.arrayContaining([`job-application:${id}`, `job-application-step:${id}:0003`]),
    )
    // Doing it again changes nothing.
    expect((await person.ask(withdrawApplication, { id, words: '' })).status).toBe(200)
    expect((await world.rows('job_application_steps')).length).toBe(3)
  })

  it('makes an officer see to the paper that is out', async () => {
    const employerId = await baseIn(world)
    const id = await applied(world, 1, employerId, { name: true })
    await atTheHour(world)
    const office = await world.staff('office')
    const out = await office.ask(handOver, { employerId, way: 'print', purpose })
    expect(out.status).toBe(200)
    await (await world.person(1)).ask(withdrawApplication, { id, words: '找到别的了' })
    const { body } = await office.ask(listApplications, { list: 'needs' })
    expect(body.applications).toMatchObject([{ id, needs: 'destruction', state: 'withdrawn' }])
    const done = { id, needs: 'destruction', words: '单位已当面销毁' }
    expect((await office.ask(settleNeed, done)).status).toBe(200)
    expect(refusal(await office.ask(settleNeed, done))).toEqual([409, 'application-changed'])
  })

  it('somebody else’s application is not there', async () => {
    const id = await applied(world, 1, await baseIn(world))
    const other = await world.person(2)
    for (const [endpoint, input] of [
      [openOwnApplication, { id }],
      [withdrawApplication, { id, words: '' }],
      [sayToBase, { id, attemptId: randomUUID(), words: '好' }],
    ] as const) {
      expect(refusal(await other.ask(endpoint, input))).toEqual([404, 'no-such-application'])
    }
  })
})

it('lists are read page by page, and narrowed to a base', async () => {
  const bases = [await baseIn(world), await baseIn(world, { name: '山里果业合作社' })]
  for (const number of [1, 2, 3]) await applied(world, number, bases[number % 2]!)
  const county = await world.staff('county')
  const all = await county.ask(listApplications, { list: 'open' })
  expect(all.body.applications).toHaveLength(3)
  const of = await county.ask(listApplications, { list: 'open', employerId: bases[1] })
  expect(of.body.applications).toHaveLength(2)
  const { body } = await (await world.person(1)).ask(listOwnApplications)
  expect([body.applications.length, body.next]).toEqual([1, null])
})
