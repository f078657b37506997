import {
  bestFix,
  callsForAttention,
  claimsTheFuture,
  findClockSkew,
  findFewSamples,
  findOutside,
  findUncertain,
  judgePlace,
} from '#shared/checkins/checkins.rules'
import type { FindingCode } from '#shared/checkins/findings.contract'

/** The coarse outline of the county is good to 600 m, so its spread is 300 m. */
const BORDER_ERROR = 600
const GOOD_FIX = 20

describe('judgePlace', () => {
  it.each([
    ['is inside well within the county', 5000, 'inside'],
    ['is inside just past the last doubt', 700, 'inside'],
    ['cannot say just before it', 695, 'cannot-say'],
    ['cannot say on the border', 0, 'cannot-say'],
    ['cannot say as far on the other side', -695, 'cannot-say'],
    ['is outside just past the first certainty', -700, 'outside'],
    ['is outside in the next town', -40_000, 'outside'],
  ])('%s', (_, distance, verdict) => {
    expect(judgePlace(distance, GOOD_FIX, BORDER_ERROR)).toBe(verdict)
  })

  it('never accuses on a poor fix: five kilometres out, good to four', () => {
    expect(judgePlace(-5000, 4000, BORDER_ERROR)).toBe('cannot-say')
  })
})

describe('findings', () => {
  it('asks about a place outside, with 《社区矫正法》第二十七条第一款, how far and where', () => {
    expect(findOutside('outside', -70_123.4, '昆明市')).toEqual({
      code: 'outside-home-county',
      article: '《社区矫正法》第二十七条第一款',
      facts: { metres: 70_123, place: '昆明市' },
    })
  })

  it('names no county that it does not know', () => {
    expect(findOutside('outside', -800, null)?.facts).toEqual({ metres: 800 })
  })

  it('asks for a check where nothing can be said, with 第二十六条第一款', () => {
    expect(findUncertain('cannot-say')).toEqual({
      code: 'place-uncertain',
      article: '《社区矫正法》第二十六条第一款',
    })
  })

  it.each(['inside', 'cannot-say'] as const)('findOutside is silent when %s', verdict => {
    expect(findOutside(verdict, -300, null)).toBeNull()
  })

  it.each(['inside', 'outside'] as const)('findUncertain is silent when %s', verdict => {
    expect(findUncertain(verdict)).toBeNull()
  })
})

describe('facts about the device', () => {
  it.each([
    [3, null],
    [2, 'few-samples'],
  ])('a burst of %i: %s', (samples, code) => {
    expect(findFewSamples(samples)?.code ?? null).toBe(code)
  })

  it.each([
    ['five minutes behind', '2026-11-24T00:55:00.000Z', undefined],
    ['a little more', '2026-11-24T00:54:59.999Z', { minutes: 5 }],
    ['an hour ahead', '2026-11-24T02:00:00.000Z', { minutes: 60 }],
  ])('a clock %s: %o', (_, sentAt, facts) => {
    const receivedAt = new Date('2026-11-24T01:00:00Z')
    expect(findClockSkew(new Date(sentAt), receivedAt)?.facts).toEqual(facts)
  })

  it.each<[FindingCode, boolean]>([
    ['few-samples', false],
    ['clock-skew', false],
    ['counter-gap', false],
    ['other-slot', false],
    ['device-changed', true],
    ['impossible-travel', true],
    ['constant-coordinates', true],
    ['too-perfect', true],
    ['place-uncertain', true],
    ['delivered-later', true],
  ])('%s calls for an officer: %s', (code, calls) => {
    expect(callsForAttention({ code, article: '' })).toBe(calls)
  })
})

describe('bestFix', () => {
  const fix = (accuracyMetres: number, takenAt: string) => ({
    latitude: 24.5,
    longitude: 103.7,
    accuracyMetres,
    takenAt,
  })

  it('takes the most accurate, and the latest among equals', () => {
    const burst = [fix(40, '1'), fix(12, '2'), fix(12, '3'), fix(90, '4')]
    expect(bestFix(burst).takenAt).toBe('3')
  })
})

describe('claimsTheFuture', () => {
  const now = new Date('2026-11-24T00:00:00Z')

  it.each([
    ['believes a clock that is right', '2026-11-24T00:00:00Z', false],
    ['believes a clock a day fast to the last millisecond', '2026-11-25T00:00:00.000Z', false],
    ['not a millisecond more', '2026-11-25T00:00:00.001Z', true],
    ['believes a slow clock, however slow', '2020-01-01T00:00:00Z', false],
  ])('%s', (_, takenAt, claims) => {
    expect(claimsTheFuture(takenAt, now)).toBe(claims)
  })
})
