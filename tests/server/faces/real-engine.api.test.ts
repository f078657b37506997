import { createHash } from 'node:crypto'
import * as endpoints from '#shared/faces/attempts.endpoints'
import type { Motion } from '#shared/faces/attempts.contract'
import { answerConsent } from '#shared/faces/consents.endpoints'
import { enrol } from '#shared/faces/enrolments.endpoints'
import { FACE_NOTICE_VERSION } from '#shared/faces/notice'
import { askForIdentity } from '#shared/faces/reviews.endpoints'
import { createFaceEngine } from '../../../server/outside/face-engine/engine'
import { templateHash } from '../../../server/faces/enrolments.evidence'
import { enrolmentIdOf, saveEnrolment } from '../../../server/faces/enrolments.model'
import { inTransaction } from '../../../server/platform/database'
import { frameOf } from '../../helpers/actor'
import { portraitOf } from '../../helpers/portraits'
import { type Caller, KEYS, type World, startWorld } from '../../helpers/world'
import { pass, start } from './showing'

/** Our own engine, measuring: what it makes of a photo that acts, of another person, and of a replay. */
const engine = createFaceEngine({ mode: 'local' })
let world: World
let person: Caller
beforeEach(async () => {
  world = await startWorld()
  world.outside.faces = engine
  person = await world.person(1)
  await person.ask(answerConsent, { version: FACE_NOTICE_VERSION, agrees: true })
})
afterEach(() => world.end())
afterAll(() => engine.stop())

const personId = 'demo-person-1'

async function enrolled(picture: Buffer) {
  const office = await world.staff('office')
  const answer = await office.ask(enrol, { personId, jpegs: [picture.toString('base64')] })
  expect([answer.status, answer.body.faults]).toEqual([200, [[]]])
}

/** Puts somebody else's photo on file as it is: it is larger than what travels. */
async function enrolledAsIs(picture: Buffer) {
  const { face } = await engine.measure(picture, { features: true })
  const template = { features: face!.features!, salt: 'salt' }
  const version = {
    ...{ id: enrolmentIdOf(personId, 1), personId, version: 1, state: 'active' as const },
    ...{ staffId: 'test', at: world.outside.now(), pictureIds: [], answer: null },
    hash: templateHash(template),
  }
  await inTransaction(session => saveEnrolment(version, template, KEYS.vault, session))
}

async function asked(): Promise<string> {
  const office = await world.staff('office')
  const request = { personId, environment: false, minutes: 30, reason: '例行核验' }
  return (await office.ask(askForIdentity, request)).body.id
}

type Take = readonly [Motion, number]

/** For the order that is drawn in a world where lots are not drawn: mouth, blink, right. */
const PLAYED: readonly Take[] = [
  ...[['look-ahead', 0] as const, ['look-ahead', 1] as const],
  ['open-mouth', 0],
  ...[['look-ahead', 2] as const, ['blink', 0] as const],
  ...[['look-ahead', 3] as const, ['turn-right', 0] as const],
  ...[1, 2, 3].map(take => ['open-mouth', take] as const),
  ...[1, 2].map(take => ['blink', take] as const),
  ...[['look-ahead', 4] as const, ['look-ahead', 5] as const],
]

async function show(requestId: string, takes: readonly Take[]) {
  const { id, nonce } = (await start(person, requestId)).body
  let carries = nonce
  for (const [number, [motion, take]] of takes.entries()) {
    pass(world, 230 + ((number * 37) % 60))
    const jpeg = frameOf(motion, take).toString('base64')
    const digest = createHash('sha256')
      .update(carries + jpeg)
      .digest('hex')
    const sent = { id, number, nonce: carries, jpeg, digest }
    const { status, body } = await person.ask(endpoints.sendFrame, sent)
    expect(status).toBe(200)
    if (body.prompt === null) break
    carries = body.nonce
  }
  const { body } = await person.ask(endpoints.finishAttempt, { id })
  const [row] = (await world.rows('face_attempts')).slice(-1)
  return { result: body.result, match: body.match, findings: row!.findings }
}

it('passes the enrolled person who does as told', async () => {
  await enrolled(frameOf('look-ahead', 0))
  const requestId = await asked()
  expect(await show(requestId, PLAYED)).toMatchObject({ result: 'passed', match: 'match' })
})

it('does not pass somebody else', async () => {
  await enrolledAsIs(portraitOf('president'))
  const requestId = await asked()
  expect(await show(requestId, PLAYED)).toMatchObject({ result: 'no-match', match: 'no-match' })
})

it('does not pass a frame that is shown twice, and finds it odd', async () => {
  await enrolled(frameOf('look-ahead', 0))
  const requestId = await asked()
  const replayed = PLAYED.map(([motion, take]): Take => [
    motion,
    motion === 'look-ahead' ? 0 : take,
  ])
  const { result, findings } = await show(requestId, replayed)
  expect([result, findings]).toEqual(['not-live', expect.arrayContaining(['low-authenticity'])])
})

it('does not take the wrong motion for the right one', async () => {
  await enrolled(frameOf('look-ahead', 0))
  const requestId = await asked()
  const wrong = PLAYED.map(([motion, take]): Take => [
    motion === 'turn-right' ? 'turn-left' : motion,
    take,
  ])
  expect((await show(requestId, wrong)).result).toBe('motion-missed')
})
