import { useEffect } from 'react'
import { send, useSitting } from './sitting.store'

/** A network that comes and goes says nothing of it: what waits is tried again so often. */
const EVERY_MILLISECONDS = 8000

/** Tries again and again to send answers that wait on the phone, while the page is there. */
export function useResend(): void {
  const waits = useSitting(({ given }) => Object.values(given).some(({ saved }) => !saved))
  useEffect(() => {
    if (!waits) return undefined
    const timer = setInterval(() => void send(), EVERY_MILLISECONDS)
    return () => clearInterval(timer)
  }, [waits])
}
