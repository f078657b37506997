import { useState } from 'react'
import type { Problem } from '#shared/ask'
import { problemIn } from '../account/trouble'

/** Why something that was asked of the server did not come about: its words, or null for silence. */
export type Failed = { problem: Problem | null } | null

/** Asks the server something, once at a time, and remembers why it failed. */
export function useAsking() {
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<Failed>(null)

  /** Never throws. */
  async function ask(act: () => Promise<void>): Promise<void> {
    if (busy) return
    setBusy(true)
    setFailed(null)
    try {
      await act()
    } catch (error) {
      setFailed({ problem: problemIn(error) })
    }
    setBusy(false)
  }

  return { busy, failed, ask }
}
