import {
  KINSHIP_REASON,
  KINSHIP_REASONS,
  REFUSE_REASONS,
  RETURN_REASONS,
} from '#shared/visits/relatives/kinship-reasons'
import { KinshipState } from '#shared/visits/relatives/kinships.contract'
import { holdsOn, isOver, mayBecome } from '#shared/visits/relatives/kinship.rules'

/** Every step that there is. */
const STEPS = [
  ...['submitted accepted desk', 'submitted returned desk', 'submitted refused desk'],
  ...['returned submitted relative', 'returned refused desk'],
  ...['accepted accepted desk', 'accepted refused desk'],
]

describe('a claim of kinship', () => {
  it.each(
    KinshipState.options.flatMap(from =>
      KinshipState.options.flatMap(to =>
        (['relative', 'desk'] as const).map(by => [from, to, by] as const),
      ),
    ),
  )('from %s to %s by the %s', (from, to, by) => {
    expect(mayBecome(from, to, by)).toBe(STEPS.includes(`${from} ${to} ${by}`))
  })

  it.each([
    ['the day before its last', 'accepted', '2026-11-25', true],
    ['on its last day', 'accepted', '2026-11-24', true],
    ['the day after', 'accepted', '2026-11-23', false],
    ['without an end', 'accepted', null, true],
    ['while it is not accepted', 'submitted', null, false],
  ] as const)('holds %s: %s', (_, state, expiresDay, holds) => {
    expect(holdsOn({ state, expiresDay }, '2026-11-24')).toBe(holds)
  })

  it.each([
    ['2026-11-24', false],
    ['2026-11-23', true],
    [null, false],
  ])('a document until %s is over on 24 November: %s', (until, over) => {
    expect(isOver(until, '2026-11-24')).toBe(over)
  })
})

describe('reasons', () => {
  it('each says what to do next, and can be given by the desk', () => {
    for (const reason of KINSHIP_REASONS) {
      expect(KINSHIP_REASON[reason].next).toMatch(/[一-龥].*。$/)
      expect([reason, [...RETURN_REASONS, ...REFUSE_REASONS].includes(reason)]).toEqual([
        reason,
        true,
      ])
    }
  })
})
