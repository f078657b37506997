import { useCallback, useEffect, useState } from 'react'
import type { Boundary } from '#shared/places/places.contract'
import { listBoundaries } from '#shared/places/places.endpoints'
import { call } from '../../http/call'

/** The outlines that check-ins are judged by; null until they have been read. */
export function useBoundaries() {
  const [boundaries, setBoundaries] = useState<readonly Boundary[] | null>(null)
  const [error, setError] = useState<unknown>(null)
  const read = useCallback(() => {
    setError(null)
    call(listBoundaries, {}).then(answer => setBoundaries(answer.boundaries), setError)
  }, [])
  useEffect(read, [read])
  return { boundaries, error, readAgain: read }
}
