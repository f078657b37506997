import { useCallback } from 'react'
import { listOverdue, listReports } from '#shared/reports/reading.endpoints'
import { call } from '../http/call'
import { usePages } from '../ui/use-pages'
import { useReadAgain } from '../ui/use-read-again'
import { useReportCounts } from './counts.store'

/** Reports, read page by page, and again when somebody has reported or an officer has read. */
export function useReports(list: 'new' | 'read', officeId: string | null, personId: string | null) {
  const ask = useCallback(
    async (after?: string) => {
      const { reports, ...rest } = await call(listReports, {
        list,
        officeId: officeId ?? undefined,
        personId: personId ?? undefined,
        after,
      })
      return { items: reports, ...rest }
    },
    [list, officeId, personId],
  )
  return useFollowed(usePages(ask))
}

/** What was not made in time, the same way. */
export function useOverdue(officeId: string | null) {
  const ask = useCallback(
    async (after?: string) => {
      const { duties, ...rest } = await call(listOverdue, {
        officeId: officeId ?? undefined,
        after,
      })
      return { items: duties, ...rest }
    },
    [officeId],
  )
  return useFollowed(usePages(ask))
}

const useFollowed = <Pages extends { readAgain: () => unknown }>(pages: Pages): Pages =>
  useReadAgain(
    pages,
    useReportCounts(counted => counted.changes),
  )
