import { useEffect } from 'react'
import type { Purpose } from '#shared/oversight/oversight.contract'
import { followWork } from '../waiting/follow-work'

/**
 * Hears at once what is missed, reported and dealt with, once the officer has said why they look:
 * check-ins come by the same socket, and each leaves a look.
 */
export function useFollowing(purpose: Purpose | null): void {
  useEffect(() => {
    if (!purpose) return
    let cursor: string | null = null
    return followWork(purpose, {
      cursor: () => cursor,
      heard(news) {
        if (news.type === 'resync') cursor = null
        else if (news.type !== 'ready') cursor = news.cursor
      },
      lost() {},
      refused() {},
    })
  }, [purpose])
}
