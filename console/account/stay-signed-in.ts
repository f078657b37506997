import { useEffect } from 'react'
import { useSession } from './session.store'

/** The server renews a session that is used; this is how often use is reported. */
const REPORT_MILLISECONDS = 5 * 60_000

/** A little after the server has let an unused session end. */
const IDLE_MILLISECONDS = 16 * 60_000

const LOOK_MILLISECONDS = 60_000

const SIGNS_OF_USE = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const

/**
 * Keeps the session open while somebody works at the desk, although following the live view asks
 * nothing of the server. A desk that was left alone finds out that its session has ended, so that
 * no map stays open on an empty chair.
 */
export function useStaySignedIn(): void {
  useEffect(() => {
    const { confirm } = useSession.getState()
    let askedAt = Date.now()

    function askAfter(milliseconds: number) {
      if (Date.now() - askedAt < milliseconds) return
      askedAt = Date.now()
      void confirm()
    }

    const handleUse = () => askAfter(REPORT_MILLISECONDS)
    const look = setInterval(() => askAfter(IDLE_MILLISECONDS), LOOK_MILLISECONDS)
    for (const sign of SIGNS_OF_USE) addEventListener(sign, handleUse, { passive: true })
    return () => {
      clearInterval(look)
      for (const sign of SIGNS_OF_USE) removeEventListener(sign, handleUse)
    }
  }, [])
}
