import { useCallback } from 'react'
import { countExport } from '#shared/exports/exports.endpoints'
import { call } from '../../http/call'
import { useAnswer } from '../../ui/use-answer'
import type { wantedOf } from './filled'

type Wanted = NonNullable<ReturnType<typeof wantedOf>>

/** What the server counted. */
export interface Counted {
  checkIns: number
  /** Points that the caller has exported today. */
  pointsBefore: number
}

/** Counts what an export would hold, anew with each change; shows none of it. Null asks nothing. */
export function useCount(wanted: Wanted | null) {
  const key = wanted && JSON.stringify(wanted)
  const ask = useCallback(
    async () => (key === null ? null : call(countExport, JSON.parse(key) as Wanted)),
    [key],
  )
  const { answer, error, again } = useAnswer<Counted | null>(ask)
  return { counted: answer, error, again: useCallback(() => void again(), [again]) }
}
