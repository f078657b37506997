import { readToday, submitCheckIn } from '#shared/checkins/checkins.endpoints'
import { setPlan } from '#shared/checkins/plans.endpoints'
import { listTasks, settleTask } from '#shared/checkins/tasks.endpoints'
import type { Slot, Terms } from '#shared/checkins/terms.contract'
import { listMessages } from '#shared/messages/messages.endpoints'
import { makeToday, moveTasks } from '../../../server/checkins/tasks.chores'
import { makeTasks } from '../../../server/checkins/making'
import { peopleAfter } from '../../../server/people/people.model'
import { noteAlive } from '../../../server/platform/outages.model'
import { MORNING, type World, burstAt, draft, startWorld } from '../../helpers/world'

const FAR = burstAt(25.04, 102.71)
/** On the coarse outline itself. */
const BORDER = burstAt(24.4949, 103.5225)

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

/** @param clock - in China, on 25 November unless said otherwise. */
const goTo = (clock: string, day = '2026-11-25') =>
  world.setTime(new Date(`${day}T${clock}+08:00`).toISOString())

const slot = (opensAt: string, closesAt: string, surpriseMinutes: number | null = null): Slot => ({
  opensAt,
  closesAt,
  surpriseMinutes,
})
const daily = (...slots: Slot[]): Terms => ({
  rhythm: { kind: 'daily' },
  slots,
  restsOnHolidays: false,
})

/** From 25 November on. */
async function plan(number: number, terms: Terms | null) {
  const answer = await (
    await world.staff('county')
  ).ask(setPlan, {
    for: { kind: 'person', personId: `demo-person-${number}` },
    terms,
    lastDay: null,
    reason: '按矫正方案',
  })
  expect([answer.status, answer.body.firstDay]).toEqual([200, '2026-11-25'])
}

/** What the chores do at this moment. */
async function choresRun() {
  await makeToday(world.outside.now())
  await moveTasks(world.outside.now())
}

const tasksOf = async (number: number) =>
  (await (await world.person(number)).ask(readToday)).body.tasks
const list = async (name: string, office: 'office' | 'otherOffice' | 'county' = 'office') =>
  (await (await world.staff(office)).ask(listTasks, { list: name })).body
const ofToday = (rows: Record<string, unknown>[], day = '2026-11-25') =>
  rows.filter(row => row.day === day)

describe('making the tasks of a day', () => {
  it('is done once, also by two workers at the same moment', async () => {
    goTo('00:01')
    const now = world.outside.now()
    await Promise.all([makeToday(now), makeToday(now), makeToday(now)])
    const rows = ofToday(await world.rows('tasks'))
    expect(rows.map(({ _id }) => _id).sort()).toEqual(
      Array.from({ length: 7 }, (_, index) => `demo-person-${index + 1}:2026-11-25:0`),
    )
  })

  it('is made good after a crash in the middle', async () => {
    goTo('00:01')
    const now = world.outside.now()
    await makeTasks((await peopleAfter('', 3)).slice(0, 3), now)
    expect(ofToday(await world.rows('tasks'))).toHaveLength(3)
    await makeToday(now)
    expect(ofToday(await world.rows('tasks'))).toHaveLength(7)
    expect(await world.rows('made_days')).toMatchObject([{ _id: '2026-11-25', tasks: 4 }])
  })

  it('does not wait for the chore when somebody asks or checks in just after midnight', async () => {
    goTo('00:00:01')
    expect(await tasksOf(1)).toMatchObject([{ state: 'planned', needs: 1 }])
    const receipt = await world.checkIn(2)
    expect(receipt.punctuality).toBe('on-time')
    await makeToday(world.outside.now())
    expect(
      ofToday(await world.rows('tasks')).filter(row => row.personId === 'demo-person-2'),
    ).toMatchObject([{ state: 'done' }])
  })

  it('leaves out who has no phone bound yet', async () => {
    goTo('00:01')
    await makeToday(world.outside.now())
    const people = (await world.rows('tasks')).map(({ personId }) => personId)
    expect(people).not.toContain('demo-person-8')
  })

  it('leaves out what was over before it was made: a late start of ours is nobody’s omission', async () => {
    await plan(1, daily(slot('07:00', '09:00'), slot('18:00', '20:00')))
    goTo('12:00')
    await choresRun()
    expect(await tasksOf(1)).toMatchObject([
      { state: 'planned', opensAt: '2026-11-25T10:00:00.000Z' },
    ])
  })
})

describe('a task that nobody does', () => {
  beforeEach(async () => {
    await plan(1, daily(slot('08:00', '10:00')))
    goTo('00:01')
    await choresRun()
  })

  it('opens, reminds once, and half a minute after its end is with the officer as missed', async () => {
    goTo('08:00:05')
    await choresRun()
    expect(await tasksOf(1)).toMatchObject([{ state: 'open' }])
    goTo('09:00:05')
    await choresRun()
    await choresRun()
    goTo('10:00:29')
    await choresRun()
    expect((await list('missed')).tasks).toEqual([])
    expect((await list('not-yet')).tasks).toHaveLength(2)
    goTo('10:00:31')
    await Promise.all([moveTasks(world.outside.now()), moveTasks(world.outside.now())])
    const { tasks, counts } = await list('missed')
    expect(tasks).toMatchObject([
      { personName: '张安平', state: 'missed', made: 0, outageMinutes: 0, settled: null },
    ])
    expect(counts).toMatchObject({ missed: 1, faults: 0 })
    const { messages } = (await (await world.person(1)).ask(listMessages)).body
    expect(messages.map(({ kind }: { kind: string }) => kind)).toEqual([
      'task-missed',
      'task-closing',
      'plan-changed',
    ])
    const told = (await world.rows('outbox')).filter(({ kind }) => kind === 'task')
    expect(told.map(({ _id }) => _id)).toEqual(['task:demo-person-1:2026-11-25:0:missed'])
    expect((await world.rows('evidence')).map(({ _id }) => _id)).toContain(
      'task-missed:demo-person-1:2026-11-25:0',
    )
  })

  it('is made good late: both are kept, and an officer says what it was', async () => {
    goTo('10:01')
    await choresRun()
    goTo('11:00')
    expect((await world.checkIn(1)).punctuality).toBe('late')
    const [task] = (await list('missed')).tasks
    expect(task).toMatchObject({ state: 'late', made: 1, lastCheckIn: { punctuality: 'late' } })
    const officer = await world.staff('office')
    const word = { id: task.id, outcome: 'explained', note: '电话说明，忘记了时间。' }
    expect((await officer.ask(settleTask, word)).body.settled).toMatchObject({
      outcome: 'explained',
      byName: expect.any(String),
    })
    expect((await list('missed')).tasks).toEqual([])
    expect((await list('settled')).tasks).toMatchObject([{ id: task.id }])
    expect(await tasksOf(1)).toMatchObject([{ state: 'late', settled: { outcome: 'explained' } }])
    const again = await (await world.staff('county')).ask(settleTask, word)
    expect([again.status, again.body.code]).toEqual([409, 'already-settled'])
  })

  it('made in time without a signal and delivered later becomes ‘late’, to be confirmed', async () => {
    goTo('10:01')
    await choresRun()
    goTo('13:00')
    const receipt = await world.checkIn(1, {
      takenAt: '2026-11-25T01:00:00.000Z',
      sentAt: '2026-11-25T05:00:00.000Z',
    })
    expect(receipt).toMatchObject({
      punctuality: 'delivered-later',
      madeAt: '2026-11-25T01:00:00.000Z',
      receivedAt: '2026-11-25T05:00:00.000Z',
    })
    expect(await tasksOf(1)).toMatchObject([{ state: 'late', made: 1 }])
  })

  it('says how long our own service was not there', async () => {
    goTo('08:30')
    await noteAlive(world.outside.now())
    goTo('09:10')
    await noteAlive(world.outside.now())
    goTo('10:01')
    await choresRun()
    expect((await list('missed')).tasks).toMatchObject([{ outageMinutes: 40 }])
  })

  it('is seen by its own office and those above, and settled by them alone', async () => {
    goTo('10:01')
    await choresRun()
    expect((await list('missed', 'county')).tasks).toHaveLength(1)
    expect((await list('missed', 'otherOffice')).tasks).toEqual([])
    const word = { id: 'demo-person-1:2026-11-25:0', outcome: 'technical', note: '手机故障' }
    for (const name of ['otherOffice', 'otherCounty'] as const) {
      expect((await (await world.staff(name)).ask(settleTask, word)).body.code).toBe('no-such-task')
    }
  })
})

describe('a check-in', () => {
  it('in time leaves nothing to settle', async () => {
    await plan(1, daily(slot('08:00', '10:00')))
    goTo('08:30')
    expect((await world.checkIn(1)).punctuality).toBe('on-time')
    goTo('10:01')
    await choresRun()
    expect((await list('missed')).tasks).toEqual([])
    const word = { id: 'demo-person-1:2026-11-25:0', outcome: 'explained', note: '没有事' }
    const answer = await (await world.staff('office')).ask(settleTask, word)
    expect([answer.status, answer.body.code]).toEqual([409, 'nothing-to-settle'])
  })

  it('between two slots is kept and does neither', async () => {
    await plan(1, daily(slot('07:00', '09:00'), slot('18:00', '20:00')))
    goTo('08:00')
    await world.checkIn(1)
    goTo('12:00')
    const between = await world.checkIn(1)
    expect(between.punctuality).toBe('other-slot')
    const { tasks, extra } = (await (await world.person(1)).ask(readToday)).body
    expect(tasks.map(({ state }: { state: string }) => state)).toEqual(['done', 'planned'])
    expect(extra).toEqual(between)
  })

  it('tried once more in the open air is for the same task', async () => {
    goTo('09:00')
    const first = await world.checkIn(1, { fixes: BORDER })
    expect(first.mayRetry).toBe(true)
    const again = await world.checkIn(1, { retryOf: first.attemptId })
    expect(again).toMatchObject({ punctuality: 'on-time', mayRetry: false })
    const rows = await world.rows('checkins')
    expect(rows.map(({ taskId }) => taskId)).toEqual(Array(2).fill('demo-person-1:2026-11-25:0'))
    expect(await tasksOf(1)).toMatchObject([{ made: 1 }])
  })

  it('twice at the same moment does a task once', async () => {
    goTo('09:00')
    const person = await world.person(1)
    const sent = [draft(), draft({ fixes: FAR })]
    await Promise.all(sent.map(one => person.ask(submitCheckIn, one)))
    expect(await world.rows('checkins')).toHaveLength(2)
    expect(await tasksOf(1)).toMatchObject([{ state: 'done', made: 1 }])
  })
})

describe('a surprise', () => {
  it('is not told before it begins, and is drawn alike by every process', async () => {
    await plan(1, daily(slot('08:00', '20:00', 60)))
    goTo('00:01')
    await choresRun()
    const told = { opensAt: '2026-11-25T00:00:00.000Z', closesAt: '2026-11-25T12:00:00.000Z' }
    expect(await tasksOf(1)).toMatchObject([{ ...told, surpriseMinutes: 60, state: 'planned' }])
    const [row] = (await world.rows('tasks')).filter(one => one.personId === 'demo-person-1')
    const opensAt = row!.opensAt as Date
    world.setTime(opensAt.toISOString())
    await choresRun()
    const closesAt = new Date(opensAt.getTime() + 3600_000).toISOString()
    expect(await tasksOf(1)).toMatchObject([{ closesAt, surpriseMinutes: null, state: 'open' }])
    const { messages } = (await (await world.person(1)).ask(listMessages)).body
    expect(messages[0]).toMatchObject({ kind: 'task-open', closesAt })
  })
})

describe('lists', () => {
  it('of what is still to come leave out what is done, and page', async () => {
    world.setTime(MORNING)
    await choresRun()
    await world.checkIn(1)
    const { tasks, day } = await list('not-yet', 'county')
    expect(day).toBe('2026-11-24')
    expect(tasks.map(({ personName }: { personName: string }) => personName)).not.toContain(
      '张安平',
    )
    expect(tasks.length).toBeGreaterThan(2)
  })
})
