import fc from 'fast-check'
import {
  type Claim,
  type Counted,
  type CountedPart,
  type StudyLimits,
  addedDays,
  judgeClaim,
  shareOf,
  timeOn,
} from '#shared/courses/study.rules'

const LIMITS: StudyLimits = { gap: 30_000, tolerance: 3000, fastest: 1.5, aDay: 3600_000 }
const PARTS: CountedPart[] = [
  { kind: 'text', length: 60_000 },
  { kind: 'media', length: 300_000 },
]
const NOTHING: Counted = { covered: [0, 0], time: 0, days: [] }
const NOON = Date.parse('2026-11-24T04:00:00.000Z')

const claim = (changes: Partial<Claim> = {}): Claim => ({
  ...{ part: 0, at: 0, active: true, visible: true, speed: 1 },
  ...changes,
})
const span = (seconds: number, to = NOON) => ({
  from: new Date(to - seconds * 1000),
  to: new Date(to),
})
const judge = (
  one: Claim,
  seconds: number,
  before = NOTHING,
  { to = NOON, used = 0 }: { to?: number; used?: number } = {},
) => judgeClaim(one, before, PARTS, span(seconds, to), () => used, LIMITS)

describe('what counts after a sign of life', () => {
  it.each([
    ['reads for ten seconds', claim(), 10, 'counted', [10_000, 0], 10_000],
    ['was silent for longer than counts', claim(), 95, 'counted', [30_000, 0], 30_000],
    ['put it aside', claim({ active: false }), 10, 'nothing-new', [0, 0], 0],
    ['turned to something else', claim({ visible: false }), 10, 'nothing-new', [0, 0], 0],
    ['names a part that is not there', claim({ part: 2 }), 10, 'nothing-new', [0, 0], 0],
    ['hears ten seconds', claim({ part: 1, at: 10_000 }), 10, 'counted', [0, 10_000], 10_000],
    [
      'hears fifteen seconds in ten, at the highest speed',
      claim({ part: 1, at: 15_000, speed: 1.5 }),
      ...([10, 'counted', [0, 15_000], 10_000] as const),
    ],
    [
      'claims thrice the speed',
      claim({ part: 1, at: 18_000, speed: 3 }),
      ...([10, 'counted', [0, 15_000], 10_000] as const),
    ],
    [
      'is as far ahead as a late player may be',
      claim({ part: 1, at: 13_000 }),
      ...([10, 'counted', [0, 10_000], 10_000] as const),
    ],
    ['jumps', claim({ part: 1, at: 13_001 }), 10, 'seek', [0, 0], 0],
    ['jumps to the end', claim({ part: 1, at: 300_000 }), 10, 'seek', [0, 0], 0],
    ['goes back in time', claim(), -10, 'nothing-new', [0, 0], 0],
  ] as const)('who %s', (_, one, seconds, why, covered, time) => {
    const verdict = judge(one, seconds)
    expect([verdict.why, verdict.counted.covered, verdict.counted.time]).toEqual([
      ...[why, covered, time],
    ])
  })

  it('is nothing for hearing the same again', () => {
    const heard: Counted = { covered: [0, 20_000], time: 20_000, days: [] }
    expect(judge(claim({ part: 1, at: 20_000 }), 10, heard).why).toBe('nothing-new')
    const further = judge(claim({ part: 1, at: 24_000 }), 10, heard).counted
    expect([further.covered, further.time]).toEqual([[0, 24_000], 24_000])
  })

  it('is no more than the part is long', () => {
    const nearly: Counted = { covered: [58_000, 0], time: 58_000, days: [] }
    expect(judge(claim(), 10, nearly).counted).toMatchObject({ covered: [60_000, 0], time: 60_000 })
    const heard: Counted = { covered: [0, 299_000], time: 299_000, days: [] }
    const beyond = judge(claim({ part: 1, at: 305_000 }), 10, heard).counted
    expect(beyond).toMatchObject({ covered: [0, 300_000], time: 300_000 })
  })

  it('ends where the day is full, and goes on the next day', () => {
    const full = judge(claim(), 10, NOTHING, { used: 3_596_000 })
    expect([full.why, full.counted.time]).toEqual(['day-full', 4000])
    expect(judge(claim(), 10, NOTHING, { used: 3600_000 }).why).toBe('day-full')
    expect(judge(claim(), 10, NOTHING, { used: 3600_000 }).counted).toBe(NOTHING)
  })

  it('is laid on both days that it touches', () => {
    const midnight = Date.parse('2026-11-24T16:00:00.000Z')
    const { days } = judge(claim(), 10, NOTHING, { to: midnight + 4000 }).counted
    expect(days).toEqual([
      { day: '2026-11-24', time: 6000 },
      { day: '2026-11-25', time: 4000 },
    ])
    const sharp = judge(claim(), 10, NOTHING, { to: midnight }).counted.days
    expect(sharp).toEqual([{ day: '2026-11-24', time: 10_000 }])
    const after = judge(claim(), 10, NOTHING, { to: midnight + 10_000 }).counted.days
    expect(after).toEqual([{ day: '2026-11-25', time: 10_000 }])
  })

  it('never exceeds the server’s time, whatever the phone sends', () => {
    const anything = fc.record({
      part: fc.integer({ min: -1, max: 3 }),
      at: fc.oneof(fc.integer({ min: 0, max: 400_000 }), fc.constant(Number.MAX_SAFE_INTEGER)),
      active: fc.boolean(),
      visible: fc.boolean(),
      speed: fc.oneof(
        fc.constantFrom(1, 1.25, 1.5),
        fc.double({ min: -5, max: 1000, noNaN: true }),
      ),
    })
    const beat = fc.tuple(anything, fc.integer({ min: -20_000, max: 120_000 }))
    fc.assert(
      fc.property(
        fc.array(beat, { maxLength: 60 }),
        fc.integer({ min: 0, max: 86_400_000 }),
        (beats, start) => {
          let counted = NOTHING
          let now = NOON + start
          let passed = 0
          for (const [one, after] of beats) {
            const to = now + after
            const before = counted
            counted = judgeClaim(
              one,
              before,
              PARTS,
              { from: new Date(now), to: new Date(to) },
              () => 0,
              LIMITS,
            ).counted
            passed += Math.max(0, Math.min(after, LIMITS.gap))
            now = Math.max(now, to)
            const content = counted.covered.reduce((sum, part) => sum + part, 0)
            expect(counted.time).toBeLessThanOrEqual(passed)
            expect(content).toBeLessThanOrEqual(passed * LIMITS.fastest)
            expect(counted.days.reduce((sum, { time }) => sum + time, 0)).toBe(counted.time)
            for (const { time } of counted.days) expect(time).toBeLessThanOrEqual(LIMITS.aDay)
            counted.covered.forEach((part, index) => {
              expect(part).toBeGreaterThanOrEqual(before.covered[index]!)
              expect(part).toBeLessThanOrEqual(PARTS[index]!.length)
            })
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('days', () => {
  it('are added up, oldest first, and an empty one is none', () => {
    const days = addedDays(
      [{ day: '2026-11-25', time: 5 }],
      [
        { day: '2026-11-24', time: 2 },
        { day: '2026-11-25', time: 1 },
        { day: '2026-11-26', time: 0 },
      ],
    )
    expect(days).toEqual([
      { day: '2026-11-24', time: 2 },
      { day: '2026-11-25', time: 6 },
    ])
    expect([timeOn(days, '2026-11-25'), timeOn(days, '2026-11-26')]).toEqual([6, 0])
  })
})

describe('the share of a lesson that counts', () => {
  it.each([
    [[0, 0], 0],
    [[60_000, 0], 1 / 6],
    [[60_000, 300_000], 1],
    [[600_000, 0], 1 / 6],
  ])('of %j', (covered, share) => {
    expect(shareOf(covered, PARTS)).toBeCloseTo(share)
  })

  it('is all of a lesson with nothing in it', () => {
    expect(shareOf([], [])).toBe(1)
  })
})
