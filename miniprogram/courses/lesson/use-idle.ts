import { useCallback, useEffect, useRef, useState } from 'react'

/** Reading one screen takes no longer without a touch. */
const QUIET_MILLISECONDS = 180_000

const LOOK_MILLISECONDS = 5000

/**
 * Notices that nobody has touched the screen for a while.
 *
 * @param isOn - whether that means anything now: who listens touches nothing.
 * @returns whether nobody does, and what each touch calls.
 */
export function useIdle(isOn: boolean): { isIdle: boolean; touched: () => void } {
  const [isIdle, setIdle] = useState(false)
  const last = useRef(Date.now())
  const touched = useCallback(() => {
    last.current = Date.now()
    setIdle(false)
  }, [])
  useEffect(() => {
    touched()
    if (!isOn) return undefined
    const timer = setInterval(() => {
      if (Date.now() - last.current >= QUIET_MILLISECONDS) setIdle(true)
    }, LOOK_MILLISECONDS)
    return () => clearInterval(timer)
  }, [isOn, touched])
  return { isIdle, touched }
}
