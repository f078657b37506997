import { useEffect } from 'react'
import { followLive } from './follow-live'
import type { LiveNews } from './live-socket'

/** What can have moved: each is a list that is shown somewhere. */
export type Moving = Extract<LiveNews, { id: string }>['type']

const listeners = new Set<{ kinds: readonly Moving[]; heard: () => void }>()

/** Hears that something of some kinds has moved, wherever one is. @returns what ends the hearing. */
export function onMoves(kinds: readonly Moving[], heard: () => void): () => void {
  const listener = { kinds, heard }
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** @param moving - null: something may have been missed, whatever it was. */
function announce(moving: Moving | null) {
  for (const { kinds, heard } of [...listeners]) {
    if (moving === null || kinds.includes(moving)) heard()
  }
}

/** Follows what shows no place: no purpose is asked, and nobody is looked at. @returns what ends it. */
function followMoves(): () => void {
  let cursor: string | null = null

  function heard(news: LiveNews) {
    // Without a cursor the socket begins now, and what came just before is not in it.
    const isGap = news.type === 'resync' || (news.type === 'ready' && cursor === null)
    if (isGap) announce(null)
    if (news.type === 'resync') cursor = null
    else if (news.type !== 'ready') cursor = news.cursor
    if ('id' in news) announce(news.type)
  }

  return followLive(null, { cursor: () => cursor, heard, lost() {}, refused() {} })
}

/** Hears of moves as long as somebody sits here. @param may - whether he may be told of any. */
export function useMoves(may: boolean): void {
  useEffect(() => (may ? followMoves() : undefined), [may])
}
