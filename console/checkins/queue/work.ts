import { useCallback, useEffect } from 'react'
import { listQueue } from '#shared/checkins/checkins.endpoints'
import type { Purpose } from '#shared/oversight/oversight.contract'
import { call } from '../../http/call'
import type { LiveNews } from '../../http/live-socket'
import { followWork } from '../waiting/follow-work'
import { afterQueue, useWaiting } from '../waiting/waiting.store'
import {
  type Which,
  afterAsking,
  afterFailure,
  afterFirstPage,
  afterLoss,
  afterNews,
  afterPage,
  afterTurning,
  emptyQueue,
  useQueue,
} from './queue.store'

/** Reads the first page of what is being worked through, or the next one. Never throws. */
export async function readQueue(purpose: Purpose, page: 'first' | 'next'): Promise<void> {
  const { which, next } = useQueue.getState()
  const { list, officeId } = which
  const isStillAsked = () => useQueue.getState().which === which
  const after = page === 'next' && next !== null ? next : undefined
  useQueue.setState(afterAsking)
  try {
    const answer = await call(listQueue, { purpose, list, officeId: officeId ?? undefined, after })
    const settle = page === 'first' ? afterFirstPage : afterPage
    if (isStillAsked()) useQueue.setState(queue => settle(queue, answer))
    if (!officeId) useWaiting.setState(waiting => afterQueue(waiting, answer.counts.attention))
  } catch (error) {
    if (isStillAsked()) useQueue.setState(queue => afterFailure(queue, error))
  }
}

/** Follows what comes, into the store. @returns what ends it. */
function followQueue(purpose: Purpose): () => void {
  function heard(news: LiveNews) {
    const mayHaveMissed = news.type === 'ready' && useQueue.getState().cursor === null
    if (news.type === 'resync' || mayHaveMissed) void readQueue(purpose, 'first')
    useQueue.setState(queue => afterNews(queue, news))
  }

  return followWork(purpose, {
    cursor: () => useQueue.getState().cursor,
    heard,
    lost: () => useQueue.setState(afterLoss),
    refused: error => useQueue.setState(queue => afterFailure(afterLoss(queue), error)),
  })
}

/**
 * Works through one list while the page is shown.
 *
 * @param purpose - is recorded by the server with each look.
 * @returns how to read the list again, and how to read on.
 */
export function useWork(purpose: Purpose, { list, officeId }: Which) {
  useEffect(() => {
    useQueue.setState(emptyQueue, true)
    const hangUp = followQueue(purpose)
    return () => {
      hangUp()
      useQueue.setState(emptyQueue, true)
    }
  }, [purpose])

  useEffect(() => {
    useQueue.setState(queue => afterTurning(queue, { list, officeId }))
    void readQueue(purpose, 'first')
  }, [purpose, list, officeId])

  return {
    readAgain: useCallback(() => void readQueue(purpose, 'first'), [purpose]),
    readOn: useCallback(() => void readQueue(purpose, 'next'), [purpose]),
  }
}
