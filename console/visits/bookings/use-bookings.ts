import { useCallback } from 'react'
import type { DeskList } from '#shared/visits/bookings/desk.contract'
import { listBookings } from '#shared/visits/bookings/desk.endpoints'
import { call } from '../../http/call'
import { usePages } from '../../ui/use-pages'
import { useReadAgain } from '../../ui/use-read-again'
import { useVisitCounts } from './counts.store'

interface Wanted {
  list: DeskList
  prisonId: string | null
  search: string
}

/** Bookings, read page by page, and again when something has become of one. */
export function useBookings({ list, prisonId, search }: Wanted) {
  const ask = useCallback(
    async (after?: string) => {
      const { bookings: items, ...rest } = await call(listBookings, {
        list,
        prisonId: prisonId ?? undefined,
        search: search || undefined,
        after,
      })
      return { items, ...rest }
    },
    [list, prisonId, search],
  )
  return useReadAgain(
    usePages(ask),
    useVisitCounts(counted => counted.changes),
  )
}
