import type { Experiment } from '../../faults/experiment'
import { lineOf } from '../../faults/line'
import type { Outcome } from '../../faults/run'

const LIMITS = { silenceSeconds: 5, p99Seconds: 2 }
const NO_WRONGS = { lost: [], doubled: [], mistimed: [], phantom: [], wrong: [] }

const experiment = (limits: Experiment['limits'] = LIMITS): Experiment => ({
  ...{ name: 'experiment', phones: 1, limits },
  happen: async () => {},
})

const outcome = (changes: Partial<Outcome> = {}): Outcome => ({
  ...{ operations: 10, unknown: 0, wrongs: NO_WRONGS, broken: null },
  ...{ answers: { '200': 9, '503 not-now': 3, none: 1, nobody: 1, late: 1 } },
  ...{ silenceMilliseconds: 5000, p99Milliseconds: 2000, memoryMegabytes: 200 },
  ...changes,
})

const complaintsOf = (changes: Partial<Outcome>, limits?: Experiment['limits']) =>
  lineOf(experiment(limits), [outcome(), outcome(changes)]).complaints

test('all is well up to the limits', () => {
  expect(complaintsOf({})).toEqual([])
})

test('figures are added up or the worst is told, each for what it is', () => {
  expect(
    lineOf(experiment(), [outcome(), outcome({ silenceMilliseconds: 900, operations: 5 })]),
  ).toMatchObject({
    ...{ name: 'experiment', seeds: 2, operations: 15, cut: 2, amiss: 0 },
    ...{ silenceSeconds: 5, p99Seconds: 2, memoryMegabytes: 200 },
    answers: { '200': 18, '503 not-now': 6, none: 2, nobody: 2, late: 2 },
  })
})

test.each([
  ['a lost one', { wrongs: { ...NO_WRONGS, lost: ['x'] } }, 'lost: 1'],
  ['a doubled one', { wrongs: { ...NO_WRONGS, doubled: ['x'] } }, 'doubled: 1'],
  ['a mistimed one', { wrongs: { ...NO_WRONGS, mistimed: ['x'] } }, 'mistimed: 1'],
  ['a phantom', { wrongs: { ...NO_WRONGS, phantom: ['x'] } }, 'phantom: 1'],
  ['a wrong verdict', { wrongs: { ...NO_WRONGS, wrong: ['x'] } }, 'wrong: 1'],
  ['a stuck phone', { unknown: 1 }, 'unknown: 1'],
  ['a fault of ours', { answers: { '500 our-fault': 2 } }, 'amiss: 2'],
  ['a gateway that failed', { answers: { '502 undefined': 1 } }, 'amiss: 1'],
  ['a refusal that was not due', { answers: { '401 sign-in-first': 1 } }, 'amiss: 1'],
  ['a caller taken for gone', { answers: { '499 undefined': 1 } }, 'amiss: 1'],
  ['a long silence', { silenceMilliseconds: 5100 }, 'silent for more than 5 s'],
  ['slow receipts', { p99Milliseconds: 2100 }, 'p99 over 2 s'],
  ['a process that grew', { memoryMegabytes: 201 }, 'grew by more than 200 MB'],
] as const)('complains of %s', (_, changes, complaint) => {
  expect(complaintsOf(changes as Partial<Outcome>)).toEqual([complaint])
})

test('complains of an evidence log that does not stand', () => {
  const broken = { kind: 'anything' } as unknown as NonNullable<Outcome['broken']>
  expect(complaintsOf({ broken })).toEqual(['broken: 1'])
})

test('complains of requests that were cut off only where none may be', () => {
  expect(complaintsOf({}, { ...LIMITS, noneCut: true })).toEqual(['cut: 2'])
})

test('an experiment in which nothing was asked shows nothing', () => {
  expect(lineOf(experiment(), []).complaints).toEqual(['nothing was asked'])
})
