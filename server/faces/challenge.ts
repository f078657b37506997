import type { Hint, Motion, Prompt } from '#shared/faces/attempts.contract'
import type { Measured } from '../outside/faces'
import type { Challenge, Spoken, StoredFrame } from './challenge-state'
import { thresholds } from './thresholds'

/** How long a person has for one step, and for all of them. */
export const STEP_SECONDS = 8
export const CHALLENGE_SECONDS = 60

/** How long for reading digits aloud: time to find one's glasses. The whole becomes longer by as much. */
export const READING_SECONDS = 20

const ROOM_FRAMES = 2

/** A draw from 0 up to, but not including, 1. */
export type Dice = () => number

/** A challenge before its first frame. @param voice - whether the phone can record what is said. */
export const newChallenge = (nonce: string, voice = false): Challenge => ({
  nonce,
  next: 0,
  last: null,
  steps: [],
  step: 0,
  stepSince: null,
  missed: false,
  away: 0,
  frames: [],
  handled: 0,
  inHand: null,
  unkept: false,
  voice,
  digits: null,
  sound: null,
  base: null,
})

/** What hinders in a picture; null when it can be judged. */
export function hintOf({ faces, face }: Measured): Hint | null {
  if (faces === 0 || !face || face.score < thresholds.certainty.value) return 'no-face'
  if (faces > 1) return 'many-faces'
  if (face.luma < thresholds.darkest.value) return 'too-dark'
  if (face.luma > thresholds.brightest.value) return 'too-bright'
  if (face.box.width < thresholds.facePixels.value) return 'too-far'
  if (face.room < thresholds.room.value) return 'too-near'
  if (face.sharpness < thresholds.sharpest.value) return 'blurred'
  if (face.isUpright === false) return 'not-upright'
  const isTilted = Math.abs(face.roll ?? 0) > thresholds.roll.value
  // The tilt of a head that is turned is not measured well.
  return isTilted && Math.abs(face.yaw ?? 0) < thresholds.turn.value ? 'not-upright' : null
}

/** What is noted of a frame. @param toBase - how like the base frame's face it is, when there is one. */
export function noted(
  measured: Measured,
  about: Pick<StoredFrame, 'at' | 'step' | 'hash' | 'toBase'>,
): StoredFrame {
  const { face } = measured
  const eyes = [face?.leftEye, face?.rightEye].flatMap(eye => eye ?? [])
  return {
    ...about,
    hint: hintOf(measured),
    box: face?.box ?? null,
    alive: face?.alive ?? null,
    yaw: face?.yaw ?? null,
    eyes: eyes.length === 2 ? Math.max(...eyes) : null,
    mouth: face?.mouth ?? null,
  }
}

/** Frames in which one face can be judged. */
export const clearFrames = ({ frames }: Pick<Challenge, 'frames'>): StoredFrame[] =>
  frames.filter(({ hint }) => hint === null)

/** Whether a frame can be the one that others are compared with: ahead, eyes open, mouth shut. */
export const canBeBase = ({ hint, yaw, eyes, mouth, alive }: StoredFrame): boolean =>
  hint === null &&
  yaw !== null &&
  eyes !== null &&
  mouth !== null &&
  alive !== null &&
  Math.abs(yaw) <= thresholds.ahead.value &&
  eyes >= thresholds.eyesOpen.value &&
  mouth < thresholds.mouthShut.value

/** Which step the next frame is for; undefined when all are done. */
export const stepOf = ({ steps, step }: Challenge): Motion | undefined => steps[step]

/** What a person is told to do now; null when there is nothing more. */
export function promptOf(challenge: Challenge): Prompt | null {
  const motion = stepOf(challenge)
  if (challenge.missed || motion === undefined) return null
  return {
    motion,
    number: challenge.step + 1,
    of: challenge.steps.length,
    seconds: secondsOf(motion),
    ...(motion === 'read-digits' && { digits: challenge.digits! }),
  }
}

const secondsOf = (motion: Motion | undefined) =>
  motion === 'read-digits' ? READING_SECONDS : STEP_SECONDS

/** How long there is for all of a challenge whose steps are drawn. */
export const secondsOfAll = ({ digits }: Pick<Challenge, 'digits'>): number =>
  CHALLENGE_SECONDS + (digits === null ? 0 : READING_SECONDS)

/** The step that runs is done, or is passed over; the next one begins. */
export const nextStep = (challenge: Challenge, now: Date): Challenge => ({
  ...challenge,
  step: challenge.step + 1,
  stepSince: now,
})

/** What was read aloud so far; null while it has not come to that. */
export function spokenOf({ steps, step, digits, sound }: Challenge): Spoken | null {
  const asked = steps.indexOf('read-digits')
  return digits === null || step < asked ? null : { digits, digest: sound }
}

/** Takes a frame into account: whether its step is done now, or missed. */
export function withFrame(challenge: Challenge, frame: StoredFrame, now: Date): Challenge {
  const after = { ...challenge, frames: [...challenge.frames, frame] }
  const motion = stepOf(after)
  if (motion === undefined || after.missed) return after
  // Whoever does not read aloud goes on without it.
  if (motion === 'read-digits') return isStepOver(after, frame.at) ? nextStep(after, now) : after
  const said = saidOfStep(after, motion, frame)
  if (said === 'stray') return { ...after, missed: true }
  return said === 'done' ? nextStep(after, now) : after
}

type Said = 'done' | 'stray' | 'not-yet'

type Judged = Exclude<Motion, 'read-digits'>

function saidOfStep(challenge: Challenge, motion: Judged, frame: StoredFrame): Said {
  const ofStep = challenge.frames.filter(({ step }) => step === challenge.step)
  if (motion === 'show-room') {
    const ofRoom = ofStep.filter(({ hint }) => hint === 'no-face')
    return ofRoom.length >= ROOM_FRAMES ? 'done' : 'not-yet'
  }
  const base = baseFrame(challenge)
  // The first one was taken before anything was told.
  if (!base) return ofStep.length > 1 && canBeBase(frame) ? 'done' : 'not-yet'
  const clear = ofStep.filter(({ hint, yaw }) => hint === null && yaw !== null)
  if (motion === 'look-ahead') {
    const enough = clearFrames(challenge).length >= thresholds.frames.value
    return enough && frame.hint === null && isAhead(frame, base) ? 'done' : 'not-yet'
  }
  // A step begins when the head has come back from the one before.
  const begins = clear.findIndex(one => Math.abs(turnOf(one, base)) < thresholds.turn.value)
  return begins === -1 ? 'not-yet' : sawMotion(motion, clear.slice(begins), base)
}

/** The frame that the others are compared with: the last one of the first step that looks ahead. */
function baseFrame({ steps, step, frames }: Challenge): StoredFrame | null {
  const first = steps.indexOf('look-ahead')
  if (step <= first) return null
  return frames.findLast(frame => frame.step === first) ?? null
}

const turnOf = ({ yaw }: StoredFrame, base: StoredFrame) => yaw! - base.yaw!

const isAhead = (frame: StoredFrame, base: StoredFrame) =>
  frame.yaw !== null && Math.abs(turnOf(frame, base)) <= thresholds.ahead.value

/** A step may not hold the motion of another: else one long film would answer every order. */
function sawMotion(motion: Judged, frames: readonly StoredFrame[], base: StoredFrame): Said {
  const { turn, farthestTurn, eyesClosed, eyesOpen, mouthOpen, mouthWider } = thresholds
  const turns = frames.map(frame => turnOf(frame, base))
  if (motion === 'turn-left' || motion === 'turn-right') {
    // yaw > 0 is the person's own right.
    const wanted = turns.map(degrees => (motion === 'turn-right' ? degrees : -degrees))
    if (wanted.some(degrees => degrees <= -turn.value)) return 'stray'
    const isDone = wanted.some(degrees => degrees >= turn.value && degrees <= farthestTurn.value)
    return isDone ? 'done' : 'not-yet'
  }
  if (turns.some(degrees => Math.abs(degrees) >= turn.value)) return 'stray'
  const isDone =
    motion === 'blink'
      ? frames.some(({ eyes }) => eyes !== null && eyes < eyesClosed.value) &&
        frames.some(({ eyes }) => eyes !== null && eyes > eyesOpen.value)
      : frames.some(
          ({ mouth }) =>
            mouth !== null && mouth >= mouthOpen.value && mouth - base.mouth! >= mouthWider.value,
        )
  return isDone ? 'done' : 'not-yet'
}

/** Whether the time for the step that runs is over. */
export function isStepOver(challenge: Challenge, now: Date): boolean {
  const { stepSince } = challenge
  const milliseconds = secondsOf(stepOf(challenge)) * 1000
  return stepSince !== null && now.getTime() - stepSince.getTime() > milliseconds
}
