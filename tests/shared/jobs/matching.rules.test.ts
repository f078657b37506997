import { type Matched, matchOf } from '#shared/jobs/matching.rules'
import type { MatchReason, Wishes } from '#shared/jobs/wishes.contract'

/** Somebody to whom all is the same, unless a test says otherwise. */
const wishes = (rest: Partial<Wishes> = {}): Wishes => ({
  ...{ skills: [], kinds: [], shifts: [], payAtLeast: null },
  ...{ townshipId: null, kilometres: null, fromDay: null },
  ...rest,
})

/** A day's work at four thousand a month that asks for welding, unless a test says otherwise. */
const offer = (rest: Partial<Matched> = {}): Matched => ({
  ...{ kind: 'full-time', shift: 'day', skills: ['welding'], lodging: 'none', insurance: [] },
  ...{ monthly: { from: 4000, to: 5000 }, kilometres: null },
  ...rest,
})

/** Something that speaks for it, whatever else is said. */
const INSURED: Partial<Matched> = { insurance: ['injury'] }

const codes = (match: { reasons: MatchReason[] } | null) =>
  match && match.reasons.map(({ code }) => code)

it.each<[string, Partial<Wishes>, Partial<Matched>, MatchReason['code'][] | null]>([
  ['what one has learned is asked for', { skills: ['welding', 'cooking'] }, {}, ['skill']],
  ['something else is asked for', { skills: ['cooking'] }, INSURED, null],
  ['nothing is asked for', { skills: ['cooking'] }, { skills: [] }, ['no-skill-needed']],
  [
    'nothing need be known',
    { skills: ['cooking'] },
    { skills: ['none-needed'] },
    ['no-skill-needed'],
  ],
  ['the kind that is wished', { kinds: ['full-time'] }, {}, ['kind']],
  ['another kind', { kinds: ['casual', 'seasonal'] }, INSURED, null],
  ['the shift that is wished', { shifts: ['day'] }, {}, ['shift']],
  ['another shift', { shifts: ['night'] }, INSURED, null],
  ['any shift', { shifts: ['night'] }, { shift: 'flexible' }, ['shift']],
  ['pays even at least what is wished', { payAtLeast: 4000 }, {}, ['pay']],
  ['pays at most what is wished', { payAtLeast: 5000 }, {}, ['pay']],
  ['pays less', { payAtLeast: 5001 }, INSURED, null],
  [
    'does not say what it pays',
    { payAtLeast: 9000, kinds: ['full-time'] },
    { monthly: null },
    ['kind'],
  ],
  ['just near enough', { townshipId: 't', kilometres: 10 }, { kilometres: 10 }, ['near']],
  ['too far', { townshipId: 't', kilometres: 10 }, { kilometres: 10.1, ...INSURED }, null],
  ['no limit, and near', { townshipId: 't' }, { kilometres: 15 }, ['near']],
  ['no limit, and far', { townshipId: 't', kinds: ['full-time'] }, { kilometres: 15.1 }, ['kind']],
  ['nobody knows where', { townshipId: 't', kilometres: 10, kinds: ['full-time'] }, {}, ['kind']],
  ['with a bed', {}, { lodging: 'bed' }, ['lodging']],
  ['meals are no bed', { kinds: ['full-time'] }, { lodging: 'meals' }, ['kind']],
  ['insured', {}, { insurance: ['injury'] }, ['insurance']],
  ['nothing speaks for it', {}, {}, null],
])('an offer that is %s', (_, wished, offered, expected) => {
  expect(codes(matchOf(wishes(wished), offer(offered)))).toEqual(expected)
})

it('says which pay, how far and what one can do', () => {
  const all = wishes({ skills: ['welding'], townshipId: 't', kilometres: 20, payAtLeast: 4500 })
  expect(matchOf(all, offer({ kilometres: 3.2 }))?.reasons).toEqual([
    { code: 'skill', skills: ['welding'] },
    { code: 'near', kilometres: 3.2 },
    { code: 'pay', monthly: 5000 },
  ])
  expect(matchOf(wishes({ payAtLeast: 3000 }), offer())?.reasons).toEqual([
    { code: 'pay', monthly: 4000 },
  ])
})

describe('the order of matches', () => {
  const score = (wished: Partial<Wishes>, offered: Partial<Matched>) =>
    matchOf(wishes(wished), offer(offered))?.score ?? -1

  it.each<[string, Partial<Wishes>, Partial<Matched>, Partial<Matched>]>([
    [
      'what one has learned comes before what asks for nothing',
      { skills: ['welding'] },
      {},
      { skills: ['none-needed'] },
    ],
    [
      'nearer comes before farther',
      { townshipId: 't', kilometres: 20 },
      { kilometres: 5 },
      { kilometres: 6 },
    ],
    [
      'pay that is sure comes before pay that may be',
      { payAtLeast: 4500 },
      { monthly: { from: 4500, to: 4500 } },
      { monthly: { from: 4499, to: 9000 } },
    ],
    [
      'what is said comes before what is left open',
      { payAtLeast: 4000, kinds: ['full-time'] },
      {},
      { monthly: null },
    ],
  ])('%s', (_, wished, better, worse) => {
    expect(score(wished, better)).toBeGreaterThan(score(wished, worse))
  })

  it('is full marks for all that can be wished', () => {
    const wished = {
      ...{ skills: ['welding' as const], kinds: ['full-time' as const], shifts: ['day' as const] },
      ...{ payAtLeast: 4000, townshipId: 't', kilometres: 10 },
    }
    expect(score(wished, { kilometres: 0, lodging: 'bed-and-meals', insurance: ['pension'] })).toBe(
      100,
    )
  })
})
