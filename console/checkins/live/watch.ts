import { useEffect, useState } from 'react'
import { listCheckIns } from '#shared/checkins/checkins.endpoints'
import type { Purpose } from '#shared/oversight/oversight.contract'
import { call } from '../../http/call'
import type { LiveNews } from '../../http/live-socket'
import { followWork } from '../waiting/follow-work'
import {
  afterFailedList,
  afterFrame,
  afterList,
  afterLoss,
  nothingYet,
  readFrom,
  useLive,
} from './live.store'

interface Watch {
  /** Reads the list again, in full when it could not be read before. Never throws. */
  readAgain(): Promise<void>
  /** Ends it and forgets what was seen. */
  end(): void
}

/**
 * Reads the list and follows what comes, into the store, until it is ended.
 *
 * @param purpose - is recorded by the server with each look.
 */
export function watchCheckIns(purpose: Purpose): Watch {
  let ended = false
  useLive.setState(nothingYet)

  async function readAgain() {
    const since = readFrom(useLive.getState())
    try {
      const { checkIns } = await call(listCheckIns, { purpose, since })
      if (!ended) useLive.setState(live => afterList(live, checkIns))
    } catch (error) {
      if (!ended) useLive.setState(live => afterFailedList(live, error))
    }
  }

  function heard(frame: LiveNews) {
    const isGap = frame.type === 'resync' || (frame.type === 'ready' && mayHaveMissed())
    if (isGap) void readAgain()
    useLive.setState(live => afterFrame(live, frame))
  }

  const hangUp = followWork(purpose, {
    cursor: () => useLive.getState().cursor,
    heard,
    lost: () => useLive.setState(afterLoss),
    refused: error => useLive.setState(live => afterFailedList(afterLoss(live), error)),
  })
  void readAgain()

  return {
    readAgain,
    end() {
      ended = true
      hangUp()
      useLive.setState(nothingYet)
    },
  }
}

/** Without a cursor the socket begins now, and what came just before is not in it. */
function mayHaveMissed(): boolean {
  const { cursor, list } = useLive.getState()
  return cursor === null || list.status === 'failed'
}

/** Watches while the page is shown. @returns how to read the list again. */
export function useWatch(purpose: Purpose): () => void {
  const [watch, setWatch] = useState<Watch | null>(null)
  useEffect(() => {
    const begun = watchCheckIns(purpose)
    setWatch(begun)
    return () => begun.end()
  }, [purpose])
  return () => void watch?.readAgain()
}
