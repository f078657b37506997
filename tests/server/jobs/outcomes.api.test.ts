import { randomUUID } from 'node:crypto'
import { moveApplication } from '#shared/jobs/applications.endpoints'
import {
  addPlacement,
  answerOutcome,
  checkOutcome,
  countOutcomes,
  listOutcomes,
  listOwnOutcomes,
} from '#shared/jobs/outcomes.endpoints'
import { listMessages } from '#shared/messages/messages.endpoints'
import { askOutcomes } from '../../../server/jobs/outcomes/outcomes.chores'
import { type World, startWorld } from '../../helpers/world'
import { applied, atTheHour, baseIn, refusal } from './applying'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

/** The chore goes round at ten in the morning of a day. */
async function on(day: string) {
  world.setTime(`${day}T02:00:00.000Z`)
  await askOutcomes(world.outside.now())
}

const placement = (number: number, changes: object = {}) => ({
  attemptId: randomUUID(),
  personId: `demo-person-${number}`,
  employerName: '城南汽修',
  startedDay: '2026-11-20',
  note: '本人带来劳动合同',
  ...changes,
})

const asked = async (number = 1) =>
  (await (await world.person(number)).ask(listOwnOutcomes)).body.outcomes

it('work that came of an application is asked after one, three and six months, once each', async () => {
  const id = await applied(world, 1, await baseIn(world))
  await atTheHour(world)
  const office = await world.staff('office')
  const move = (input: object) =>
    office.ask(moveApplication, { id, words: '', interview: null, startedDay: null, ...input })
  await move({ from: 'sent', state: 'offered' })
  const started = await move({ from: 'offered', state: 'started', startedDay: '2026-11-24' })
  expect(started.status).toBe(200)
  await on('2026-12-23')
  expect(await asked()).toEqual([])
  await on('2026-12-24')
  await on('2026-12-24')
  expect(await asked()).toMatchObject([{ months: 1, employerName: '云上食品加工厂' }])
  await on('2027-02-24')
  await on('2027-05-24')
  await on('2027-12-24')
  expect((await asked()).map(({ months }: { months: number }) => months)).toEqual([1, 3, 6])
  const told = (await (await world.person(1)).ask(listMessages)).body.messages
  expect(
    told
      .filter(({ kind }: { kind: string }) => kind === 'job-outcome-asked')
      .map(({ months }: { months: number }) => months),
  ).toEqual([6, 3, 1])
})

it('nobody is asked at night, and a month that was missed is made good', async () => {
  await (await world.staff('office')).ask(addPlacement, placement(1))
  await askOutcomes(new Date('2026-12-20T14:00:00.000Z'))
  expect(await world.rows('job_outcomes')).toEqual([])
  await on('2027-03-01')
  expect((await asked()).map(({ months }: { months: number }) => months)).toEqual([1, 3])
})

it('the person says how it is, an officer finds out, and the first word of each stands', async () => {
  const office = await world.staff('office')
  const draft = placement(1)
  const first = await office.ask(addPlacement, draft)
  expect((await office.ask(addPlacement, draft)).body.id).toBe(first.body.id)
  await on('2026-12-20')
  const [{ id }] = await asked()
  const person = await world.person(1)
  expect(refusal(await (await world.person(2)).ask(answerOutcome, { id, word: 'same' }))).toEqual([
    404,
    'no-such-outcome',
  ])
  expect((await person.ask(answerOutcome, { id, word: 'same' })).body.word).toBe('same')
  expect((await person.ask(answerOutcome, { id, word: 'same' })).status).toBe(200)
  expect(refusal(await person.ask(answerOutcome, { id, word: 'none' }))).toEqual([
    409,
    'outcome-known',
  ])
  expect(await asked()).toEqual([])
  const later = await world.staff('office')
  const list = await later.ask(listOutcomes, { list: 'to-check' })
  expect(list.body.outcomes).toMatchObject([{ id, word: 'same', check: null, through: 'own' }])
  const found = { id, working: 'other', by: 'employer-call', note: '老板说上周转到分店' }
  expect((await later.ask(checkOutcome, found)).body.check).toMatchObject({
    working: 'other',
    by: 'employer-call',
    byName: '马晓东',
  })
  expect(refusal(await later.ask(checkOutcome, found))).toEqual([409, 'outcome-known'])
  const others = await (await world.staff('otherOffice')).ask(checkOutcome, found)
  expect(refusal(others)).toEqual([404, 'no-such-outcome'])
})

it('each figure has exactly its list behind it', async () => {
  const county = await world.staff('county')
  for (const number of [1, 2, 3, 4]) await county.ask(addPlacement, placement(number))
  await county.ask(addPlacement, placement(5, { startedDay: '2026-09-30' }))
  await on('2026-12-21')
  const word = async (number: number, word: string) => {
    const [{ id }] = await asked(number)
    await (await world.person(number)).ask(answerOutcome, { id, word })
    return String(id)
  }
  await word(1, 'same')
  await word(2, 'none')
  const third = await word(3, 'none')
  const desk = await world.staff('county')
  const note = '到店里看过'
  await desk.ask(checkOutcome, { id: third, working: 'same', by: 'visit', note })
  const months = { fromMonth: '2026-11', toMonth: '2026-12' }
  const { body } = await desk.ask(countOutcomes, months)
  expect(body.placements).toBe(4)
  expect(body.figures[0]).toEqual({
    months: 1,
    due: 4,
    known: {
      'checked-working': 1,
      'checked-not': 0,
      'said-working': 1,
      'said-not': 1,
      unknown: 1,
    },
  })
  expect(body.offices.map(({ placements }: { placements: number }) => placements)).toEqual([3, 1])
  for (const [known, count] of Object.entries(body.figures[0].known)) {
    const behind = await desk.ask(listOutcomes, { list: 'figures', months: 1, known, ...months })
    expect([known, behind.body.outcomes.length]).toEqual([known, count])
  }
  // The office counts its own; another county nothing.
  const office = await (await world.staff('office')).ask(countOutcomes, months)
  expect(office.body.placements).toBe(3)
  const elsewhere = await (await world.staff('otherCounty')).ask(countOutcomes, months)
  expect(elsewhere.body.placements).toBe(0)
})
