import type { Purpose } from '#shared/oversight/oversight.contract'
import { type Follower, followLive } from '../../http/follow-live'
import type { LiveNews } from '../../http/live-socket'
import { readCounts } from './use-waiting'
import { afterGap, afterNews, useWaiting } from './waiting.store'

/** Follows the live socket of a page, and keeps count of what waits on the way. @returns what ends it. */
export function followWork(purpose: Purpose, follower: Follower): () => void {
  function heard(news: LiveNews) {
    // Without a cursor the socket begins now, and what came just before is not in it.
    const isGap = news.type === 'resync' || (news.type === 'ready' && follower.cursor() === null)
    useWaiting.setState(waiting => (isGap ? afterGap(waiting) : afterNews(waiting, news)))
    if (isGap) void readCounts()
    follower.heard(news)
  }

  return followLive(purpose, { ...follower, heard })
}
