import { useCallback, useEffect, useRef, useState } from 'react'
import type { Deletion, Rule } from '#shared/retention/retention.contract'
import { listRetention } from '#shared/retention/retention.endpoints'
import { call } from '../http/call'

interface Kept {
  /** Null until the first answer came. */
  rules: readonly Rule[] | null
  /** Newest first. */
  deletions: readonly Deletion[]
  /** Where the next page begins; null at the end. */
  next: string | null
  reading: boolean
  /** Why the last question got no answer; null when it got one. */
  error: unknown
}

const NOTHING: Kept = { rules: null, deletions: [], next: null, reading: true, error: null }

/** How long data are kept, and what was deleted, page after page. */
export function useRetention() {
  const [kept, setKept] = useState(NOTHING)
  const turn = useRef(0)

  const read = useCallback(async (after?: string) => {
    const mine = ++turn.current
    setKept(before => ({ ...before, reading: true, error: null }))
    try {
      const page = await call(listRetention, { after })
      if (mine !== turn.current) return
      setKept(({ deletions }) => ({
        ...page,
        deletions: after ? [...deletions, ...page.deletions] : page.deletions,
        reading: false,
        error: null,
      }))
    } catch (error) {
      if (mine === turn.current) setKept(before => ({ ...before, reading: false, error }))
    }
  }, [])

  /** What is still on its way answers nobody. */
  const forget = useCallback(() => void turn.current++, [])

  useEffect(() => {
    void read()
    return forget
  }, [read, forget])

  return {
    ...kept,
    /** Goes on where the list ends; from the beginning where there is none. */
    readOn: () => read(kept.next ?? undefined),
  }
}
