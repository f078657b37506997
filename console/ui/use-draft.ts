import { useState } from 'react'

/** What is wrong with what was filled in: a sentence for each field. */
type Faults = Readonly<Record<string, string>>

/** What is being filled in. What is wrong with it is shown once somebody tried to send it. */
export function useDraft<D extends object>(initial: D | (() => D), faultsOf: (draft: D) => Faults) {
  const [draft, setDraft] = useState(initial)
  const [tried, setTried] = useState(false)

  const faults: Faults = tried ? faultsOf(draft) : {}
  const fill = (change: Partial<D>) => setDraft(before => ({ ...before, ...change }))

  /** @returns whether it may be sent; from now on it shows what is wrong. */
  function check(): boolean {
    setTried(true)
    return Object.keys(faultsOf(draft)).length === 0
  }

  return { draft, faults, fill, check }
}
