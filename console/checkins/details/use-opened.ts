import { useCallback } from 'react'
import type { CheckIn } from '#shared/checkins/checkins.contract'
import { openCheckIn } from '#shared/checkins/checkins.endpoints'
import type { Purpose } from '#shared/oversight/oversight.contract'
import { call } from '../../http/call'
import { useAnswer } from '../../ui/use-answer'

/**
 * One check-in with its burst, and whether it may be decided here.
 *
 * @param known - what a list holds of it; shown at once, and kept current by the live socket.
 */
export function useOpened(id: string, known: CheckIn | undefined, purpose: Purpose) {
  const ask = useCallback(() => call(openCheckIn, { id, purpose }), [id, purpose])
  const { answer, error, again } = useAnswer(ask)
  const isOf = (one: CheckIn | undefined) => one?.id === id
  const candidates = [known, answer?.checkIn].filter(isOf)
  // A decision stands: whoever has heard of it is right.
  const checkIn = candidates.find(one => one?.review) ?? candidates[0]
  return { checkIn, opened: isOf(answer?.checkIn) ? answer : null, error, again }
}
