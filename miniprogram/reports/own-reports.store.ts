import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { QuestionSet } from '#shared/reports/questions.contract'
import type { OwnDuty, OwnReport } from '#shared/reports/reports.contract'
import { readOwnReports } from '#shared/reports/reports.endpoints'
import { useSession, whenNobodyIsKnown } from '../account/session.store'
import { onThisPhone } from '../device/storage'
import { call } from '../http/call'
import { createPaged } from '../http/paged'

interface Wanted {
  /** Whose; '' when nothing was read yet. */
  personId: string
  /** What is to be reported, soonest first. */
  duties: readonly OwnDuty[]
  /** What is asked of something that happened; null until it was read. */
  event: QuestionSet | null
}

const NOTHING: Wanted = { personId: '', duties: [], event: null }

/** What the person has to report, as the server last told it: kept, so that it can be filled in without a signal. */
export const useWanted = create<Wanted>()(
  persist(() => NOTHING, { name: 'report-duties', version: 1, storage: onThisPhone }),
)

/** The person's own reports, newest first; what is wanted comes with the first page. */
export const useOwnReports = createPaged<OwnReport>(
  async after => {
    const own = await call(readOwnReports, after === undefined ? {} : { after })
    const { personId } = useSession.getState()
    if (after === undefined) useWanted.setState({ personId, duties: own.duties, event: own.event })
    return { items: own.reports, next: own.next }
  },
  ({ receipt }) => receipt.id,
)

whenNobodyIsKnown(() => {
  useOwnReports.getState().forget()
  useWanted.setState(NOTHING)
})

/** Asks anew what is wanted. Never throws. */
export const readOwn = (): void => void useOwnReports.getState().refresh()
