import { randomUUID } from 'node:crypto'
import mongoose from 'mongoose'
import type { LessonContent } from '#shared/courses/lessons.contract'
import { beatStudy, openStudy } from '#shared/courses/study.endpoints'
import type { Keys } from '../../server/account/account.actions'
import { openSession } from '../../server/account/sessions.model'
import { beginLesson, storeVersion } from '../../server/courses/lessons.actions'
import { organisationById } from '../../server/organisation/organisation.model'
import { ensurePerson } from '../../server/people/people.model'
import { signToken } from '../../server/platform/tokens'
import { PEOPLE } from '../../server/scripts/demo/people'
import type { Installation } from './installation'
import { type Lane, openLane, requestOf } from './load/lane'
import { createPool, openLoop } from './load/load'
import { disturbance, limitOf, watching } from './machine'
import { type Effort, type Measured, percentile, rounded } from './measure'

const LEARNERS = 500
/** Each of them gives one sign of life a second; a phone gives one in ten. */
const BEATS_PER_SECOND = 500
const LANES = 160
const COUNTY = '532527'

interface Learner {
  authorization: string
  sessionId: string
  sequence: number
  nonce: string
  /** The chain: a sign of life names what the answer to the one before said. */
  last: Promise<void>
  taken: number
}

/**
 * P12: signs of life of five hundred people who study at once, through one process, each of them
 * durable when it is answered; none of them costs an insert.
 */
export async function signsOfLife(
  installation: Installation,
  { rounds, turnSeconds }: Effort,
): Promise<Measured> {
  const server = await installation.start()
  const lanes = await Promise.all(Array.from({ length: LANES }, () => openLane(server.address)))
  const learners = await begin(installation, lanes[0]!)
  const send = createPool(lanes)
  const count = BEATS_PER_SECOND * rounds * turnSeconds
  const waits: number[] = []
  const refused: string[] = []

  async function beat(index: number, dueAt: number) {
    const learner = learners[index % LEARNERS]!
    const before = learner.last
    learner.last = before.then(async () => {
      const { answer, milliseconds } = await send({ bytes: beatOf(learner) }, dueAt)
      waits.push(milliseconds)
      if (answer.status !== 200) return void refused.push(answer.body.slice(0, 80))
      const { sequence, nonce } = JSON.parse(answer.body) as Learner
      Object.assign(learner, { sequence, nonce })
      learner.taken += 1
    })
    await learner.last
  }

  const counters = await counted()
  const began = performance.now()
  const pids = { server: server.pid, mongod: installation.mongodPid }
  const { usage } = await watching(pids, () => openLoop(BEATS_PER_SECOND, count, beat))
  const seconds = (performance.now() - began) / 1000
  const after = await counted()
  for (const lane of lanes) lane.close()
  const wrongs = [...refused.slice(0, 3), ...(await wrongsOf(learners))]
  await server.stop()

  const inserts = after.insert - counters.insert
  const p95 = percentile(waits, 0.95)
  const value = wrongs.length === 0 ? rounded(count / seconds) : null
  return {
    what: `signs of life a second of ${LEARNERS} learners on one process`,
    value,
    aim: `≥ ${BEATS_PER_SECOND * 0.98}, p95 ≤ 1 s, and none of them an insert`,
    reached: value !== null && value >= BEATS_PER_SECOND * 0.98 && p95 <= 1000 && inserts < 10,
    arms: {
      beats: count,
      p50Milliseconds: rounded(percentile(waits, 0.5)),
      p95Milliseconds: rounded(p95),
      inserts,
      commandsPerSecond: rounded((after.command - counters.command) / seconds),
    },
    limit: limitOf([usage]),
    notes: [...wrongs, ...disturbance([usage])],
  }
}

const text = '字'.repeat(20_000)
const LESSON: LessonContent = {
  ...{ title: '很长的一课', summary: '测速用', stages: ['regular'], field: 'correction' },
  ...{ audience: 'everyone', citations: [], questions: [], passShare: 1 },
  blocks: [{ id: 'p', kind: 'paragraph', runs: [{ text, bold: false, citationId: null }] }],
}

/** Everybody studies the same lesson: one opens it, the others are as he is. */
async function begin({ keys }: Installation, lane: Lane): Promise<Learner[]> {
  const now = new Date()
  const county = (await organisationById(COUNTY))!
  const by = { staffId: 'bench', now }
  const lesson = await beginLesson(randomUUID(), LESSON, county, by)
  await storeVersion(lesson, LESSON, now, by)
  const tokens: string[] = []
  for (let number = 0; number < LEARNERS; number++) {
    tokens.push(await signedIn(number, keys, now))
  }
  const headers = { authorization: tokens[0]! }
  const question = JSON.stringify({ lessonId: lesson.id })
  const { body } = await lane.ask(requestOf(`/api${openStudy.path}`, headers, question))
  const { sessionId, sequence, nonce } = JSON.parse(body) as Learner
  await multiply()
  return tokens.map(authorization => ({
    ...{ authorization, sessionId, sequence, nonce },
    ...{ last: Promise.resolve(), taken: 0 },
  }))
}

async function signedIn(number: number, keys: Keys, now: Date): Promise<string> {
  const { terms: _, idNumber, phone, ...person } = PEOPLE[0]!
  const id = nameOf(number)
  const secrets = { idNumber: idNumber.slice(0, 10) + String(number).padStart(8, '0'), phone }
  await ensurePerson({ ...person, id }, secrets, keys.vault)
  await openSession({ id: `session-${id}`, kind: 'person', subjectId: id, startedAt: now })
  return `Bearer ${signToken(keys.tokens, `session-${id}`, now)}`
}

const nameOf = (number: number) => `bench-learner-${number}`

/** What the first learner opened, for all others too. */
async function multiply(): Promise<void> {
  const learners = rows()
  const first = (await learners.findOne({ _id: nameOf(0) }))!
  await learners.insertMany(
    Array.from({ length: LEARNERS - 1 }, (_, number) => {
      const _id = nameOf(number + 1)
      return { ...first, _id, live: { ...first.live, deviceSessionId: `session-${_id}` } }
    }),
  )
}

interface Row {
  _id: string
  live: { sequence: number; deviceSessionId: string }
}
const rows = () => mongoose.connection.db!.collection<Row>('learners')

function beatOf({ authorization, sessionId, sequence, nonce }: Learner): Buffer {
  const claim = { part: 0, at: 0, active: true, visible: true, speed: 1 }
  const question = JSON.stringify({ sessionId, sequence, nonce, ...claim })
  return requestOf(`/api${beatStudy.path}`, { authorization }, question)
}

const counted = async () =>
  (await mongoose.connection.db!.admin().serverStatus()).opcounters as {
    insert: number
    command: number
  }

/** What was answered must be there. */
async function wrongsOf(learners: readonly Learner[]): Promise<string[]> {
  const kept = new Map((await rows().find({}).toArray()).map(({ _id, live }) => [_id, live]))
  return learners.flatMap(({ taken }, number) => {
    const sequence = kept.get(nameOf(number))?.sequence
    return sequence === taken ? [] : [`learner ${number}: ${taken} answered, ${sequence} kept`]
  })
}
