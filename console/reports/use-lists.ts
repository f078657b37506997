import { useCallback, useEffect } from 'react'
import { listOverdue, listReports } from '#shared/reports/reading.endpoints'
import { call } from '../http/call'
import { usePages } from '../ui/use-pages'
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

function useFollowed<Pages extends { readAgain: () => Promise<void> }>(pages: Pages): Pages {
  const changes = useReportCounts(counted => counted.changes)
  const { readAgain } = pages
  useEffect(() => {
    if (changes > 0) void readAgain()
  }, [changes, readAgain])
  return pages
}
