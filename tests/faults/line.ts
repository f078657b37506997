import type { Wrongs } from './checker'
import type { Experiment } from './experiment'
import { CUT, IN_VAIN, NOBODY_THERE } from './history'
import type { Outcome } from './run'

export const KINDS = ['lost', 'doubled', 'mistimed', 'phantom', 'wrong'] as const

/** What is kept of an experiment, over all its seeds. */
export interface Line extends Record<keyof Wrongs, number> {
  name: string
  seeds: number
  operations: number
  /** Check-ins of which a phone never learnt what became of them. */
  unknown: number
  /** Seeds after which the evidence log did not stand. */
  broken: number
  /** Answers that are neither a receipt nor "come again". */
  amiss: number
  /** Requests that were cut off. */
  cut: number
  silenceSeconds: number
  p99Seconds: number
  /** By how much an API process grew. */
  memoryMegabytes: number
  /** Answers by their kind. */
  answers: Record<string, number>
  /** What is not as it must be; empty when all is well. */
  complaints: string[]
}

/** An API process may grow by so much over rest, whatever happens. */
const GROWTH_MEGABYTES = 200

/** A phone may be asked to come again, or find nobody; any other answer is a fault of ours. */
const isAmiss = (answer: string) =>
  !['200', CUT, IN_VAIN, NOBODY_THERE].includes(answer) && !answer.startsWith('503 ')

/** Puts the outcomes of one experiment into a line. */
export function lineOf({ name, limits }: Experiment, outcomes: readonly Outcome[]): Line {
  const sum = (of: (one: Outcome) => number) => outcomes.reduce((total, one) => total + of(one), 0)
  const most = (of: (one: Outcome) => number) => Math.max(0, ...outcomes.map(of))
  const answers: Record<string, number> = {}
  for (const [answer, count] of outcomes.flatMap(one => Object.entries(one.answers)))
    answers[answer] = (answers[answer] ?? 0) + count
  const wrongs = Object.fromEntries(
    KINDS.map(kind => [kind, sum(({ wrongs }) => wrongs[kind].length)]),
  ) as Record<keyof Wrongs, number>
  const line: Line = {
    ...{ name, seeds: outcomes.length, operations: sum(one => one.operations) },
    ...wrongs,
    unknown: sum(one => one.unknown),
    broken: sum(one => Number(one.broken !== null)),
    amiss: Object.entries(answers).reduce((all, [one, n]) => all + (isAmiss(one) ? n : 0), 0),
    cut: answers[CUT] ?? 0,
    silenceSeconds: tenths(most(one => one.silenceMilliseconds) / 1000),
    p99Seconds: tenths(most(one => one.p99Milliseconds) / 1000),
    memoryMegabytes: most(one => one.memoryMegabytes),
    ...{ answers, complaints: [] },
  }
  return { ...line, complaints: complaintsOf(line, limits) }
}

const tenths = (value: number) => Math.round(value * 10) / 10

/** What of a line is not as it must be. */
function complaintsOf(
  line: Line,
  { silenceSeconds, p99Seconds = Infinity, noneCut }: Experiment['limits'],
): string[] {
  const never = [
    ...KINDS,
    'unknown',
    'broken',
    'amiss',
    ...(noneCut ? ['cut' as const] : []),
  ] as const
  return [
    line.operations === 0 && 'nothing was asked',
    ...never.map(kind => line[kind] > 0 && `${kind}: ${line[kind]}`),
    line.silenceSeconds > silenceSeconds && `silent for more than ${silenceSeconds} s`,
    line.p99Seconds > p99Seconds && `p99 over ${p99Seconds} s`,
    line.memoryMegabytes > GROWTH_MEGABYTES && `grew by more than ${GROWTH_MEGABYTES} MB`,
  ].filter(complaint => complaint !== false)
}
