/**
 * Lets things go wrong under load, one after another, and compares what the phones know with what
 * is stored afterwards. Prints a table, and keeps the figures in `.data/faults/result.json`.
 *
 *   npm run faults [-- --seeds 1 --seed 1 --only kill-primary]
 *
 * Ends with 0 when nothing was lost, doubled, mis-timed or judged wrongly, else with 1.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { EXPERIMENTS, type Experiment } from './experiments'
import { type Outcome, run } from './run'
import type { Wrongs } from './checker'

const FOLDER = path.resolve('.data/faults')

const { values: asked } = parseArgs({
  options: {
    /** How many seeds each experiment gets. */
    seeds: { type: 'string', default: '1' },
    /** The first of them. */
    seed: { type: 'string', default: '1' },
    /** Names of experiments, with commas between; absent is all. */
    only: { type: 'string' },
  },
})

const KINDS = ['lost', 'doubled', 'mistimed', 'phantom', 'wrong'] as const

/** What is kept of an experiment, over all its seeds. */
interface Line extends Record<keyof Wrongs, number> {
  name: string
  seeds: number
  operations: number
  unknown: number
  broken: number
  silenceSeconds: number
  memoryMegabytes: number
  answers: Record<string, number>
}

function lineOf(name: string, outcomes: readonly Outcome[]): Line {
  const sum = (of: (one: Outcome) => number) => outcomes.reduce((total, one) => total + of(one), 0)
  const most = (of: (one: Outcome) => number) => Math.max(...outcomes.map(of))
  const counted = Object.fromEntries(
    KINDS.map(kind => [kind, sum(({ wrongs }) => wrongs[kind].length)]),
  ) as Record<keyof Wrongs, number>
  const answers: Record<string, number> = {}
  for (const [answer, count] of outcomes.flatMap(one => Object.entries(one.answers)))
    answers[answer] = (answers[answer] ?? 0) + count
  return {
    ...{ name, seeds: outcomes.length, operations: sum(one => one.operations) },
    ...counted,
    unknown: sum(one => one.unknown),
    broken: sum(one => Number(one.broken !== null)),
    silenceSeconds: Math.round(most(one => one.silenceMilliseconds) / 100) / 10,
    memoryMegabytes: most(one => one.memoryMegabytes),
    answers,
  }
}

/** A phone that still keeps something after a minute of healing is stuck. */
const isWell = (line: Line) =>
  KINDS.every(kind => line[kind] === 0) && line.broken === 0 && line.unknown === 0

async function outcomesOf(experiment: Experiment): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (let number = 0; number < Number(asked.seeds); number++) {
    const seed = Number(asked.seed) + number
    const outcome = await run(experiment, seed, path.join(FOLDER, 'site'))
    outcomes.push(outcome)
    for (const kind of KINDS) {
      for (const what of outcome.wrongs[kind].slice(0, 5))
        console.error(`${experiment.name}, seed ${seed}: ${kind}: ${what}`)
    }
    if (outcome.broken) console.error(`${experiment.name}, seed ${seed}:`, outcome.broken)
  }
  return outcomes
}

async function main(): Promise<boolean> {
  const only = asked.only?.split(',')
  const unknown = only?.find(name => EXPERIMENTS.every(one => one.name !== name))
  if (unknown !== undefined) throw new Error(`there is no experiment ${unknown}`)
  mkdirSync(FOLDER, { recursive: true })
  const lines: Line[] = []
  for (const experiment of EXPERIMENTS) {
    if (only && !only.includes(experiment.name)) continue
    console.error(`${experiment.name} …`)
    const line = lineOf(experiment.name, await outcomesOf(experiment))
    lines.push(line)
    writeFileSync(
      path.join(FOLDER, 'result.json'),
      `${JSON.stringify({ experiments: lines }, null, 2)}\n`,
    )
    console.error(JSON.stringify(line.answers))
  }
  console.table(lines.map(({ answers: _, ...line }) => line))
  return lines.every(isWell)
}

main().then(
  well => process.exit(well ? 0 : 1),
  (error: unknown) => {
    console.error(error)
    process.exit(2)
  },
)
