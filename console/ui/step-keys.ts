import { useEffect, useRef } from 'react'
import { isTyping } from './keys'

interface Verbs {
  /** Goes down, or up with a negative number. */
  step: (steps: number) => void
  /** Brings in what has arrived. */
  take?: () => void
}

/** Keys that work wherever the focus is, but not while somebody writes. */
export function useStepKeys(verbs: Verbs): void {
  const latest = useRef(verbs)
  useEffect(() => void (latest.current = verbs))
  useEffect(() => {
    function handleKey(event: KeyboardEvent) {
      if (isTyping(event) || belongsElsewhere(event)) return
      const { step, take } = latest.current
      const verb = {
        j: () => step(1),
        ArrowDown: () => step(1),
        k: () => step(-1),
        ArrowUp: () => step(-1),
        n: take,
      }[event.key]
      if (!verb) return
      event.preventDefault()
      verb()
    }
    addEventListener('keydown', handleKey)
    return () => removeEventListener('keydown', handleKey)
  }, [])
}

/** Arrows belong to radio buttons and to the map while the focus is there. */
const belongsElsewhere = ({ key, target }: KeyboardEvent) =>
  key.startsWith('Arrow') && target instanceof Element && target.closest('input, .map') !== null
