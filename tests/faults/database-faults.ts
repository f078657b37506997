import { setTimeout as pause } from 'node:timers/promises'
import { type Experiment, SECOND, mustHaveHappened, some } from './experiment'
import { canMount, canTrace, meddle } from './machine'

/** The database loses its primary, its lines, its speed or its room. */
export const DATABASE_FAULTS: readonly Experiment[] = [
  {
    name: 'kill-primary',
    phones: 40,
    limits: { silenceSeconds: 20 },
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
    limits: { silenceSeconds: 40 },
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
    site: 'through-way',
    limits: { silenceSeconds: 20 },
    async happen({ databaseWay: { mischief, cuts } }, fate) {
      await some(fate, 3)
      mischief.swallows = 0.01
      await some(fate, 12)
      mischief.swallows = 0
      mustHaveHappened(cuts())
      await some(fate, 2)
    },
  },
  {
    name: 'slow-network',
    phones: 40,
    site: 'through-way',
    limits: { silenceSeconds: 20 },
    async happen({ databaseWay: { mischief } }, fate) {
      await some(fate, 3)
      Object.assign(mischief, { delayMilliseconds: 100, jitterMilliseconds: 200 })
      await some(fate, 15)
      Object.assign(mischief, { delayMilliseconds: 0, jitterMilliseconds: 0 })
      await some(fate, 3)
    },
  },
  {
    name: 'slow-disk',
    phones: 40,
    limits: { silenceSeconds: 20 },
    lacks: async () => ((await canTrace()) ? null : 'strace, and leave to use it'),
    async happen({ cluster }, fate) {
      await some(fate, 3)
      const { pid } = await cluster.primary()
      const microseconds = fate.pick([50_000, 100_000, 200_000])
      const end = await meddle(pid, `fdatasync:delay_enter=${microseconds}`)
      await some(fate, 15).finally(async () => mustHaveHappened(await end()))
      await some(fate, 3)
    },
  },
  {
    name: 'full-disk',
    phones: 40,
    site: 'small-disks',
    limits: { silenceSeconds: 30 },
    lacks: async () => ((await canMount()) ? null : 'leave to mount a small disk'),
    async happen({ cluster }, fate) {
      await some(fate, 3)
      const primary = await cluster.primary()
      const makeRoom = cluster.fill(primary)
      try {
        await cluster.ended(primary)
        await some(fate, 10)
      } finally {
        makeRoom()
      }
      await cluster.restart(primary)
      await some(fate, 3)
    },
  },
]
