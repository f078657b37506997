import mongoose from 'mongoose'
import { sendFrame, startAttempt } from '#shared/faces/attempts.endpoints'
import { answerVoice, sendSound } from '#shared/faces/voice.endpoints'
import type { Endpoint } from '#shared/endpoint'
import { FACE_NOTICE_VERSION } from '#shared/faces/notice'
import { createLog } from '../../server/platform/log'
import { type World, startWorld } from '../helpers/world'
import { askedPerson, frame, obedient, pass, soundAt } from '../server/faces/showing'
import { type Door, openDoor } from './door'

/** What is heard in the sound, if anybody wrote it down. */
const CANARY = 'canary of a voice, reading aloud'
const BYTES = Buffer.concat([Buffer.from('1a45dfa3', 'hex'), Buffer.from(CANARY)])
const SOUND = { type: 'audio/webm', bytes: BYTES.toString('base64') }

let world: World
let door: Door
const logged: string[] = []
const refusals: string[] = []
beforeAll(async () => {
  world = await startWorld()
  const log = createLog('trace', { write: line => void logged.push(line) })
  const { person, requestId } = await askedPerson(world, 1, { digits: true })
  await person.ask(answerVoice, { version: FACE_NOTICE_VERSION, agrees: true })
  door = await openDoor(world, { log })
  await readAloud(person.headers, requestId)
})
afterAll(async () => {
  door.close()
  await world.end()
})

/** Somebody reads digits aloud, and everything goes wrong with it that can, until it is taken. */
async function readAloud(headers: Record<string, string>, requestId: string) {
  async function ask({ method, path }: Pick<Endpoint, 'method' | 'path'>, input: unknown) {
    const answer = await fetch(`${door.origin}/api${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof input === 'string' ? input : JSON.stringify(input),
    })
    const text = await answer.text()
    if (answer.status >= 400) refusals.push(text)
    return { status: answer.status, body: JSON.parse(text) }
  }
  const attemptId = crypto.randomUUID()
  const asked = { requestId, attemptId, engine: 'local', device: '', voice: true }
  const { id, nonce: first } = (await ask(startAttempt, asked)).body
  let [number, nonce, motion, since] = [0, first, null, 0]
  while (motion !== 'read-digits' || since === 0) {
    pass(world, 250)
    const { body } = await ask(
      sendFrame,
      frame(id, number, nonce, { who: 1, ...obedient(motion, since) }),
    )
    since = body.prompt.motion === motion ? since + 1 : 0
    ;[number, nonce, motion] = [number + 1, body.nonce, body.prompt.motion]
  }
  const good = soundAt(id, number, nonce, SOUND)
  await ask(sendSound, JSON.stringify(good).slice(0, -1))
  await ask(sendSound, { ...good, sound: { ...SOUND, type: SOUND.bytes } })
  await ask(sendSound, { ...good, nonce: SOUND.bytes.slice(0, 40) })
  await ask(sendSound, { ...good, digest: '0'.repeat(64) })
  await ask(sendSound, soundAt(id, number, nonce, { ...SOUND, type: 'audio/mp4' }))
  const db = mongoose.connection.db!
  const attempts = (validator: object) => db.command({ collMod: 'face_attempts', validator })
  await attempts({ 'challenge.sound': null })
  await ask(sendSound, good)
  await attempts({})
  pass(world, 7000)
  await ask(sendSound, good)
}

it('the sound came, after it was refused in every way', async () => {
  const statuses = logged
    .map(line => JSON.parse(line))
    .flatMap(({ endpoint, status }) => (endpoint === sendSound.id ? [status] : []))
  expect(statuses).toEqual([400, 400, 409, 400, 400, 500, 200])
  const kept = (await world.rows('face_step_pictures')).filter(({ sound }) => sound !== null)
  expect(kept).toHaveLength(1)
})

it('nothing of it is in the log, in a refusal, or open in the database', async () => {
  const open = JSON.stringify(
    await Promise.all(['face_step_pictures', 'face_attempts'].map(world.rows)),
  )
  for (const text of [...logged, ...refusals, open]) {
    expect(text).not.toContain(CANARY)
    expect(text).not.toContain(SOUND.bytes.slice(8, 40))
  }
  expect(logged.length).toBeGreaterThan(10)
})
