import { previewPlan } from '#shared/checkins/plans.contract'
import {
  draftFrom,
  inOrder,
  isWhole,
  questionOf,
  termsOf,
  termsTyped,
  withSlot,
} from '../../../../../console/ui/plans/editor/draft'
import { MORNINGS, makePlan } from '../../../people/make-person'

const evening = {
  key: 1,
  opensAt: '18:00',
  closesAt: '20:00',
  surprise: false,
  surpriseMinutes: 30,
}
const person = { kind: 'person', personId: 'a' } as const

describe('what is typed', () => {
  it.each([
    MORNINGS,
    { ...MORNINGS, rhythm: { kind: 'weekly' as const, weekdays: [1, 3] } },
    { ...MORNINGS, rhythm: { kind: 'monthly' as const, days: [1, 31] }, restsOnHolidays: true },
    { ...MORNINGS, rhythm: { kind: 'some' as const, times: 4, per: 'month' as const } },
    {
      ...MORNINGS,
      slots: [{ opensAt: '08:00', closesAt: '20:00', surpriseMinutes: 45 }],
    },
    { ...MORNINGS, identity: 'always' as const },
    { ...MORNINGS, identity: 'drawn' as const },
  ])('begins with a plan and sends the same when nothing is changed: %j', terms => {
    expect(termsOf(termsTyped(terms))).toEqual(terms)
  })

  it('is sent in the order of the day, as clocks read it', () => {
    const morning = { ...evening, key: 2, opensAt: '8:30', closesAt: '900' }
    expect(inOrder([evening, morning]).map(({ key }) => key)).toEqual([2, 1])
    expect(termsOf({ ...termsTyped(null), slots: [evening, morning] }).slots).toEqual([
      { opensAt: '08:30', closesAt: '09:00', surpriseMinutes: null },
      { opensAt: '18:00', closesAt: '20:00', surpriseMinutes: null },
    ])
  })

  it('gives each new slot a key of its own', () => {
    const slots = withSlot(withSlot([{ ...evening, key: 4 }]))
    expect(slots.map(({ key }) => key)).toEqual([4, 5, 6])
    expect(withSlot([]).map(({ key }) => key)).toEqual([0])
  })

  it('starts anew with its days and its reason', () => {
    const draft = draftFrom(makePlan({ lastDay: '2026-12-31', reason: '农忙' }))
    expect(draft).toMatchObject({ firstDay: '', temporary: false, lastDay: '', reason: '' })
    expect(questionOf(draft)).toEqual({ terms: MORNINGS, lastDay: null })
  })

  it.each([
    [{ asks: 'nothing' as const }, { terms: null, lastDay: null }],
    [{ asks: 'as-category' as const }, { terms: 'as-category', lastDay: null }],
    [
      { firstDay: '2026-12-01', temporary: true, lastDay: '2026-12-31' },
      { terms: MORNINGS, firstDay: '2026-12-01', lastDay: '2026-12-31' },
    ],
    [
      { temporary: false, lastDay: '2026-12-31' },
      { terms: MORNINGS, lastDay: null },
    ],
  ])('asks for what was chosen, and the server takes it: %j', (change, question) => {
    const asked = questionOf({ ...draftFrom(makePlan()), ...change })
    expect(asked).toEqual(question)
    expect(previewPlan.input.safeParse({ for: person, ...asked }).success).toBe(true)
  })

  it('remembers that nothing was to be done, or what the category says', () => {
    expect(draftFrom(makePlan({ terms: null })).asks).toBe('nothing')
    const draft = draftFrom(makePlan({ kind: 'person', terms: 'as-category' }))
    expect(questionOf(draft).terms).toBe('as-category')
    expect(isWhole({ ...draft, asks: 'own' })).toBe(true)
    expect(draftFrom(null).asks).toBe('own')
  })
})

it('sends no rest on holidays where the person chooses the days', () => {
  const typed = { ...termsTyped(null), restsOnHolidays: true }
  expect(termsOf({ ...typed, kind: 'some' }).restsOnHolidays).toBe(false)
  expect(termsOf(typed).restsOnHolidays).toBe(true)
})

describe('a form', () => {
  const draft = draftFrom(makePlan())
  const terms = (change: object) => ({ ...draft, terms: { ...draft.terms, ...change } })
  const slot = (change: object) => terms({ slots: [{ ...evening, ...change }] })

  it.each([
    ['as it begins', draft, true],
    ['without weekdays', terms({ kind: 'weekly' }), false],
    ['with weekdays', terms({ kind: 'weekly', weekdays: [1] }), true],
    ['without days of the month', terms({ kind: 'monthly' }), false],
    ['without a number of days', terms({ kind: 'some', times: null }), false],
    ['with half a time', slot({ opensAt: '8' }), false],
    ['with a time that no clock shows', slot({ closesAt: '2560' }), false],
    ['with a time as people type it', slot({ opensAt: '830' }), true],
    ['with a surprise of no length', slot({ surprise: true, surpriseMinutes: null }), false],
    ['without a last day', { ...draft, temporary: true }, false],
    ['that asks for nothing', { ...terms({ kind: 'weekly' }), asks: 'nothing' as const }, true],
  ])('%s is whole or not', (_, filled, whole) => {
    expect(isWhole(filled)).toBe(whole)
  })

  it.each([
    ['terms.rhythm.times', terms({ kind: 'some', times: null })],
    ['terms.rhythm.weekdays', terms({ kind: 'weekly' })],
    ['terms.slots.0.surpriseMinutes', slot({ surprise: true, surpriseMinutes: null })],
    ['terms.slots.0.opensAt', slot({ opensAt: '' })],
  ])('that is not whole is refused by the server at %s', (path, filled) => {
    const asked = JSON.parse(JSON.stringify({ for: person, ...questionOf(filled) })) as unknown
    const paths = previewPlan.input
      .safeParse(asked)
      .error!.issues.map(issue => issue.path.join('.'))
    expect(paths).toContain(path)
  })
})
