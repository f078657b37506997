import { useEffect } from 'react'
import type * as phone from './use-away'

/** Does something when the browser goes to the back, where it may not use the camera; see use-away.ts. */
export const useAway: typeof phone.useAway = act =>
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'hidden') act()
    }
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [act])
