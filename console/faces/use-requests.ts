import { useCallback } from 'react'
import type { RequestList } from '#shared/faces/reviews.contract'
import { listRequests } from '#shared/faces/reviews.endpoints'
import { call } from '../http/call'
import { usePages } from '../ui/use-pages'
import { useReadAgain } from '../ui/use-read-again'
import { learnCounts, useFaceCounts } from './counts.store'

/** What is looked at. */
export interface Which {
  list: RequestList
  /** Null for all. */
  officeId: string | null
  /** Null for everybody. */
  personId: string | null
}

/** One list of requests, read page by page, and again when another officer or a person has moved it. */
export function useRequests({ list, officeId, personId }: Which) {
  const ask = useCallback(
    async (after?: string) => {
      const { requests, ...rest } = await call(listRequests, {
        list,
        officeId: officeId ?? undefined,
        personId: personId ?? undefined,
        after,
      })
      if (officeId === null && personId === null) learnCounts(rest)
      return { items: requests, ...rest }
    },
    [list, officeId, personId],
  )
  const changes = useFaceCounts(counted => counted.changes)
  return useReadAgain(usePages(ask), changes)
}
