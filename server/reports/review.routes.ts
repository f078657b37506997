import * as contract from '#shared/reports/reading.contract'
import * as endpoints from '#shared/reports/reading.endpoints'
import { Refusal } from '../platform/errors'
import { implement } from '../platform/implement'
import { dutiesById } from './duties.model'
import { presentDuties, presentReports } from './presenting'
import { reportById } from './reports.model'
import { mayDecideReports } from './reports.policy'
import { decideReport, settleOverdue } from './review.actions'

/** What officers decide of reports. */
export const reportReviewRoutes = [
  /** An officer is done with a report, or sends it back. */
  implement(
    endpoints.reviewReport,
    contract.reviewReport,
  )(async ({ input: { id, ...word }, actor, outside }) => {
    const report = await reportById(id)
    if (!report || !mayDecideReports(actor, report)) throw new Refusal(404, 'no-such-report')
    const reviewed = await decideReport(id, word, actor.staffId, outside.now())
    return (await presentReports([reviewed]))[0]!
  }),

  /** An officer says what it means that a report was not made. */
  implement(
    endpoints.settleDuty,
    contract.settleDuty,
  )(async ({ input: { id, ...word }, actor, outside }) => {
    const [duty] = await dutiesById([id])
    if (!duty || !mayDecideReports(actor, duty)) throw new Refusal(404, 'no-such-duty')
    const { staffId } = actor
    const settled = await settleOverdue(id, { ...word, staffId, at: outside.now() })
    return (await presentDuties([settled]))[0]!
  }),
]
