import { dueOn, knownOf, monthsAfter } from '#shared/jobs/outcomes.rules'

it.each([
  ['an ordinary day', '2026-11-24', 1, '2026-12-24'],
  ['over a year', '2026-11-24', 3, '2027-02-24'],
  ['into a month that is too short', '2026-08-31', 6, '2027-02-28'],
  ['into a leap day', '2027-08-31', 6, '2028-02-29'],
  ['from December', '2026-12-31', 1, '2027-01-31'],
])('%s', (_, day, months, later) => expect(monthsAfter(day, months)).toBe(later))

it.each([
  ['the day before a month is over', '2026-12-23', []],
  ['when a month is over', '2026-12-24', [1]],
  ['the day before three months are over', '2027-02-23', [1]],
  ['when three are over', '2027-02-24', [1, 3]],
  ['when six are over', '2027-05-24', [1, 3, 6]],
])('is due %s', (_, today, due) => expect(dueOn('2026-11-24', today)).toEqual(due))

it.each([
  ['nothing', null, null, 'unknown'],
  ['his word alone', 'same', null, 'said-working'],
  ['work elsewhere is work', 'other', null, 'said-working'],
  ['his word that he has none', 'none', null, 'said-not'],
  ['a check before his word', 'none', 'same', 'checked-working'],
  ['a check that says no', 'same', 'none', 'checked-not'],
  ['a check alone', null, 'other', 'checked-working'],
] as const)('what is known: %s', (_, word, checked, known) =>
  expect(knownOf(word, checked)).toBe(known),
)
