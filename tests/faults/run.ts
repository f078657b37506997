import { createPublicKey } from 'node:crypto'
import { effectsWith } from '../../server/effects'
import { type Fault, verifyEvidence } from '../../server/evidence/verify'
import { headKeyOf, keysOf } from '../../server/keys'
import { type Wrongs, check, unheard } from './checker'
import type { Beside, Experiment } from './experiment'
import { type Operation, createHistory, longestSilence, p99 } from './history'
import { watchMemory } from './memory'
import { type Habits, usePhone } from './phones'
import { type Site, startSite } from './site'
import { readStored } from './stored'

/** What came of one experiment with one seed. */
export interface Outcome {
  operations: number
  /** Without a receipt when all was over: nothing is known of them. */
  unknown: number
  /** What was not found at this site before. */
  wrongs: Wrongs
  /** Where the evidence log does not stand; null when it does. */
  broken: Fault | null
  answers: Readonly<Record<string, number>>
  /** In which no phone got a receipt. */
  silenceMilliseconds: number
  /** How long a receipt may take. */
  p99Milliseconds: number
  /** By how much an API process grew. */
  memoryMegabytes: number
}

/** Where experiments happen, one after another, and all that phones did there. */
export interface Stage {
  /** Runs an experiment with a seed, at the site of the last one when that will do. */
  run(experiment: Experiment, seed: number): Promise<Outcome>
  end(): Promise<void>
}

interface Standing {
  site: Site
  operations: Operation[]
  /** What was found wrong already. */
  known: Set<string>
}

const USUAL: Habits = {
  copies: 1,
  gathered: 1,
  latestMilliseconds: 0,
  clockMilliseconds: 0,
  restMilliseconds: 400,
}

/** After the fault is over every phone must get rid of what it keeps. */
const HEALING_MILLISECONDS = 90_000

/** All that was done at a site is looked through after each seed: beyond this it takes too long. */
const MOST_OPERATIONS = 6000

/** @param folder - takes everything that is thrown away. */
export function openStage(folder: string): Stage {
  let standing: Standing | null = null

  async function end() {
    const left = standing
    standing = null
    await left?.site.end()
  }

  async function standingFor({ site: kind = 'plain' }: Experiment): Promise<Standing> {
    if (standing && standing.site.kind === kind && standing.operations.length < MOST_OPERATIONS)
      return standing
    await end()
    standing = { site: await startSite(folder, kind), operations: [], known: new Set() }
    return standing
  }

  return {
    end,
    async run(experiment, seed) {
      try {
        const outcome = await runAt(await standingFor(experiment), experiment, seed)
        // What is not whole may not be blamed on those who come next.
        if (!isWhole(outcome)) await end()
        return outcome
      } catch (error) {
        await end()
        throw error
      }
    },
  }
}

const isWhole = ({ unknown, broken, wrongs }: Outcome) =>
  unknown === 0 && broken === null && Object.values(wrongs).every(list => list.length === 0)

async function runAt(
  { site, operations, known }: Standing,
  { phones, habits, happen }: Experiment,
  seed: number,
): Promise<Outcome> {
  const fate = await site.begin(seed)
  const history = createHistory(operations.length)
  let over = Infinity
  const load = {
    ...{ habits: { ...USUAL, ...habits }, history, fate },
    addresses: () => site.apis.filter(({ isOffered }) => isOffered()).map(({ address }) => address),
    isOver: () => over < Infinity,
    givesUpAt: () => over + HEALING_MILLISECONDS,
  }
  const memory = watchMemory(site)
  let beside: Beside | void
  try {
    const used = site.nextHolders(phones).map(holder => usePhone(holder, load))
    beside = await happen(site, fate).finally(() => void (over = Date.now()))
    await Promise.all(used)
  } finally {
    memory()
  }
  operations.push(...history.operations)
  const wrongs = unheard(check(operations, await readStored(), site.boundaryOf), known)
  return {
    operations: history.operations.length + (beside?.operations ?? 0),
    unknown: history.operations.filter(({ outcome }) => outcome === 'unknown').length,
    wrongs: beside ? together(wrongs, beside.wrongs) : wrongs,
    broken: await verify(site),
    answers: beside ? added(history.answers, beside.answers) : history.answers,
    silenceMilliseconds: longestSilence(history.operations),
    p99Milliseconds: p99(history.waits),
    memoryMegabytes: memory(),
  }
}

const together = (some: Wrongs, others: Wrongs): Wrongs => ({
  lost: [...some.lost, ...others.lost],
  doubled: [...some.doubled, ...others.doubled],
  mistimed: [...some.mistimed, ...others.mistimed],
  phantom: [...some.phantom, ...others.phantom],
  wrong: [...some.wrong, ...others.wrong],
})

function added(some: Outcome['answers'], others: Outcome['answers']): Outcome['answers'] {
  const all = { ...some }
  for (const [answer, count] of Object.entries(others)) all[answer] = (all[answer] ?? 0) + count
  return all
}

/** Whether the evidence log stands now, with all that it tells. */
async function verify({ config }: Site): Promise<Fault | null> {
  const { id, private: key } = headKeyOf(config)
  const keys = new Map([[id, createPublicKey(key)]])
  const { fault } = await verifyEvidence({
    now: new Date(),
    keys,
    ...effectsWith(keysOf(config).vault),
  })
  return fault
}
