import { randomUUID } from 'node:crypto'
import { readToday } from '#shared/checkins/checkins.endpoints'
import { answerFault, enterFault, listFaults, reportFault } from '#shared/checkins/faults.endpoints'
import { listTasks } from '#shared/checkins/tasks.endpoints'
import { listMessages } from '#shared/messages/messages.endpoints'
import { makeToday, moveTasks } from '../../../server/checkins/tasks.chores'
import { type Caller, type World, startWorld } from '../../helpers/world'

let world: World
let person: Caller
beforeEach(async () => {
  world = await startWorld()
  person = await world.person(1)
  await makeToday(world.outside.now())
  await moveTasks(world.outside.now())
})
afterEach(() => world.end())

const report = (changes: object = {}) => ({
  attemptId: randomUUID(),
  kind: 'no-location',
  words: '',
  takenAt: '2026-11-24T00:59:00.000Z',
  ...changes,
})

const today = async () => (await person.ask(readToday)).body
const waiting = async (name: 'office' | 'otherOffice' = 'office') =>
  (await (await world.staff(name)).ask(listFaults, { list: 'waiting' })).body.faults

/** Past the end of today's task. */
async function dayEnds() {
  world.setTime('2026-11-24T16:00:00.000Z')
  await moveTasks(world.outside.now())
}

describe('reporting a fault', () => {
  it('stops the clock of today’s task: it is not missed, however long it takes', async () => {
    const answer = await person.ask(reportFault, report())
    expect(answer.body).toMatchObject({ kind: 'no-location', answer: null })
    expect((await today()).tasks).toMatchObject([{ state: 'fault' }])
    await dayEnds()
    const { tasks } = (await (await world.staff('office')).ask(listTasks, { list: 'missed' })).body
    expect(tasks.map(({ personId }: { personId: string }) => personId)).not.toContain(
      'demo-person-1',
    )
  })

  it('reaches the own office only, once, however often it is sent', async () => {
    const sent = report({ words: '手机没电' })
    const answers = await Promise.all([1, 2, 3].map(() => person.ask(reportFault, sent)))
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
    expect(await waiting()).toMatchObject([
      { personName: '张安平', words: '手机没电', taskIds: ['demo-person-1:2026-11-24:0'] },
    ])
    expect(await waiting('otherOffice')).toEqual([])
    expect(
      (await world.rows('evidence')).filter(({ _id }) => String(_id).startsWith('fault:')),
    ).toHaveLength(1)
  })

  it('that waited for a signal turns yesterday’s missed task into a fault, both kept', async () => {
    await dayEnds()
    // The token of the morning has run out.
    await (await world.person(1)).ask(reportFault, report())
    const [row] = (await world.rows('tasks')).filter(
      one => one._id === 'demo-person-1:2026-11-24:0',
    )
    expect(row).toMatchObject({ state: 'fault', missedAt: expect.any(Date) })
  })

  it('leaves alone what is done, and what was due before', async () => {
    await world.checkIn(1)
    await person.ask(reportFault, report())
    expect((await today()).tasks).toMatchObject([{ state: 'done' }])
    expect(await waiting()).toMatchObject([{ taskIds: [] }])
  })

  it.each([
    ['a kind that there is not', { kind: 'tired' }],
    ['no name', { attemptId: 'x' }],
    ['too many words', { words: 'x'.repeat(301) }],
  ])('is refused with %s, and nothing is stored', async (_, changes) => {
    const answer = await person.ask(reportFault, report(changes))
    expect([answer.status, answer.body.code]).toEqual([400, 'bad-input'])
    expect(await world.rows('faults')).toEqual([])
  })
})

describe('afterwards', () => {
  it('a check-in still does the task, whenever it comes that day', async () => {
    await person.ask(reportFault, report())
    expect((await world.checkIn(1)).punctuality).toBe('after-fault')
    expect((await today()).tasks).toMatchObject([{ state: 'done' }])
  })

  it('the officer answers once, which settles the task and is told to the person', async () => {
    const { body: fault } = await person.ask(reportFault, report())
    const officer = await world.staff('office')
    const said = { id: fault.id, outcome: 'other-way', note: '已电话核实，在家。' }
    const answer = await officer.ask(answerFault, said)
    expect(answer.body.answer).toMatchObject({ outcome: 'other-way', byName: expect.any(String) })
    expect(await waiting()).toEqual([])
    const { tasks, faults } = await today()
    expect(tasks).toMatchObject([{ state: 'fault', settled: { outcome: 'technical' } }])
    expect(faults).toMatchObject([{ answer: { note: said.note } }])
    const { messages } = (await person.ask(listMessages)).body
    expect(messages[0]).toMatchObject({ kind: 'fault-answered', note: said.note })
    const again = await (await world.staff('county')).ask(answerFault, said)
    expect([again.status, again.body.code]).toEqual([409, 'already-answered'])
  })

  it('nobody else answers', async () => {
    const { body: fault } = await person.ask(reportFault, report())
    for (const name of ['otherOffice', 'otherCounty'] as const) {
      const said = { id: fault.id, outcome: 'noted', note: '知道了' }
      const answer = await (await world.staff(name)).ask(answerFault, said)
      expect([answer.status, answer.body.code]).toEqual([404, 'no-such-fault'])
    }
  })
})

describe('told on the telephone', () => {
  it('is written down by an officer, under his name', async () => {
    const officer = await world.staff('office')
    const told = { personId: 'demo-person-1', kind: 'phone-broken', words: '摔坏了，来电报告' }
    expect((await officer.ask(enterFault, told)).body).toMatchObject({
      enteredByName: expect.stringMatching(/./),
      taskIds: ['demo-person-1:2026-11-24:0'],
    })
    expect((await today()).tasks).toMatchObject([{ state: 'fault' }])
    const other = await (await world.staff('otherOffice')).ask(enterFault, told)
    expect(other.body.code).toBe('no-such-person')
  })
})
