import type { Challenge, StoredFrame } from '../../../server/faces/challenge-state'
import { canBeBase, hintOf, newChallenge, withFrame } from '../../../server/faces/challenge'
import { judged } from '../../../server/faces/judging'

const STEPS = ['look-ahead', 'turn-left', 'blink', 'open-mouth', 'look-ahead'] as const

const clear = (number: number, changes: Partial<StoredFrame> = {}): StoredFrame => ({
  at: new Date(number * 260 + (number % 3) * 17),
  step: 1,
  hash: `h${number}`,
  hint: null,
  box: { left: 100 + number, top: 90, width: 200, height: 240 },
  alive: 0.9,
  toBase: 0.8,
  yaw: 0,
  eyes: 0.9,
  mouth: 0.03,
  ...changes,
})

/** All done, with so many frames. */
const done = (frames: StoredFrame[], changes: Partial<Challenge> = {}): Challenge => ({
  ...newChallenge('n'),
  ...{ steps: [...STEPS], step: STEPS.length, frames },
  base: { features: 'sealed', likeness: 0.48 },
  ...changes,
})
const frames = (count = 12, changes: Partial<StoredFrame> = {}) =>
  Array.from({ length: count }, (_, number) => clear(number, changes))
const resultOf = (challenge: Challenge) => {
  const { result, match, liveness } = judged(challenge, false)
  return [result, match, liveness]
}

describe('what the frames say, at each boundary from both sides', () => {
  const PASSED = ['passed', 'match', 'live']
  const DEAD = ['not-live', 'match', 'not-live']
  const base = (likeness: number) => ({ base: { features: 'sealed', likeness } })

  it.each([
    ['likeness 0.48', done(frames(), base(0.48)), PASSED],
    ['likeness just below', done(frames(), base(0.4799)), ['no-match', 'no-match', 'live']],
    ['twelve frames', done(frames(12)), PASSED],
    ['eleven', done(frames(11)), DEAD],
    ['alive 0.6', done(frames(12, { alive: 0.6 })), PASSED],
    ['alive just below', done(frames(12, { alive: 0.5999 })), DEAD],
    ['like the base 0.40', done(frames(12, { toBase: 0.4 })), PASSED],
    ['one frame just below', done([...frames(), clear(13, { toBase: 0.3999 })]), DEAD],
    ['one that was not compared', done([...frames(), clear(13, { toBase: null })]), DEAD],
    ['a picture twice', done([...frames(), clear(13, { hash: 'h1' })]), DEAD],
    ['a box twice', done([...frames(), clear(13, { box: frames()[11]!.box })]), DEAD],
    ['one step left', done(frames(), { step: 4 }), ['motion-missed', 'match', null]],
    ['missed', done(frames(), { missed: true }), ['motion-missed', 'match', null]],
    ['away', done(frames(), { missed: true, away: 1 }), ['service-away', 'match', null]],
    ['nothing drawn', newChallenge('n'), ['motion-missed', null, null]],
  ])('%s', (_, challenge, expected) => {
    expect(resultOf(challenge)).toEqual(expected)
  })

  it('counts how alive it looks only where that was measured, which half the frames are', () => {
    const half = frames().map((one, number) => (number % 2 ? { ...one, alive: null } : one))
    expect(resultOf(done(half))).toEqual(PASSED)
    const few = frames().map((one, number) => (number > 2 ? { ...one, alive: null } : one))
    expect(resultOf(done(few))).toEqual(DEAD)
  })
})

describe('what hinders', () => {
  const face = {
    ...{ score: 0.95, luma: 100, sharpness: 25, room: 1.5, yaw: 0, roll: 25 },
    box: { left: 0, top: 0, width: 80, height: 90 },
  }
  const seen = (changes: object = {}, faces = 1) =>
    hintOf({ width: 1, height: 1, faces, face: { ...face, ...changes } })

  it.each([
    [{}, null],
    [{ score: 0.949 }, 'no-face'],
    [{ luma: 44.9 }, 'too-dark'],
    [{ luma: 45 }, null],
    [{ luma: 225 }, null],
    [{ luma: 225.1 }, 'too-bright'],
    [{ box: { ...face.box, width: 79 } }, 'too-far'],
    [{ room: 1.49 }, 'too-near'],
    [{ sharpness: 24.9 }, 'blurred'],
    [{ roll: 25.1 }, 'not-upright'],
    [{ roll: -40, yaw: 30 }, null],
  ])('%j: %s', (changes, hint) => {
    expect(seen(changes)).toBe(hint)
  })

  it('more than one face before all else but none', () => {
    expect([seen({ luma: 1 }, 2), seen({}, 0)]).toEqual(['many-faces', 'no-face'])
  })
})

describe('a motion', () => {
  const from = (step: number, ...then: Partial<StoredFrame>[]) => {
    const begun = { ...done([clear(0, { step: 0 })]), step, stepSince: new Date(0) }
    const after = then.reduce<Challenge>(
      (challenge, frame, number) =>
        withFrame(challenge, clear(number + 1, { step, ...frame }), new Date(1000)),
      begun,
    )
    return after.missed ? 'stray' : after.step > step ? 'done' : 'not-yet'
  }

  it.each([
    ['left far enough', 1, [{}, { yaw: -18 }], 'done'],
    ['left not far enough', 1, [{}, { yaw: -17.9 }], 'not-yet'],
    ['farther than can be judged', 1, [{}, { yaw: -60.1 }], 'not-yet'],
    ['the other way', 1, [{}, { yaw: 18 }], 'stray'],
    ['turned already, and never ahead', 1, [{ yaw: -25 }, { yaw: -25 }], 'not-yet'],
    ['back from the turn before', 1, [{ yaw: 25 }, {}, { yaw: -20 }], 'done'],
    ['not judged while blurred', 1, [{}, { yaw: -20, hint: 'blurred' as const }], 'not-yet'],
    ['eyes closed and open', 2, [{}, { eyes: 0.19 }], 'done'],
    ['eyes half closed', 2, [{}, { eyes: 0.2 }], 'not-yet'],
    ['eyes never open', 2, [{ eyes: 0.6 }, { eyes: 0.1 }], 'not-yet'],
    ['head turned while blinking', 2, [{}, { yaw: 20, eyes: 0.1 }], 'stray'],
    ['mouth open', 3, [{}, { mouth: 0.4 }], 'done'],
    ['a smile', 3, [{}, { mouth: 0.39 }], 'not-yet'],
    ['ahead with too few frames', 4, [{}], 'not-yet'],
  ])('%s', (_, step, then, expected) => {
    expect(from(step, ...then)).toBe(expected)
  })

  it.each([
    [{}, true],
    [{ yaw: 12.1 }, false],
    [{ eyes: 0.69 }, false],
    [{ mouth: 0.25 }, false],
    [{ alive: null }, false],
    [{ hint: 'blurred' as const }, false],
  ])('is compared with a frame that looks ahead: %j is one: %s', (changes, expected) => {
    expect(canBeBase(clear(1, changes))).toBe(expected)
  })
})
