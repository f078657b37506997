import { useCallback } from 'react'
import type { PrisonFace } from '#shared/visits/prisons/prisons.contract'
import { listPrisons } from '#shared/visits/prisons/prisons.endpoints'
import { call } from '../../http/call'
import { useAddress } from '../../ui/use-address'
import { useAnswer } from '../../ui/use-answer'
import { everyPage } from '../../ui/use-pages'

/** Which prison a page is about: that of whoever sits here, or the one that a clerk has chosen. */
export interface PrisonChoice {
  /** Null until they were read. */
  prisons: readonly PrisonFace[] | null
  error: unknown
  /** Null where there is none. */
  prison: PrisonFace | null
  choose: (id: string) => void
  readAgain: () => Promise<void>
}

export function usePrisonChoice(): PrisonChoice {
  const [params, put] = useAddress()
  const { answer, error, again } = useAnswer(useCallback(() => everyPage(askPrisons), []))
  const prisons = answer?.items ?? null
  const wanted = params.get('prison')
  const prison = prisons?.find(({ id }) => id === wanted) ?? prisons?.[0] ?? null
  return {
    prisons,
    error,
    prison,
    choose: useCallback((id: string) => put({ prison: id }), [put]),
    readAgain: again,
  }
}

async function askPrisons(after?: string) {
  const { prisons: items, next } = await call(listPrisons, { after })
  return { items, next }
}
