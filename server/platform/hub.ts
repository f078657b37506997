import type { Logger } from 'pino'
import { type Change, followChanges } from './database'

/** How many events a reconnecting socket may have missed and still be caught up from memory. */
const REMEMBERED = 2000

const REOPEN_MILLISECONDS = 1000

/** Hears what was committed, in order. */
export interface Listener {
  changed(changes: readonly Change[]): void
  /** Something may have been missed: read again what matters. */
  missed(): void
}

/** Carries the process's one change stream to all who listen within it. */
export interface Hub {
  listen(listener: Listener): void
  /** What came after a cursor; null when that is longer ago than the hub remembers. */
  after(cursor: string): readonly Change[] | null
  /** Whether changes are being followed right now. */
  follows(): boolean
  close(): Promise<void>
}

/** Opens the hub on some collections; it follows from the moment the promise is fulfilled. */
export async function openHub(collections: readonly string[], log: Logger): Promise<Hub> {
  const listeners: Listener[] = []
  let remembered: Change[] = []
  let stop: (() => Promise<void>) | null = null
  let closed = false
  let reopening = false

  function changed(batch: readonly Change[]) {
    remembered = [...remembered, ...batch].slice(-REMEMBERED)
    for (const listener of listeners) listener.changed(batch)
  }

  async function open() {
    const close = await followChanges(collections, { changed, broke })
    if (closed) return close()
    stop = close
  }

  /** The driver has already tried to resume; what lies in between is lost to the stream. */
  function broke(error: Error) {
    log.error({ err: error }, 'change stream broke')
    void stop?.().catch(() => {})
    stop = null
    remembered = []
    // However often it is said that the stream broke, one is opened in its place.
    if (closed || reopening) return
    reopening = true
    setTimeout(reopen, REOPEN_MILLISECONDS)
  }

  async function reopen() {
    reopening = false
    try {
      await open()
      for (const listener of listeners) listener.missed()
    } catch (error) {
      broke(error as Error)
    }
  }

  await open()
  return {
    listen: listener => void listeners.push(listener),
    after(cursor) {
      const at = remembered.findIndex(change => change.cursor === cursor)
      return at < 0 ? null : remembered.slice(at + 1)
    },
    follows: () => stop !== null,
    async close() {
      closed = true
      await stop?.()
      stop = null
    },
  }
}
