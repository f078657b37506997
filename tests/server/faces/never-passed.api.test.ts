import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import * as attempts from '#shared/faces/attempts.endpoints'
import { answerConsent, withdrawConsent } from '#shared/faces/consents.endpoints'
import { FACE_NOTICE_VERSION } from '#shared/faces/notice'
import * as requests from '#shared/faces/requests.endpoints'
import { moveIdentity } from '../../../server/faces/identity.chores'
import type { WeChatFaces } from '../../../server/outside/wechat-faces'
import { type Answer, type Caller, KEYS, type World, startWorld } from '../../helpers/world'
import { type Seen, seeing } from './engine'
import { ahead, askedPerson, frame, obedient, pass } from './showing'

/**
 * Nothing that a client can send makes a pass: where the engine never sees the right living face,
 * and WeChat never says 10000, no sequence of calls of any kind ends in one.
 */
let world: World
let person: Caller
let other: Caller
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())

/** What is amiss with whatever is shown; all the rest may be right. */
const AMISS = {
  'another face': (seen: Seen) => ({ ...seen, who: 5 }),
  'no life': (seen: Seen) => ({ ...seen, who: 1, face: { ...seen.face, alive: 0.5 } }),
  'a still picture': (seen: Seen) => ({ ...seen, who: 1, face: { ...seen.face, box: STILL } }),
  'no motion': () => ({ ...ahead(), who: 1 }),
  'no face': () => ({ faces: 0 }),
} as const
const STILL = { left: 200, top: 100, width: 200, height: 240 }
type Amiss = keyof typeof AMISS

/** Anything but a pass. */
const neverPassing = (verifyRet: number): WeChatFaces => ({
  begin: async () => ({ verifyId: randomUUID() }),
  resultOf: async () => (verifyRet === 10000 ? 10004 : verifyRet),
})

interface Known {
  requestId: string
  ids: string[]
  frames: ReturnType<typeof frame>[]
  /** Of the attempt with our own engine that was begun last. */
  at: { id: string; nonce: string; number: number } | null
}

const STEPS = [
  ...['start local', 'start wechat', 'start again', 'frames', 'frames', 'replay', 'forge'],
  ...['finish', 'finish old', 'fail', 'anyway', 'other way', 'code', 'withdraw', 'agree'],
  ...['stranger', 'extra fields', 'wait', 'chore'],
] as const
type Step = (typeof STEPS)[number]

const start = (known: Known, engine: 'local' | 'wechat', more: object = {}) =>
  person.ask(attempts.startAttempt, {
    requestId: known.requestId,
    ...{ attemptId: randomUUID(), engine, device: '', ...more },
  })

async function begin(known: Known, engine: 'local' | 'wechat') {
  const { status, body } = await start(known, engine)
  if (status !== 200) return
  known.ids.push(body.id)
  if (engine === 'local') known.at = { id: body.id, nonce: body.nonce, number: 0 }
}

/** As an obedient person would, until nothing more is asked. */
async function sendFrames(known: Known, amiss: Amiss | null) {
  let [motion, since] = [null, 0]
  for (let times = 0; known.at && times < 40; times++) {
    pass(world, 200 + ((times * 53) % 90))
    const shown = obedient(motion, since)
    const seen = amiss ? AMISS[amiss](shown) : { ...shown, who: 1 }
    const sent = frame(known.at.id, known.at.number, known.at.nonce, seen)
    known.frames.push(sent)
    const { status, body } = await person.ask(attempts.sendFrame, sent)
    if (status !== 200 || body.prompt === null) return
    since = body.prompt.motion === motion ? since + 1 : 0
    motion = body.prompt.motion
    known.at = { ...known.at, nonce: body.nonce, number: known.at.number + 1 }
  }
}

async function take(step: Step, known: Known, amiss: Amiss): Promise<unknown> {
  const { requestId } = known
  const id = known.ids.at(-1) ?? '0'.repeat(24)
  switch (step) {
    case 'start local':
      return begin(known, 'local')
    case 'start wechat':
      return begin(known, 'wechat')
    case 'start again':
      return start(known, 'local', { attemptId: known.frames[0]?.id ?? randomUUID() })
    case 'frames':
      return sendFrames(known, amiss)
    case 'replay':
      return Promise.all(known.frames.slice(0, 5).map(one => person.ask(attempts.sendFrame, one)))
    case 'forge':
      return person.ask(attempts.sendFrame, { ...frame(id, 5, 'guess', AMISS[amiss](ahead())) })
    case 'finish':
      return person.ask(attempts.finishAttempt, { id })
    case 'finish old':
      return Promise.all(known.ids.map(one => person.ask(attempts.finishAttempt, { id: one })))
    case 'fail':
      return person.ask(attempts.failAttempt, { id, why: 'network' })
    case 'anyway':
      return person.ask(requests.sendAnyway, { id: requestId })
    case 'other way':
      return person.ask(requests.chooseOtherWay, { id: requestId, way: 'call-back' })
    case 'code':
      return person.ask(requests.enterCallBackCode, { id: requestId, code: '123456' })
    case 'withdraw':
      return person.ask(withdrawConsent)
    case 'agree':
      return person.ask(answerConsent, { version: FACE_NOTICE_VERSION, agrees: true })
    case 'stranger':
      return other.ask(attempts.finishAttempt, { id })
    case 'extra fields':
      return extraFields(id, requestId)
    case 'wait':
      return pass(world, 9000)
    case 'chore':
      return moveIdentity(world.outside.now(), { outside: world.outside, vault: KEYS.vault })
  }
}

/** What a client would like to decide. */
async function extraFields(id: string, requestId: string) {
  const wishes = { result: 'passed', match: 'match', liveness: 'live', verifyRet: 10000 }
  const answers: Answer[] = await Promise.all([
    person.ask(attempts.finishAttempt, { id, ...wishes }),
    person.ask(attempts.failAttempt, { id, why: 'passed' }),
    person.ask(requests.sendAnyway, { id: requestId, state: 'passed' }),
  ])
  expect(answers.map(({ status }) => status)).toEqual([400, 400, 400])
}

const verifyRets = fc.oneof(
  fc.integer({ min: 10000, max: 10060 }),
  fc.integer({ min: 90000, max: 90200 }),
  fc.integer(),
)

/** Two hours later, with a face on file again whatever went before. @returns a fresh request. */
async function askedAnew(): Promise<Known> {
  pass(world, 2 * 3600_000)
  world.outside.faces = seeing
  const asked = await askedPerson(world, 1)
  person = asked.person
  other = await world.person(2)
  return { requestId: asked.requestId, ids: [], frames: [], at: null }
}

it('the same calls reach a pass when the engine sees the right living face', async () => {
  const known = await askedAnew()
  await begin(known, 'local')
  await sendFrames(known, null)
  const { body } = await person.ask(attempts.finishAttempt, { id: known.ids[0] })
  expect(body.result).toBe('passed')
})

it('no sequence of calls reaches a pass otherwise', async () => {
  const passed = async () =>
    JSON.stringify([await world.rows('face_attempts'), await world.rows('face_requests')]).split(
      '"passed"',
    ).length
  const before = await passed()
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...(Object.keys(AMISS) as Amiss[])),
      fc.array(fc.constantFrom(...STEPS), { minLength: 3, maxLength: 14 }),
      verifyRets,
      async (amiss, steps, verifyRet) => {
        world.outside.wechat.faces = neverPassing(verifyRet)
        const known = await askedAnew()
        for (const step of ['start local', 'frames', ...steps, 'chore'] as const) {
          await take(step, known, amiss)
        }
        expect(await passed()).toBe(before)
      },
    ),
    { numRuns: 40, seed: 20_261_129 },
  )
}, 600_000)
