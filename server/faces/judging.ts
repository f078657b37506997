import type { AttemptResult, FaceFinding } from '#shared/faces/requests.contract'
import type { Ending } from './attempts.model'
import { clearFrames, stepOf } from './challenge'
import type { Challenge, StoredFrame } from './challenge-state'
import { thresholds } from './thresholds'

/** So evenly no camera and no network deliver. */
const EVEN_MILLISECONDS = 2
const FEWEST_GAPS = 8

/** Two boxes closer than this, in pixels, are the same one: a hand always trembles. */
const SAME_PIXELS = 0.01

/**
 * What the frames of an attempt say, by our own numbers alone. Whether it is the right face and
 * whether it is alive are told apart.
 *
 * @param isOver - the time of the whole attempt ran out.
 */
export function judged(challenge: Challenge, isOver: boolean): Ending {
  const { base, missed, away } = challenge
  const isDone = !missed && challenge.steps.length > 0 && stepOf(challenge) === undefined
  const findings = findingsOf(challenge)
  const common = {
    likenessPercent: base && percent(base.likeness),
    verifyRet: null,
  }
  const match = base ? matchOf(base.likeness) : ('no-face' as const)
  if (!isDone || !base) {
    const result = missed && away > 0 ? 'service-away' : hindrance(challenge, isOver)
    return { ...common, result, match: base ? match : null, liveness: null, findings }
  }
  const isLive = isOneTake(challenge) && medianAlive(challenge) >= thresholds.alive.value
  return {
    ...common,
    result: !isLive ? 'not-live' : match === 'match' ? 'passed' : 'no-match',
    match,
    liveness: isLive ? 'live' : 'not-live',
    findings: [
      ...(match === 'no-match' ? (['no-match'] as const) : []),
      ...(isLive ? [] : (['not-live'] as const)),
      ...findings,
    ],
  }
}

const matchOf = (likeness: number) =>
  likeness >= thresholds.match.value ? ('match' as const) : ('no-match' as const)

/** @returns a whole number from 0 to 100. */
const percent = (likeness: number) => Math.round(Math.max(0, Math.min(1, likeness)) * 100)

/** Facts about the flow of frames: never a verdict, never a penalty. */
function findingsOf(challenge: Challenge): FaceFinding[] {
  const { frames } = challenge
  const isOdd = hasRepeats(frames) || isTooEven(frames) || !isOnePerson(challenge)
  return [
    ...(isOdd ? (['low-authenticity'] as const) : []),
    ...(frames.some(({ hint }) => hint === 'many-faces') ? (['many-faces'] as const) : []),
    ...(challenge.unkept ? (['pictures-not-kept'] as const) : []),
    'camera-not-attested',
  ]
}

/** Whether all frames can be of one person before one camera, none of them shown twice. */
function isOneTake(challenge: Challenge): boolean {
  const clear = clearFrames(challenge)
  return (
    clear.length >= thresholds.frames.value &&
    isOnePerson(challenge) &&
    !hasRepeats(challenge.frames)
  )
}

/** Every face after the base frame is compared with it; one that was not is none. */
function isOnePerson(challenge: Challenge): boolean {
  const first = challenge.steps.indexOf('look-ahead')
  return clearFrames(challenge)
    .filter(({ step }) => step > first)
    .every(({ toBase }) => toBase !== null && toBase >= thresholds.sameTake.value)
}

function hasRepeats(frames: readonly StoredFrame[]): boolean {
  const hashes = new Set(frames.map(({ hash }) => hash))
  if (hashes.size < frames.length) return true
  return frames.some((frame, index) => {
    const before = frames[index - 1]
    return before !== undefined && isSameBox(before, frame)
  })
}

function isSameBox({ box: one }: StoredFrame, { box: other }: StoredFrame): boolean {
  if (!one || !other) return false
  const sides = ['left', 'top', 'width', 'height'] as const
  return sides.every(side => Math.abs(one[side] - other[side]) < SAME_PIXELS)
}

/** Whether frames came as if by clockwork. */
function isTooEven(frames: readonly StoredFrame[]): boolean {
  const gaps = frames.slice(1).map(({ at }, index) => at.getTime() - frames[index]!.at.getTime())
  if (gaps.length < FEWEST_GAPS) return false
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length
  return gaps.every(gap => Math.abs(gap - mean) < EVEN_MILLISECONDS)
}

/** Of the frames in which it was measured, which are half of them; fewer say nothing. */
function medianAlive(challenge: Challenge): number {
  const clear = clearFrames(challenge)
  const values = clear.flatMap(({ alive }) => alive ?? []).sort((one, other) => one - other)
  if (values.length < Math.floor(clear.length / 2)) return 0
  const middle = values.length >> 1
  return values.length % 2 === 1 ? values[middle]! : (values[middle - 1]! + values[middle]!) / 2
}

/** What hindered most while nothing more could be done; else the motion was not seen, or time ran out. */
function hindrance({ frames, step, steps }: Challenge, isOver: boolean): AttemptResult {
  const isRoom = steps[step] === 'show-room'
  const ofStep = frames.filter(frame => frame.step === step)
  const hints = ofStep.flatMap(({ hint }) => hint ?? [])
  if (!isRoom && hints.length > ofStep.length / 2) return mostFrequent(hints)
  return isOver ? 'too-slow' : 'motion-missed'
}

function mostFrequent<T>(values: readonly T[]): T {
  const times = (value: T) => values.filter(other => other === value).length
  return values.reduce((most, value) => (times(value) > times(most) ? value : most))
}
