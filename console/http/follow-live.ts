import type { Refused } from '#shared/ask'
import type { Purpose } from '#shared/oversight/oversight.contract'
import { type Ending, type LiveNews, openLiveSocket } from './live-socket'
import { pauseAfter } from './pauses'
import { announceSessionOver } from './session-over'

/** Somebody who follows what happens. */
export interface Follower {
  /** Where to go on from; null at the beginning. */
  cursor(): string | null
  heard(frame: LiveNews): void
  /** The connection is lost, or did not come about; it is being sought again. */
  lost(): void
  /** The server will not have us; it is not asked again. */
  refused(error: Refused): void
}

/**
 * Keeps a live socket open: each one goes on where the last one ended, with growing pauses in
 * between.
 *
 * @param purpose - null to be shown nobody's place.
 * @returns what ends it.
 */
export function followLive(purpose: Purpose | null, follower: Follower): () => void {
  let hangUp = () => {}
  let pause: ReturnType<typeof setTimeout> | undefined
  let failures = 0

  function connect() {
    clearTimeout(pause)
    pause = undefined
    hangUp = openLiveSocket({ purpose, cursor: follower.cursor, heard, ended })
  }

  function heard(frame: LiveNews) {
    if (frame.type === 'ready') failures = 0
    follower.heard(frame)
  }

  function ended(ending: Ending) {
    if (ending === 'lost') return retry()
    end()
    if (ending === 'session-over') announceSessionOver()
    else follower.refused(ending)
  }

  function retry() {
    failures += 1
    pause = setTimeout(connect, pauseAfter(failures))
    follower.lost()
  }

  /** Left to itself, a browser that is offline notices a dead socket only after many minutes. */
  function handleOffline() {
    if (pause !== undefined) return
    hangUp()
    retry()
  }

  function handleOnline() {
    if (pause !== undefined) connect()
  }

  function end() {
    hangUp()
    clearTimeout(pause)
    removeEventListener('offline', handleOffline)
    removeEventListener('online', handleOnline)
  }

  addEventListener('offline', handleOffline)
  addEventListener('online', handleOnline)
  connect()
  return end
}
