import { useCallback, useState } from 'react'
import type { IdentityRequest, openRequest as contract } from '#shared/faces/reviews.contract'
import { openRequest } from '#shared/faces/reviews.endpoints'
import type { Purpose } from '#shared/oversight/oversight.contract'
import type { z } from '#shared/z'
import { call } from '../../http/call'
import { useAnswer } from '../../ui/use-answer'

/** A request with everything that is known of it. */
export type Opened = z.infer<(typeof contract)['reply']>

/** Opens one request; that it was looked at is recorded. */
export function useRequest(id: string, purpose: Purpose) {
  const ask = useCallback(() => call(openRequest, { id, purpose }), [id, purpose])
  return useAnswer(ask)
}

/**
 * Whether the list, which hears of changes, has a request otherwise than it is open, or has it no more.
 * It is not opened again by itself: nobody's half-written note or dialog goes from under his hands.
 */
export function useMoved(listed: IdentityRequest | null, opened: IdentityRequest | null): boolean {
  // What the list said when it was opened is no news.
  const [known, setKnown] = useState({ listed, opened })
  if (known.opened !== opened) setKnown({ listed, opened })
  if (opened === null || listed === known.listed) return false
  return listed === null || hasMoved(listed, opened)
}

const hasMoved = (one: IdentityRequest, other: IdentityRequest): boolean =>
  one.state !== other.state ||
  one.attempts !== other.attempts ||
  one.otherWay !== other.otherWay ||
  one.words !== other.words
