/**
 * Lets things go wrong under load, one after another, and compares what the phones know with what
 * is stored afterwards; then asks spoilt questions. Prints a table, and keeps the figures in
 * `.data/faults/result.json`.
 *
 *   npm run faults [-- --seeds 5 --seed 1 --only kill-primary,overload --cases 100000]
 *   npm run faults -- --short      a few of them, each once, as `npm run check` does
 *
 * Ends with 0 when nothing was lost, doubled, mis-timed or judged wrongly, else with 1.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Experiment } from './experiment'
import { EXPERIMENTS, SHORT } from './experiments'
import { type FuzzFigures, runFuzz } from './fuzzing'
import { KINDS, type Line, lineOf } from './line'
import { type Outcome, type Stage, openStage } from './run'

const FOLDER = path.resolve('.data/faults')

const { values: asked } = parseArgs({
  options: {
    /** How many seeds each experiment gets. */
    seeds: { type: 'string' },
    /** The first of them. */
    seed: { type: 'string', default: '1' },
    /** Names of experiments, with commas between; absent is all. */
    only: { type: 'string' },
    /** How many spoilt questions are asked at the end; 0 is none, as when only some experiments run. */
    cases: { type: 'string' },
    short: { type: 'boolean', default: false },
  },
})

/** What is kept. */
interface Result {
  experiments: Line[]
  /** What this machine cannot show, and why. */
  skipped: { name: string; lacks: string }[]
  fuzz?: FuzzFigures
}

const say = (...words: unknown[]) => console.error(new Date().toISOString().slice(11, 19), ...words)

async function outcomesOf(experiment: Experiment, stage: Stage): Promise<Outcome[]> {
  const { name } = experiment
  const outcomes: Outcome[] = []
  const seeds = Number(asked.seeds ?? (asked.short ? 1 : 5))
  for (let seed = Number(asked.seed); outcomes.length < seeds; seed++) {
    const outcome = await stage.run(experiment, seed)
    outcomes.push(outcome)
    say(`${name}, seed ${seed}: ${outcome.operations} check-ins`, JSON.stringify(outcome.answers))
    for (const kind of KINDS) {
      for (const what of outcome.wrongs[kind].slice(0, 5)) say(`  ${kind}: ${what}`)
    }
    if (outcome.broken) say('  the evidence log does not stand:', outcome.broken)
  }
  return outcomes
}

function chosen(): readonly Experiment[] {
  const names = asked.only?.split(',') ?? (asked.short ? SHORT : EXPERIMENTS.map(one => one.name))
  const unknown = names.find(name => EXPERIMENTS.every(one => one.name !== name))
  if (unknown !== undefined) throw new Error(`there is no experiment ${unknown}`)
  return EXPERIMENTS.filter(({ name }) => names.includes(name))
}

async function main(): Promise<boolean> {
  const experiments = chosen()
  const cases = Number(asked.cases ?? (experiments.length < EXPERIMENTS.length ? 0 : 100_000))
  mkdirSync(FOLDER, { recursive: true })
  const file = path.join(FOLDER, asked.short ? 'short.json' : 'result.json')
  const result: Result = { experiments: [], skipped: [] }
  const keep = () => writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`)
  const stage = openStage(path.join(FOLDER, 'site'))
  try {
    for (const experiment of experiments) {
      const lacks = await experiment.lacks?.()
      if (lacks) result.skipped.push({ name: experiment.name, lacks })
      else result.experiments.push(lineOf(experiment, await outcomesOf(experiment, stage)))
      keep()
    }
  } finally {
    await stage.end()
  }
  if (cases > 0) {
    say(`${cases} spoilt questions`)
    result.fuzz = await runFuzz(cases, Number(asked.seed))
    keep()
  }
  return conclude(result)
}

/** Prints what came of it. @returns whether all that ran is well. */
function conclude({ experiments, skipped, fuzz }: Result): boolean {
  console.table(
    Object.fromEntries(
      experiments.map(({ name, answers: _, complaints, ...figures }) => [
        name,
        { ...figures, verdict: complaints.length === 0 ? 'well' : 'NOT WELL' },
      ]),
    ),
  )
  for (const { name, complaints } of experiments) {
    for (const complaint of complaints) console.log(`${name}: ${complaint}`)
  }
  for (const { name, lacks } of skipped) console.log(`${name} was NOT run: it needs ${lacks}`)
  if (fuzz) console.log('spoilt questions:', JSON.stringify(fuzz))
  return experiments.every(({ complaints }) => complaints.length === 0) && (fuzz?.isWell ?? true)
}

main().then(
  isWell => process.exit(isWell ? 0 : 1),
  (error: unknown) => {
    console.error(error)
    process.exit(2)
  },
)
