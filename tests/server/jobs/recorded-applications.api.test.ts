import { randomUUID } from 'node:crypto'
import mongoose from 'mongoose'
import {
  moveApplication,
  sayToBase,
  withdrawApplication,
} from '#shared/jobs/applications.endpoints'
import { handOver } from '#shared/jobs/handovers.endpoints'
import {
  addPlacement,
  answerOutcome,
  checkOutcome,
  listOwnOutcomes,
} from '#shared/jobs/outcomes.endpoints'
import {
  leaveTraining,
  openSession,
  setCourse,
  setResults,
  setSession,
  signUp,
} from '#shared/jobs/training.endpoints'
import { effectsWith } from '../../../server/effects'
import { createSealer } from '../../../server/evidence/sealer'
import { verifyEvidence } from '../../../server/evidence/verify'
import { askOutcomes } from '../../../server/jobs/outcomes/outcomes.chores'
import { sweep } from '../../../server/retention/retention.actions'
import { HEAD_KEY, HEAD_KEYS } from '../../helpers/keys'
import { KEYS, type World, startWorld } from '../../helpers/world'
import { applied, atTheHour, baseIn, purpose } from './applying'

const LATER = new Date('2026-12-30T00:00:00Z')

interface Document {
  [field: string]: unknown
  _id: string
}
const collection = (name: string) => mongoose.connection.db!.collection<Document>(name)

const NAMES = [
  ...['job_applications', 'job_application_steps', 'job_handovers'],
  ...['job_placements', 'job_outcomes', 'training_sign_ups'],
]

/** What may change, is not told by any record, or is recorded elsewhere. */
const FREE: Record<string, readonly string[]> = {
  job_applications: [
    ...['stateAt', 'open', 'interview', 'remindAt', 'startedDay', 'withdrawnAt', 'handedOut'],
    ...['needs', 'needsAt', 'emptied'],
  ],
  job_application_steps: [],
  // Only hashes of what opens it; that it was opened is no act of ours.
  job_handovers: ['tokenHash', 'codeHash', 'endedAt', 'opened'],
  job_placements: ['nextDay'],
  job_outcomes: ['officeId', 'within', 'through', 'month', 'dueDay', 'askedAt'],
  training_sign_ups: ['days'],
}

let world: World
beforeAll(async () => {
  world = await startWorld()
  const employerId = await baseIn(world)
  const id = await applied(world, 1, employerId, { name: true, words: '能吃苦' })
  const other = await applied(world, 2, employerId, { phone: true })
  const word = { id, attemptId: randomUUID(), words: '几点上班？' }
  await (await world.person(1)).ask(sayToBase, word)
  await atTheHour(world)
  const person = await world.person(1)
  const office = await world.staff('office')
  await office.ask(handOver, { employerId, way: 'link', purpose })
  const interview = { at: '2026-11-26T02:00:00.000Z', minutes: 30, place: '厂里', contact: '' }
  const move = { id, from: 'sent', state: 'interview', words: '来吧', interview, startedDay: null }
  expect((await office.ask(moveApplication, move)).status).toBe(200)
  await (await world.person(2)).ask(withdrawApplication, { id: other, words: '' })
  await office.ask(addPlacement, {
    ...{ attemptId: randomUUID(), personId: 'demo-person-1', employerName: '城南汽修' },
    ...{ startedDay: '2026-10-20', note: '看过合同' },
  })
  await askOutcomes(world.outside.now())
  const [asked] = (await person.ask(listOwnOutcomes)).body.outcomes
  await person.ask(answerOutcome, { id: asked.id, word: 'same' })
  const found = { id: asked.id, working: 'same', by: 'visit', note: '到店看过' }
  expect((await office.ask(checkOutcome, found)).status).toBe(200)
  await trained()
  await createSealer(HEAD_KEY).seal(LATER)
})
afterAll(() => world.end())

/** Two sign up for one place, the first leaves, the second moves up and passes. */
async function trained() {
  const county = await world.staff('county')
  const course = await county.ask(setCourse, {
    ...{ id: null, title: '电工', provider: '县职高', about: '', for: 'adults' },
    free: { tuition: true, board: true, materials: true },
  })
  const { body } = await county.ask(setSession, {
    ...{ courseId: course.body.id, id: null, place: '实训楼', places: 1, note: '' },
    startsAt: '2026-12-01T01:00:00.000Z',
    endsAt: '2026-12-01T09:00:00.000Z',
    signUpUntil: '2026-11-30T09:00:00.000Z',
  })
  const sessionId = body.id
  for (const number of [1, 2]) await (await world.person(number)).ask(signUp, { sessionId })
  await (await world.person(1)).ask(leaveTraining, { sessionId })
  const { signUps } = (await county.ask(openSession, { id: sessionId })).body
  world.setTime('2026-12-01T10:00:00.000Z')
  const results = { sessionId, results: [{ signUpId: signUps[0].id, result: 'passed' }] }
  expect((await (await world.staff('county')).ask(setResults, results)).status).toBe(200)
}

const verify = () => verifyEvidence({ now: LATER, keys: HEAD_KEYS, ...effectsWith(KEYS.vault) })

/** Another value of the same kind. */
function otherThan(value: unknown): unknown {
  if (typeof value === 'number') return value + 1000
  if (typeof value === 'string') return `x${value}`
  if (typeof value === 'boolean') return !value
  if (value instanceof Date) return new Date(value.getTime() + 1)
  if (Array.isArray(value)) return [...value, 'x']
  if (value === null) return 'x'
  const [[key, held] = ['x', null]] = Object.entries(value as object)
  return { ...(value as object), [key]: otherThan(held) }
}

it('all stands as it was sealed', async () => {
  expect((await verify()).fault).toBeNull()
  for (const name of NAMES) expect([name, await collection(name).countDocuments()]).not.toContain(0)
})

it('whatever is changed in it is found', async () => {
  let changed = 0
  for (const name of NAMES) {
    for (const row of await collection(name).find().toArray()) {
      for (const field of Object.keys(row)) {
        if (field === '_id' || FREE[name]!.includes(field)) continue
        // What nothing was recorded of yet may come to be; what is gone cannot come back.
        const mayCome = ['word', 'wordAt', 'check', 'movedUpAt', 'ended', 'result']
        if (row[field] === null && mayCome.includes(field)) continue
        const change = { $set: { [field]: otherThan(row[field]) } }
        await collection(name).updateOne({ _id: row._id }, change)
        const { fault } = await verify()
        expect([name, field, fault]).not.toEqual([name, field, null])
        await collection(name).replaceOne({ _id: row._id }, row)
        changed += 1
      }
    }
  }
  expect((await verify()).fault).toBeNull()
  expect(changed).toBeGreaterThan(60)
}, 240_000)

it('whatever is taken away, or put in, is found', async () => {
  for (const name of NAMES) {
    for (const row of await collection(name).find().toArray()) {
      await collection(name).deleteOne({ _id: row._id })
      expect([name, (await verify()).fault]).not.toEqual([name, null])
      await collection(name).insertOne(row)
    }
    const [row] = await collection(name).find().toArray()
    const planted = {
      ...row!,
      ...{ _id: 'planted', personId: 'x', attemptId: 'x', sessionId: 'x', employerId: 'x' },
    }
    await collection(name).insertOne(planted)
    expect([name, 'planted', (await verify()).fault]).not.toEqual([name, 'planted', null])
    await collection(name).deleteOne({ _id: 'planted' })
  }
  expect((await verify()).fault).toBeNull()
}, 240_000)

it('what was said goes half a year after it is over, and the log still stands', async () => {
  await (
    await world.person(1)
  ).ask(withdrawApplication, {
    id: String((await collection('job_applications').findOne({ open: true }))!._id),
    words: '不去了',
  })
  const over = (await collection('job_applications').find().toArray()).map(({ _id }) => _id)
  const days = 24 * 3600_000
  const at = world.outside.now().getTime()
  expect((await sweep(new Date(at + 179 * days)))['application-content']).toBe(1)
  expect((await sweep(new Date(at + 181 * days)))['application-content']).toBe(over.length - 1)
  const steps = await collection('job_application_steps')
    .find({ sealed: { $ne: null } })
    .toArray()
  expect(steps).toEqual([])
  await createSealer(HEAD_KEY).seal(new Date(at + 182 * days))
  const verified = await verifyEvidence({
    now: new Date(at + 182 * days),
    keys: HEAD_KEYS,
    ...effectsWith(KEYS.vault),
  })
  expect(verified.fault).toBeNull()
})
