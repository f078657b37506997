import { createHash } from 'node:crypto'
import type { Person } from '../people/people.model'
import { BadPicture, EngineAway, type Measured, likeness } from '../outside/faces'
import { inTransaction } from '../platform/database'
import { Refusal } from '../platform/errors'
import type { Vault } from '../platform/vault'
import { newNonce } from './attempts.actions'
import type { StoredAttempt } from './attempts.model'
import {
  CHALLENGE_SECONDS,
  clearFrames,
  drawSteps,
  isStepOver,
  noted,
  promptOf,
  stepOf,
  withFrame,
} from './challenge'
import type { Challenge, FrameAnswer } from './challenge-state'
import { templateOf } from './enrolments.model'
import { type With, ownAttempt } from './finishing'
import { countDrawn } from './own-requests.model'
import { PicturesNotKept } from './pictures.model'
import { requestById } from './requests.model'
import { leaveFrame, saveChallenge, takeFrame } from './running.model'
import { keepStepPicture } from './step-pictures.model'

export interface Frame {
  id: string
  number: number
  nonce: string
  /** Base64. */
  jpeg: string
  digest: string
}

const MOST_A_SECOND = 8
/** Frames that everybody needs before the first step is done. */
const ASIDE_AFTER = 2
/** Pictures that cannot be read are sent again; nobody does so for ever. */
const MOST_HANDLED = 400

/** Takes in one frame and says what is to be done next. A repeat of the last one gets its answer again. */
export async function receiveFrame(frame: Frame, person: Person, by: With): Promise<FrameAnswer> {
  const attempt = await ownAttempt(frame.id, person.id)
  const answered = lastAnswer(attempt, frame)
  if (answered) return answered
  const now = by.outside.now()
  const challenge = accepted(attempt, frame, now)
  const taken = await takeFrame(attempt.id, frame.number, now)
  // The same frame came twice at once, or the attempt has ended in between: it is asked again.
  if (!taken) throw new Refusal(503, 'not-now')
  const measured = await measure(frame, challenge, by)
  return takeIn(frame, measured, { ...taken, challenge: taken.challenge! }, now, by)
}

function lastAnswer({ challenge }: StoredAttempt, { number, digest }: Frame): FrameAnswer | null {
  const last = challenge?.last
  return last && number === challenge.next - 1 && digest === last.digest ? last.answer : null
}

/** @throws {Refusal} it is not the frame that this attempt waits for. */
function accepted(attempt: StoredAttempt, frame: Frame, now: Date): Challenge {
  const { challenge, endedAt, expiresAt } = attempt
  if (!challenge || endedAt || now >= expiresAt) throw new Refusal(409, 'attempt-over')
  if (frame.number !== challenge.next || frame.nonce !== challenge.nonce) {
    throw new Refusal(409, 'stale-frame')
  }
  if (sha256(frame.nonce + frame.jpeg) !== frame.digest) throw new Refusal(400, 'bad-frame')
  const earlier = challenge.frames.at(-MOST_A_SECOND)
  const isFast = earlier !== undefined && now.getTime() - earlier.at.getTime() < 1000
  if (isFast || challenge.handled >= MOST_HANDLED) throw new Refusal(429, 'too-often')
  return challenge
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** Every face is compared; how alive it looks is measured in half the frames, nobody knows which. */
async function measure({ id, number, jpeg }: Frame, challenge: Challenge, { outside }: With) {
  const clear = clearFrames(challenge)
  const looked = clear.filter(({ alive }) => alive !== null).length
  const liveness = challenge.base === null || looked * 2 < clear.length || outside.random() < 1 / 2
  try {
    // Whose first step goes on and on may hold the phone on its side: no other measure tells that.
    const upright = challenge.base === null && challenge.next > ASIDE_AFTER
    const wanted = { features: true, pose: true, liveness, upright }
    return await outside.faces.measure(Buffer.from(jpeg, 'base64'), wanted)
  } catch (error) {
    const isAway = error instanceof EngineAway
    // The person must not lose time that the engine took.
    await leaveFrame(id, number, isAway ? outside.now() : null)
    if (isAway) throw new Refusal(503, 'face-engine-away', undefined, { cause: error })
    if (error instanceof BadPicture) throw new Refusal(400, 'bad-picture')
    throw error
  }
}

async function takeIn(
  frame: Frame,
  measured: Measured,
  attempt: StoredAttempt & { challenge: Challenge },
  receivedAt: Date,
  { outside, vault }: With,
): Promise<FrameAnswer> {
  const { id, personId, requestId } = attempt
  const isFirst = frame.number === 0
  const before = isFirst
    ? { ...attempt.challenge, steps: drawSteps(await showsRoom(requestId), outside.random) }
    : attempt.challenge
  const now = outside.now()
  const { step } = before
  const missed = before.missed || (!isFirst && isStepOver(before, receivedAt))
  const features = measured.face?.features ?? null
  const toBase = features && likenessToBase(features, before, id, vault)
  const about = { at: receivedAt, step, hash: sha256(frame.jpeg), toBase }
  const begun = { ...before, missed, stepSince: isFirst ? now : before.stepSince }
  const seen = noted(measured, about)
  const after = withFrame(begun, seen, now)
  const isStepDone = after.step > step
  const isBase = isStepDone && stepOf(before) === 'look-ahead' && before.base === null
  const base = isBase ? await newBase(features!, attempt, vault) : after.base
  const hint = stepOf(before) === 'show-room' && seen.hint === 'no-face' ? null : seen.hint
  const answer = { prompt: promptOf(after), hint, nonce: newNonce() }
  const challenge: Challenge = {
    ...after,
    base,
    inHand: null,
    handled: attempt.challenge.handled,
    next: frame.number + 1,
    nonce: answer.nonce,
    last: { digest: frame.digest, answer },
  }
  const expiresAt = isFirst ? new Date(now.getTime() + CHALLENGE_SECONDS * 1000) : attempt.expiresAt
  const picture = isStepDone && stepOf(after) !== undefined ? frame.jpeg : null
  const beside = { step, picture, receivedAt, vault }
  await save({ id, personId, requestId }, challenge, expiresAt, beside)
  return answer
}

const showsRoom = async (requestId: string) => (await requestById(requestId))!.environment

const placeOf = (id: string) => `face_attempts.base:${id}`

const pack = (features: readonly number[]) =>
  Buffer.from(Float32Array.from(features).buffer).toString('base64')

function unpack(text: string): number[] {
  const bytes = Uint8Array.from(Buffer.from(text, 'base64'))
  return [...new Float32Array(bytes.buffer)]
}

const likenessToBase = (features: number[], { base }: Challenge, id: string, vault: Vault) =>
  base && likeness(features, unpack(vault.open(base.features, placeOf(id))))

/** The face that the others are compared with, and how like the registered one it is. */
async function newBase(features: number[], { id, personId }: StoredAttempt, vault: Vault) {
  const template = await templateOf(personId, vault)
  // It was deleted in between: so is the attempt's consent, or there is a new one.
  if (!template) throw new Refusal(409, 'not-enrolled')
  return {
    features: vault.seal(pack(features), placeOf(id)),
    likeness: likeness(features, template),
  }
}

interface Beside {
  step: number
  /** Base64; null when no step was done. */
  picture: string | null
  receivedAt: Date
  vault: Vault
}

/** Writes how a challenge stands. Where no picture can be kept it goes on without. */
async function save(
  { id, personId, requestId }: Pick<StoredAttempt, 'id' | 'personId' | 'requestId'>,
  challenge: Challenge,
  expiresAt: Date,
  { step, picture, receivedAt, vault }: Beside,
): Promise<void> {
  const number = challenge.next - 1
  const write = async (keeps: boolean) =>
    inTransaction(async session => {
      const stands = keeps ? challenge : { ...challenge, unkept: true }
      const isAtIt = await saveChallenge(id, number, stands, expiresAt, session)
      if (!isAtIt) throw new Refusal(409, 'attempt-over')
      if (number === 0) await countDrawn(requestId, session)
      if (picture === null || !keeps) return
      const jpeg = Buffer.from(picture, 'base64')
      const of = { attemptId: id, personId, step }
      await keepStepPicture(of, { jpeg, takenAt: receivedAt }, vault, session)
    })
  await write(true).catch(error => {
    if (!(error instanceof PicturesNotKept)) throw error
    return write(false)
  })
}
