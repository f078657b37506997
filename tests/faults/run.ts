import { createPublicKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { effectsWith } from '../../server/effects'
import { type Fault, verifyEvidence } from '../../server/evidence/verify'
import { headKeyOf, keysOf } from '../../server/keys'
import { dice } from '../../server/scripts/demo/random'
import { type Wrongs, check } from './checker'
import type { Experiment } from './experiments'
import { createHistory, longestSilence } from './history'
import { type Habits, usePhone } from './phones'
import { type Site, startSite } from './site'
import { readStored } from './stored'

/** What came of one experiment with one seed. */
export interface Outcome {
  operations: number
  /** Without a receipt when all was over: nothing is known of them. */
  unknown: number
  wrongs: Wrongs
  /** Where the evidence log does not stand; null when it does. */
  broken: Fault | null
  answers: Readonly<Record<string, number>>
  /** In which no phone got a receipt. */
  silenceMilliseconds: number
  /** The most that an API process held; megabytes. */
  memoryMegabytes: number
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

/** @param folder - takes everything that is thrown away. */
export async function run(
  { phones, habits, throughWay = false, happen }: Experiment,
  seed: number,
  folder: string,
): Promise<Outcome> {
  const fate = dice(seed)
  const site = await startSite(folder, fate, throughWay)
  const memory = watchMemory(site)
  try {
    const history = createHistory()
    let over = Infinity
    const load = {
      ...{ habits: { ...USUAL, ...habits }, history, fate },
      addresses: site.apis.map(({ address }) => address),
      isOver: () => over < Infinity,
      givesUpAt: () => over + HEALING_MILLISECONDS,
    }
    const used = site.holders.slice(0, phones).map(holder => usePhone(holder, load))
    await happen(site, fate).finally(() => void (over = Date.now()))
    await Promise.all(used)
    const { operations, answers } = history
    return {
      operations: operations.length,
      unknown: operations.filter(({ outcome }) => outcome === 'unknown').length,
      wrongs: check(operations, await readStored(), site.boundaryOf),
      broken: await verify(site),
      answers,
      silenceMilliseconds: longestSilence(operations),
      memoryMegabytes: memory(),
    }
  } finally {
    memory()
    await site.end()
  }
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

/** Looks at the API processes again and again. @returns what ends it, and says the most that was seen. */
function watchMemory({ apis }: Site): () => number {
  let most = 0
  const look = () => {
    for (const api of apis) most = Math.max(most, megabytesOf(api.process().pid))
  }
  const timer = setInterval(look, 500)
  return () => {
    clearInterval(timer)
    return most
  }
}

/** 0 where the system does not tell, or the process has gone. */
function megabytesOf(pid: number): number {
  try {
    const status = readFileSync(path.join('/proc', String(pid), 'status'), 'utf8')
    return Math.round(Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024)
  } catch {
    return 0
  }
}
