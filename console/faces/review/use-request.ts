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
 * What the list, which hears of changes, says of a request since it was opened: whether it has it
 * otherwise, or no more, and in whose hands it is. It is not opened again by itself: nobody's
 * half-written note or dialog goes from under his hands.
 */
export function useHeard(listed: IdentityRequest | null, opened: IdentityRequest | null) {
  // What the list said when it was opened is no news.
  const [known, setKnown] = useState({ listed, opened })
  if (known.opened !== opened) setKnown({ listed, opened })
  const lock = opened?.lock ?? null
  if (opened === null || listed === known.listed) return { hasMoved: false, lock }
  if (listed === null) return { hasMoved: true, lock }
  return { hasMoved: hasMoved(listed, opened), lock: listed.lock }
}

const hasMoved = (one: IdentityRequest, other: IdentityRequest): boolean =>
  one.state !== other.state ||
  one.attempts !== other.attempts ||
  one.otherWay !== other.otherWay ||
  one.words !== other.words
