import { useMemo } from 'react'
import type { Shown } from './live-address'
import { latestOfEach, needsAttention, useLive } from './live.store'

/**
 * The list, and for the map the latest of each person; what is chosen stays on the map.
 *
 * @param officeId - narrows all of it, counts included; null does not.
 */
export function useShown(shown: Shown, officeId: string | null, selectedId: string | null) {
  const checkIns = useLive(({ checkIns }) => checkIns)
  return useMemo(() => {
    const everything = checkIns.filter(one => officeId === null || one.officeId === officeId)
    const isShown = shown === 'attention' ? needsAttention : () => true
    const latest = latestOfEach(everything).filter(isShown)
    const selected = checkIns.find(({ id }) => id === selectedId)
    return {
      selected,
      inList: everything.filter(isShown),
      onMap: selected && !latest.includes(selected) ? [...latest, selected] : latest,
      counts: {
        attention: everything.filter(needsAttention).length,
        everything: everything.length,
      },
    }
  }, [checkIns, shown, officeId, selectedId])
}
