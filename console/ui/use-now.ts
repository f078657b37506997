import { useEffect, useState } from 'react'
import { serverNow } from '../http/server-clock'

const REFRESH_MILLISECONDS = 15_000

/** What time it is for the server, looked at often enough for '3 分钟前' to stay true. */
export function useNow(): Date {
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), REFRESH_MILLISECONDS)
    return () => clearInterval(timer)
  }, [])
  return now
}
