import type { CheckInDraft, Fix } from '#shared/checkins/checkins.contract'
import type { FindingCode } from '#shared/checkins/findings.contract'
import { preparePolygon } from '#shared/geometry/polygon'
import { findingsOf, placeOf } from '../../../server/checkins/judging'
import type { Neighbour } from '../../../server/checkins/neighbours.model'
import { draftAt } from '../../../server/scripts/demo/past'
import { type Dice, dice } from '../../../server/scripts/demo/random'

const SQUARE = preparePolygon([
  [
    [
      [103, 24],
      [105, 24],
      [105, 26],
      [103, 26],
      [103, 24],
    ],
  ],
])
const BOUNDARY = { id: 'test:1', errorMetres: 600, polygon: SQUARE }
const HOME = { latitude: 24.53, longitude: 103.77 }
const FIRST_DAY = Date.UTC(2026, 10, 1)
const HOUR = 3600_000

/** What accuses a phone of lying about where it is. */
const DECEIT: readonly FindingCode[] = [
  'constant-coordinates',
  'too-perfect',
  'impossible-travel',
  'device-changed',
]

/** Judges the days of one phone one after another, as they would have arrived. */
function findingsOfDays(days: readonly { draft: CheckInDraft; madeAt: Date }[]) {
  const before: Neighbour[] = []
  return days.flatMap(({ draft, madeAt }, index) => {
    const place = placeOf(draft, BOUNDARY)
    const sending = { madeAt, receivedAt: madeAt, sentAt: madeAt, punctuality: 'on-time' as const }
    const numbered = { ...draft, counter: index + 1 }
    const { findings } = findingsOf(
      numbered,
      place,
      { ...sending, deviceHash: 'phone' },
      {
        before: before.slice(-24),
        after: [],
        boundAt: new Date(FIRST_DAY - HOUR),
        places: [],
        county: null,
      },
    )
    const { latitude, longitude, accuracyMetres } = place
    const here = { latitude, longitude, accuracyMetres, madeAt, deviceHash: 'phone' }
    before.push({ ...here, counter: index + 1 })
    return findings.map(({ code }) => code)
  })
}

const deceitOf = (codes: readonly FindingCode[]) => codes.filter(code => DECEIT.includes(code))

/** Twenty days at home, twice a day; a coarse place is tried once more half a minute later. */
function daysOf(fate: Dice, burstOf: (draft: CheckInDraft) => Fix[]) {
  return Array.from({ length: 40 }, (_, half) => {
    const tries = fate.next() < 0.2 ? [0, 15_000 + fate.below(30_000)] : [0]
    return tries.map(delay => {
      const madeAt = new Date(FIRST_DAY + half * 12 * HOUR + fate.below(HOUR) + delay)
      const draft = draftAt(HOME, madeAt, `phone ${half} ${delay}`, fate)
      return { draft: { ...draft, fixes: burstOf(draft) }, madeAt }
    })
  }).flat()
}

describe('an honest phone is never said to lie', () => {
  const pattern: [string, (draft: CheckInDraft, fate: Dice) => Fix[]][] = [
    ['whose receiver trembles', ({ fixes }) => fixes],
    [
      'that repeats a cached fix, with the fraction that its receiver estimated',
      ({ fixes }) =>
        Array(6).fill({ ...fixes[0]!, accuracyMetres: fixes[0]!.accuracyMetres + 0.37 }),
    ],
    [
      'that repeats a cached fix a few times and then finds its place',
      ({ fixes: [first] }) => [
        ...Array(5).fill(first!),
        { ...first!, latitude: first!.latitude + 1e-6 },
      ],
    ],
    [
      'that repeats a cached fix and has no more, in whole metres',
      ({ fixes }) => Array(4).fill(fixes[0]!),
    ],
    [
      'that holds still at one point while its estimate changes',
      ({ fixes }, fate) =>
        Array.from({ length: 6 }, (_, second) => ({
          ...fixes[0]!,
          accuracyMetres: 5 + ((second + fate.below(2)) % 3),
        })),
    ],
    [
      'that looks its place up from masts, the very same every day',
      ({ fixes }) => Array(6).fill({ ...fixes[0]!, ...HOME, accuracyMetres: 30 }),
    ],
  ]

  it.each(pattern)('one %s: of some 5,000 check-ins none', (_, burstOf) => {
    let judged = 0
    for (let phone = 1; phone <= 100; phone++) {
      const fate = dice(phone)
      const days = daysOf(fate, draft => burstOf(draft, fate))
      judged += days.length
      expect([phone, deceitOf(findingsOfDays(days))]).toEqual([phone, []])
    }
    expect(judged).toBeGreaterThan(4_500)
  })
})

describe('a phone that makes its place up', () => {
  const invented = (number: number, accuracyMetres: number) =>
    Array.from({ length: number }, () => ({
      ...HOME,
      accuracyMetres,
      takenAt: new Date(FIRST_DAY).toISOString(),
    }))

  it('is asked about from the fourth day on when it says the same every day', () => {
    const days = daysOf(dice(1), () => invented(3, 12.5))
    const codes = deceitOf(findingsOfDays(days))
    const until = days.findIndex(({ madeAt }) => madeAt.getTime() >= FIRST_DAY + 64 * HOUR)
    expect(codes).toEqual(Array(days.length - until).fill('constant-coordinates'))
  })

  it('is asked about at once when it never trembles and claims one round number', () => {
    const [first] = daysOf(dice(1), () => invented(5, 5))
    expect(findingsOfDays([first!])).toEqual(['too-perfect'])
  })
})
