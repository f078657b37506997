import { useEffect, useState } from 'react'

/** Often enough for a clock without seconds. */
const HALF_MINUTE = 30_000

/** The phone's clock, looked at again each half minute while the page is there. */
export function useClock(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), HALF_MINUTE)
    return () => clearInterval(timer)
  }, [])
  return now
}
