import { setTimeout as pause } from 'node:timers/promises'
import type { Dice } from '../../server/scripts/demo/random'
import type { Habits } from './phones'
import type { Site } from './site'

/** One fault, and the load under which it happens. */
export interface Experiment {
  name: string
  /** How many people use their phones. */
  phones: number
  habits?: Partial<Habits>
  /** Whether the API processes reach the primary by a way that can be cut. */
  throughWay?: boolean
  /** What goes wrong; the load goes on until it is over. */
  happen(site: Site, fate: Dice): Promise<void>
}

const SECOND = 1000
const HOUR = 3600 * SECOND
const DAY = 24 * HOUR

const some = (fate: Dice, seconds: number) => pause(seconds * SECOND * (0.75 + fate.next() / 2))

/** Sorted by what they take away. */
export const EXPERIMENTS: readonly Experiment[] = [
  {
    name: 'kill-api',
    phones: 40,
    async happen({ apis }, fate) {
      for (let times = 0; times < 2; times++) {
        await some(fate, 3)
        const api = fate.pick(apis)
        api.kill()
        await api.startAgain()
      }
      await some(fate, 3)
    },
  },
  {
    name: 'kill-worker',
    phones: 40,
    async happen({ worker }, fate) {
      for (let times = 0; times < 2; times++) {
        await some(fate, 3)
        worker.kill()
        await worker.startAgain()
      }
      await some(fate, 3)
    },
  },
  {
    name: 'kill-primary',
    phones: 40,
    async happen({ cluster }, fate) {
      await some(fate, 4)
      const primary = await cluster.primary()
      await cluster.kill(primary)
      await some(fate, 15)
      await cluster.restart(primary)
      await some(fate, 3)
    },
  },
  {
    name: 'stop-primary',
    phones: 40,
    async happen({ cluster }, fate) {
      await some(fate, 4)
      const { pid } = await cluster.primary()
      process.kill(pid, 'SIGSTOP')
      try {
        await pause(20 * SECOND)
      } finally {
        process.kill(pid, 'SIGCONT')
      }
      await some(fate, 5)
    },
  },
  {
    name: 'answers-of-database-lost',
    phones: 40,
    throughWay: true,
    async happen({ databaseWay: { mischief } }, fate) {
      await some(fate, 3)
      mischief.swallows = 0.01
      await some(fate, 12)
      mischief.swallows = 0
      await some(fate, 2)
    },
  },
  {
    name: 'answers-to-phones-lost',
    phones: 40,
    habits: { copies: 3 },
    async happen({ apis }, fate) {
      for (const { way } of apis) way.mischief.swallows = 0.3
      await some(fate, 12)
      for (const { way } of apis) way.mischief.swallows = 0
    },
  },
  {
    name: 'late-and-out-of-order',
    phones: 40,
    habits: { copies: 2, gathered: 4, latestMilliseconds: 6 * HOUR },
    happen: (_, fate) => some(fate, 12),
  },
  {
    name: 'clocks-of-phones-wrong',
    phones: 40,
    habits: { clockMilliseconds: DAY },
    happen: (_, fate) => some(fate, 12),
  },
  {
    name: 'overload',
    phones: 200,
    habits: { copies: 8, restMilliseconds: 0 },
    happen: (_, fate) => some(fate, 12),
  },
  {
    name: 'rolling-restart',
    phones: 40,
    async happen({ apis }, fate) {
      for (const api of apis) {
        await some(fate, 3)
        await api.leave()
        await api.startAgain()
      }
      await some(fate, 3)
    },
  },
]
