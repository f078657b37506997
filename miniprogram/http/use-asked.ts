import { useCallback, useRef, useState } from 'react'
import type { Problem } from '#shared/ask'
import { problemIn } from '../account/trouble'

/** What the server said to the last question, or why it said nothing. */
export interface Asked<Answer> {
  /** Null until the first came. */
  answer: Answer | null
  /** The server's words, or null for silence; undefined when all went well. */
  failure: { problem: Problem | null } | undefined
  busy: boolean
}

/** One question at a time; what was answered before stays until the next answer. */
export function useAsked<Answer>() {
  const [asked, setAsked] = useState<Asked<Answer>>({
    answer: null,
    failure: undefined,
    busy: false,
  })
  const underWay = useRef(false)

  /** @returns whether it was answered. Never throws; does nothing while a question is under way. */
  const ask = useCallback(async (question: () => Promise<Answer>): Promise<boolean> => {
    if (underWay.current) return false
    underWay.current = true
    setAsked(before => ({ ...before, busy: true, failure: undefined }))
    try {
      const answer = await question()
      setAsked({ answer, failure: undefined, busy: false })
      return true
    } catch (error) {
      setAsked(before => ({ ...before, failure: { problem: problemIn(error) }, busy: false }))
      return false
    } finally {
      underWay.current = false
    }
  }, [])

  return { ...asked, ask }
}
