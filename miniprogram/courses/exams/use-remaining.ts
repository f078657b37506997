import { useEffect, useState } from 'react'

/** Looked at so often, so that no second is left out. */
const QUARTER = 250

/**
 * What is left until a moment of this phone's clock, in milliseconds. A phone that slept looks at the
 * clock again, and does not count on.
 *
 * @param onOver - called once when nothing is left.
 */
export function useRemaining(deadline: number, onOver: () => void): number {
  const [left, setLeft] = useState(() => deadline - Date.now())
  useEffect(() => {
    const look = () => {
      const now = deadline - Date.now()
      setLeft(now)
      if (now > 0) return
      clearInterval(timer)
      onOver()
    }
    const timer = setInterval(look, QUARTER)
    setLeft(deadline - Date.now())
    return () => clearInterval(timer)
  }, [deadline, onOver])
  return Math.max(0, left)
}
