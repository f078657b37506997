import { useEffect, useRef } from 'react'
import { isTyping } from './keys'

interface Verbs {
  /** @param index - counted from nought. @returns false when there is nothing to choose. */
  choose: (index: number, event: KeyboardEvent) => boolean
  send: () => void
}

/**
 * Digits choose and Ctrl+Enter sends, wherever the focus is; a digit that is being typed is a digit.
 */
export function useFormKeys(verbs: Verbs): void {
  const latest = useRef(verbs)
  useEffect(() => void (latest.current = verbs))
  useEffect(() => {
    function handleKey(event: KeyboardEvent) {
      const { choose, send } = latest.current
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
      else if (!/^[1-9]$/.test(event.key) || isTyping(event)) return
      else if (!choose(Number(event.key) - 1, event)) return
      event.preventDefault()
    }
    addEventListener('keydown', handleKey)
    return () => removeEventListener('keydown', handleKey)
  }, [])
}
