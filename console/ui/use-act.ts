import { useRef, useState } from 'react'

/** One act at a time: whether it is under way, and what went wrong with the last; null is nothing. */
export function useAct() {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const underWay = useRef(false)

  /** Does nothing while an act is under way: a second press is not a second act. */
  async function act(what: () => Promise<void>): Promise<void> {
    if (underWay.current) return
    underWay.current = true
    setBusy(true)
    setError(null)
    try {
      await what()
    } catch (error) {
      setError(error)
    } finally {
      underWay.current = false
      setBusy(false)
    }
  }

  return { busy, error, act }
}
