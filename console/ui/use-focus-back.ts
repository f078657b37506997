import { useEffect, useState } from 'react'

/** Gives the focus back, when something that lay above is gone, to what had it before. */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    },
    [before],
  )
}
