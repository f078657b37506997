import { useEffect } from 'react'
import { create } from 'zustand'
import type { listReports } from '#shared/reports/reading.contract'
import { listReports as list } from '#shared/reports/reading.endpoints'
import type { z } from '#shared/z'
import { call } from '../http/call'
import { onMoves } from '../http/moves'
import { whileUsed } from '../ui/while-used'

type Answer = z.infer<(typeof listReports)['reply']>

/** How many reports wait, as far as this desk has heard. */
interface Counted {
  /** Null until the server has said it. */
  counts: Answer['counts'] | null
  /** How often the numbers have changed: each time, lists are read again. */
  changes: number
}

const nothing: Counted = { counts: null, changes: 0 }

export const useReportCounts = create<Counted>()(() => nothing)

/** As long as the live socket is quiet, or lost. */
const REFRESH_MILLISECONDS = 30_000

/** What is heard at once. */
const MOVING = ['report', 'report-duty'] as const

/** Keeps count of what waits, on whichever page the officer is; no report is read for it. */
export function useCountReports(may: boolean): void {
  useEffect(() => {
    if (!may) return
    const end = whileUsed(
      isNews => void countReports(isNews),
      REFRESH_MILLISECONDS,
      tell => onMoves(MOVING, tell),
    )
    return () => {
      end()
      useReportCounts.setState(nothing, true)
    }
  }, [may])
}

/**
 * A number that could not be read is read the next time. Never throws.
 *
 * @param moved - whether lists are to be read again though the numbers be the same.
 */
export async function countReports(moved = false): Promise<void> {
  const answer = await call(list, { list: 'new' }).catch(() => null)
  if (answer) useReportCounts.setState(before => afterCounting(before, answer.counts, moved))
}

/** How much waits on the page of reports, by its address; nothing while that is not known. */
export function useReportNumbers(): Readonly<Record<string, number>> {
  const counts = useReportCounts(counted => counted.counts)
  return counts ? { '/reports': counts.fresh + counts.overdue } : {}
}

const afterCounting = (before: Counted, counts: Answer['counts'], moved: boolean): Counted => ({
  counts,
  changes: before.changes + (moved || isAnother(before.counts, counts) ? 1 : 0),
})

const isAnother = (before: Counted['counts'], now: Answer['counts']) =>
  before !== null &&
  (before.fresh !== now.fresh || before.help !== now.help || before.overdue !== now.overdue)
