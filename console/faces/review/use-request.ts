import { useCallback } from 'react'
import type { openRequest as contract } from '#shared/faces/reviews.contract'
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
