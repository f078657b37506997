import type { Person } from '../people/people.model'
import { BadPicture, EngineAway, type Measured, likeness } from '../outside/faces'
import { Refusal } from '../platform/errors'
import type { Outside } from '../platform/outside'
import type { Vault } from '../platform/vault'
import { newNonce } from './attempts.actions'
import type { StoredAttempt } from './attempts.model'
import {
  clearFrames,
  isStepOver,
  noted,
  promptOf,
  secondsOfAll,
  stepOf,
  withFrame,
} from './challenge'
import type { Challenge, FrameAnswer } from './challenge-state'
import { readsDigits } from './digits'
import { drawDigits, drawSteps } from './draw'
import { templateOf } from './enrolments.model'
import { type With, ownAttempt } from './finishing'
import { type Incoming, accepted, lastAnswer, sha256 } from './incoming'
import { saveProgress } from './progress'
import { requestById } from './requests.model'
import { leaveFrame, takeFrame } from './running.model'
import { keepStepPicture } from './step-pictures.model'

export interface Frame extends Incoming {
  /** Base64. */
  jpeg: string
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
  const challenge = accepted(attempt, frame, frame.jpeg, now)
  refuseTooMany(challenge, now)
  const taken = await takeFrame(attempt.id, frame.number, now)
  // The same frame came twice at once, or the attempt has ended in between: it is asked again.
  if (!taken) throw new Refusal(503, 'not-now')
  const measured = await measure(frame, challenge, by)
  return takeIn(frame, measured, { ...taken, challenge: taken.challenge! }, now, by)
}

function refuseTooMany({ frames, handled }: Challenge, now: Date): void {
  const earlier = frames.at(-MOST_A_SECOND)
  const isFast = earlier !== undefined && now.getTime() - earlier.at.getTime() < 1000
  if (isFast || handled >= MOST_HANDLED) throw new Refusal(429, 'too-often')
}

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
    ? { ...attempt.challenge, ...(await drawnFor(attempt, outside)) }
    : attempt.challenge
  const now = outside.now()
  const { step } = before
  const features = measured.face?.features ?? null
  const toBase = features && likenessToBase(features, before, id, vault)
  const about = { at: receivedAt, step, hash: sha256(frame.jpeg), toBase }
  const missed = before.missed || (!isFirst && isMissed(before, receivedAt))
  const begun = { ...before, missed, stepSince: isFirst ? now : before.stepSince }
  const seen = noted(measured, about)
  const after = withFrame(begun, seen, now)
  const isBase = after.step > step && stepOf(before) === 'look-ahead' && before.base === null
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
  const lasts = secondsOfAll(challenge) * 1000
  const expiresAt = isFirst ? new Date(now.getTime() + lasts) : attempt.expiresAt
  await saveProgress({ id, requestId, expiresAt }, challenge, async session => {
    if (isToBeKept(before, after)) {
      const jpeg = Buffer.from(frame.jpeg, 'base64')
      const of = { attemptId: id, personId, step }
      await keepStepPicture(of, { jpeg, takenAt: receivedAt }, vault, session)
    }
    return challenge
  })
  return answer
}

/** Whether the time for a step ran out that must be seen to be done. */
const isMissed = (challenge: Challenge, at: Date): boolean =>
  stepOf(challenge) !== 'read-digits' && isStepOver(challenge, at)

/** One picture is kept of each step: of a motion when it is done, of reading aloud when it begins. */
function isToBeKept(before: Challenge, after: Challenge): boolean {
  if (stepOf(before) === 'read-digits') {
    return before.frames.every(({ step }) => step !== before.step)
  }
  return after.step > before.step && stepOf(after) !== undefined
}

/** What is to be done, drawn when the first frame has come. */
async function drawnFor({ personId, requestId, challenge }: StoredAttempt, outside: Outside) {
  const request = (await requestById(requestId))!
  const digits = challenge!.voice && (await readsDigits(request, personId, outside))
  const steps = drawSteps({ environment: request.environment, digits }, outside.random)
  return { steps, digits: digits ? drawDigits(outside.random) : null }
}

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
