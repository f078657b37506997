import { listBoundaries } from '#shared/places/places.endpoints'
import { call } from '../../http/call'
import { useAnswer } from '../../ui/use-answer'

const ask = () => call(listBoundaries, {})

/** The outlines that check-ins are judged by; null until they have been read. */
export function useBoundaries() {
  const { answer, error, again } = useAnswer(ask)
  return { boundaries: answer?.boundaries ?? null, error, again }
}

/** What is known of them. */
export type ReadBoundaries = ReturnType<typeof useBoundaries>
