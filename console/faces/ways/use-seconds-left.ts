import { useEffect, useState } from 'react'
import { serverNow } from '../../http/server-clock'

/** How many seconds there are until a moment, by the server's clock; 0 when it is over. */
export function useSecondsLeft(until: string): number {
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), 1000)
    return () => clearInterval(timer)
  }, [])
  return Math.max(0, Math.ceil((Date.parse(until) - now.getTime()) / 1000))
}
