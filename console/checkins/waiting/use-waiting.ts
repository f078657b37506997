import { useEffect } from 'react'
import { listTasks } from '#shared/checkins/tasks.endpoints'
import { call } from '../../http/call'
import { afterCounts, afterNoticing, nothingWaits, useWaiting } from './waiting.store'
import { whileUsed } from '../../ui/while-used'

const REFRESH_MILLISECONDS = 30_000

/**
 * Keeps count of what waits, on whichever page the officer is. It shows no place, so no purpose is
 * asked and nobody is looked at; where check-ins are followed, their socket is quicker.
 *
 * @param may - whether the one who sits here may ask.
 */
export function useCountWaiting(may: boolean): void {
  useEffect(() => {
    if (!may) return
    const end = whileUsed(() => void readCounts(), REFRESH_MILLISECONDS)
    return () => {
      end()
      useWaiting.setState(nothingWaits, true)
    }
  }, [may])
}

/** A number that could not be read is read the next time. Never throws. */
export async function readCounts(): Promise<void> {
  const answer = await call(listTasks, { list: 'missed' }).catch(() => null)
  if (answer) useWaiting.setState(waiting => afterCounts(waiting, answer))
}

/** On a page that shows what waits, nothing of it needs to be announced. */
export function useNoticing(): void {
  const counts = useWaiting(waiting => waiting.counts)
  useEffect(() => useWaiting.setState(afterNoticing), [counts])
}

/** How much waits on the pages of the menu, by their address; what is not known yet is left out. */
export function useMenuNumbers(): Readonly<Record<string, number>> {
  const counts = useWaiting(waiting => waiting.counts)
  return counts ? { '/queue': counts.attention, '/tasks': counts.missed + counts.faults } : {}
}
