import { useCallback, useEffect } from 'react'
import { listNotYet } from '#shared/checkins/checkins.endpoints'
import { call } from '../../http/call'
import { serverNow } from '../../http/server-clock'
import { useAnswer } from '../../ui/use-answer'

/** A window opens or closes on the minute. */
const REFRESH_MILLISECONDS = 60_000

/** Who is missing now, asked again each minute. @param officeId - null for all. */
export function useNotYet(officeId: string | null) {
  const ask = useCallback(async () => {
    const { day, people } = await call(listNotYet, { officeId: officeId ?? undefined })
    return { day, people, at: serverNow() }
  }, [officeId])
  const { answer, error, again } = useAnswer(ask)
  useEffect(() => {
    const timer = setInterval(() => void again(), REFRESH_MILLISECONDS)
    return () => clearInterval(timer)
  }, [again])
  return { answer, error, again: useCallback(() => void again(), [again]) }
}
