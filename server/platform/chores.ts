import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import { dropLease, takeLease } from './leases.model'

/** Something the system does by itself, again and again. Doing it twice must do no harm. */
export interface Chore {
  name: string
  everyMilliseconds: number
  run(now: Date): Promise<unknown>
}

/** A process that dies keeps others waiting this long. */
const LEASE_MILLISECONDS = 10_000

/**
 * Runs chores, each in one process at a time.
 *
 * @returns what stops them, when the round that is under way has ended.
 */
export function startChores(
  chores: readonly Chore[],
  { now, log }: { now(): Date; log: Logger },
): () => Promise<void> {
  const holder = randomUUID()
  let stopped = false
  const wakers = new Set<() => void>()

  async function round({ name, everyMilliseconds, run }: Chore) {
    const lease = Math.max(LEASE_MILLISECONDS, 3 * everyMilliseconds)
    if (await takeLease(name, holder, now(), lease)) await run(now())
  }

  async function live(chore: Chore) {
    while (!stopped) {
      await round(chore).catch((err: unknown) => log.error({ err, chore: chore.name }, 'chore'))
      await pause(chore.everyMilliseconds)
    }
    await dropLease(chore.name, holder).catch((err: unknown) => log.warn({ err }, 'lease kept'))
  }

  const pause = (milliseconds: number) =>
    new Promise<void>(resume => {
      if (stopped) return resume()
      const wake = () => {
        clearTimeout(timer)
        wakers.delete(wake)
        resume()
      }
      const timer = setTimeout(wake, milliseconds)
      wakers.add(wake)
    })

  const lives = chores.map(live)
  return async () => {
    stopped = true
    for (const wake of wakers) wake()
    await Promise.all(lives)
  }
}
