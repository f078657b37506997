import { useCallback, useEffect } from 'react'
import { listTasks } from '#shared/checkins/tasks.endpoints'
import { call } from '../../http/call'
import { useAnswer } from '../../ui/use-answer'
import { useWaiting } from '../waiting/waiting.store'
import { whileUsed } from '../../ui/while-used'

const REFRESH_MILLISECONDS = 30_000

/** How much waits in each tab, for all that the officer looks after or for one office. @param officeId - null for all. */
export function useTabCounts(officeId: string | null) {
  const ofAll = useWaiting(({ counts }) => counts)
  const ask = useCallback(
    async () => officeId && (await call(listTasks, { list: 'missed', officeId })).counts,
    [officeId],
  )
  const { answer, again } = useAnswer(ask)
  useEffect(
    () => (officeId ? whileUsed(() => void again(), REFRESH_MILLISECONDS) : undefined),
    [officeId, again],
  )
  return {
    counts: officeId ? answer || null : ofAll,
    countAgain: useCallback(() => void again(), [again]),
  }
}
