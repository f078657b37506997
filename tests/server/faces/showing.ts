import { createHash, randomUUID } from 'node:crypto'
import type { Motion } from '#shared/faces/attempts.contract'
import * as endpoints from '#shared/faces/attempts.endpoints'
import { answerConsent } from '#shared/faces/consents.endpoints'
import { enrol } from '#shared/faces/enrolments.endpoints'
import { FACE_NOTICE_VERSION } from '#shared/faces/notice'
import { readOwnFaces } from '#shared/faces/requests.endpoints'
import { askForIdentity } from '#shared/faces/reviews.endpoints'
import { sendSound } from '#shared/faces/voice.endpoints'
import type { Answer, Caller, World } from '../../helpers/world'
import { type Seen, picture, seeing } from './engine'

type Face = NonNullable<Seen['face']>

/** A face that looks ahead, a little different each time. */
export function ahead(changes: Face = {}): Seen {
  moved += 0.37
  const box = { left: 200 + (moved % 20), top: 100 + (moved % 7), width: 200, height: 240 }
  return {
    face: { box, yaw: 2, leftEye: 0.9, rightEye: 0.92, mouth: 0.04, alive: 0.97, ...changes },
  }
}
let moved = 0

const MOTIONS: Readonly<Record<Motion, () => Seen>> = {
  'look-ahead': () => ahead(),
  'turn-left': () => ahead({ yaw: -25 }),
  'turn-right': () => ahead({ yaw: 27 }),
  blink: () => ahead({ leftEye: 0.05, rightEye: 0.1 }),
  'open-mouth': () => ahead({ mouth: 0.6 }),
  'show-room': () => ({ faces: 0 }),
  'read-digits': () => ahead({ mouth: 0.2 }),
}

/** Somebody who does what he is told: he hears it, looks ahead, and does it. */
export const obedient = (motion: Motion | null, since: number): Seen =>
  motion === null || (since === 0 && motion !== 'show-room') ? ahead() : MOTIONS[motion]()

/** How somebody acts before the camera: what he was told last, and how many frames ago. */
export type Acting = (motion: Motion | null, since: number) => Seen

/** Lets time go by. */
export function pass(world: World, milliseconds: number): void {
  world.setTime(new Date(world.outside.now().getTime() + milliseconds).toISOString())
}

/** Somebody who has consented and is on file, and is asked to show who he is. */
export async function askedPerson(
  world: World,
  number = 1,
  { environment = false, digits = false } = {},
) {
  world.outside.faces = seeing
  const person = await world.person(number)
  const office = await world.staff(number <= 3 ? 'office' : 'county')
  const personId = `demo-person-${number}`
  await person.ask(answerConsent, { version: FACE_NOTICE_VERSION, agrees: true })
  const jpegs = [picture({ who: number })]
  expect((await office.ask(enrol, { personId, jpegs })).status).toBe(200)
  const asked = { personId, environment, digits, minutes: 30, reason: '例行核验' }
  const { status, body } = await office.ask(askForIdentity, asked)
  expect(status).toBe(200)
  return { person, personId, office, requestId: body.id as string }
}

export const start = (person: Caller, requestId: string, changes: object = {}) =>
  person.ask(endpoints.startAttempt, {
    requestId,
    attemptId: randomUUID(),
    engine: 'local',
    device: '试验手机',
    ...changes,
  })

/** What is sent with a frame. */
export function frame(id: string, number: number, nonce: string, seen: Seen) {
  const jpeg = picture(seen)
  const digest = createHash('sha256')
    .update(nonce + jpeg)
    .digest('hex')
  return { id, number, nonce, jpeg, digest }
}

/** What is read aloud, as it travels; null where it is not. */
export type Sound = { type: string; bytes: string } | null

/** A sound as a browser’s recorder writes it, as far as its first bytes tell. No two are the same. */
export const webm = (): Sound => ({
  type: 'audio/webm',
  bytes: Buffer.concat([
    Buffer.from('1a45dfa3', 'hex'),
    Buffer.from(`3 8 0 5, spoken ${++spoken}`),
  ]).toString('base64'),
})
let spoken = 0

/** What is sent in the place of a frame. */
export function soundAt(id: string, number: number, nonce: string, sound: Sound) {
  const digest = createHash('sha256')
    .update(nonce + (sound?.bytes ?? ''))
    .digest('hex')
  return { id, number, nonce, sound, digest }
}

interface Showing {
  acting?: Acting
  who?: number
  /** What is read aloud when it is asked for; of those who stay silent nothing is sent. */
  reads?: () => Sound | 'silence'
  /** A motion after whose first frame nothing more is shown. */
  until?: Motion
}

/** Shows a face until nothing more is asked. @returns the answers, oldest first. */
export async function showFace(
  world: World,
  person: Caller,
  { id, nonce }: { id: string; nonce: string },
  { acting = obedient, who = 1, reads = webm, until }: Showing = {},
): Promise<Answer[]> {
  const answers: Answer[] = []
  let [motion, since, step, carries] = [null as Motion | null, 0, 0, nonce]
  for (let number = 0; number < 100; number++) {
    pass(world, 230 + ((number * 37) % 60))
    const read = motion === 'read-digits' && since > 0 ? reads() : 'silence'
    const answer =
      read === 'silence'
        ? await person.ask(
            endpoints.sendFrame,
            frame(id, number, carries, { who, ...acting(motion, since) }),
          )
        : await person.ask(sendSound, soundAt(id, number, carries, read))
    answers.push(answer)
    if (answer.status !== 200 || answer.body.prompt === null) return answers
    since = answer.body.prompt.number === step ? since + 1 : 0
    motion = answer.body.prompt.motion
    step = answer.body.prompt.number
    carries = answer.body.nonce
    if (motion === until && since > 0) return answers
  }
  return answers
}

/** A whole attempt with our own engine. @returns the answer to its end. */
export async function tryFace(
  world: World,
  person: Caller,
  requestId: string,
  showing: Showing = {},
  changes: object = {},
): Promise<Answer> {
  const begun = await start(person, requestId, changes)
  expect(begun.status).toBe(200)
  await showFace(world, person, begun.body, showing)
  return person.ask(endpoints.finishAttempt, { id: begun.body.id })
}

/** The requests that a person sees. */
export const ownRequests = async (person: Caller) => (await person.ask(readOwnFaces)).body.requests
