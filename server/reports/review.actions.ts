import { parameters } from '#shared/law/parameters'
import { reviewReport, settleDuty } from '#shared/reports/reading.endpoints'
import { nextReminder } from '#shared/reports/reminders.rules'
import type { ReportOutcome } from '#shared/reports/reports.contract'
import { dayInChina, daysAfter } from '#shared/time/days'
import { addEvidence } from '../evidence/records.model'
import { addMessage } from '../messages/messages.model'
import { recordAct } from '../oversight/acts.model'
import { type ClientSession, inTransaction } from '../platform/database'
import { Refusal } from '../platform/errors'
import { addToOutbox } from '../platform/outbox.model'
import {
  type StoredDuty,
  type StoredDutySettlement,
  WANTED,
  changeDuty,
  dutiesById,
  dutyNews,
} from './duties.model'
import { endOfDay } from './making'
import { noteReviewed } from './media-keeping.model'
import { dutySettledEvidence, reportReviewEvidence } from './reports.evidence'
import { type StoredReport, reportNews, saveReportReview } from './reports.model'

/** Notes that a report was read, is to be talked about or to be completed; tells the person. The first word stands. */
export async function decideReport(
  id: string,
  { outcome, note }: { outcome: ReportOutcome; note: string },
  staffId: string,
  now: Date,
): Promise<StoredReport> {
  return inTransaction(async session => {
    const report = await saveReportReview(id, { outcome, note, staffId, at: now }, session)
    if (!report) throw new Refusal(409, 'report-already-reviewed')
    await noteReviewed(report.mediaIds, now, session)
    if (outcome === 'returned') await openAgain(report, note, now, session)
    await addMessage(
      report.personId,
      now,
      {
        kind: 'report-reviewed',
        report: report.kind,
        reportAt: report.receivedAt.toISOString(),
        outcome,
        note,
      },
      session,
    )
    await recordAct(
      { staffId, act: reviewReport.id, subjectId: id, at: now, details: { outcome, note } },
      session,
    )
    await addEvidence([reportReviewEvidence(id, report.review!)], session)
    await addToOutbox([reportNews(report, 'reviewed', now)], session)
    return report
  })
}

/** What came back can be made once more, with some days for it. */
async function openAgain(report: StoredReport, note: string, now: Date, session: ClientSession) {
  const [duty] = report.dutyId === null ? [] : await dutiesById([report.dutyId], session)
  if (!duty || duty.settled || duty.reportId !== report.id) return
  const today = dayInChina(now)
  const extended = endOfDay(daysAfter(today, parameters.returnedReportDays.value))
  const dueAt = extended > duty.dueAt ? extended : duty.dueAt
  const remindAt = nextReminder(dueAt, today)
  await changeDuty(duty, { state: 'returned', note, dueAt, remindAt }, session)
  await addToOutbox([dutyNews(duty, `returned:${report.id}`, now)], session)
}

/** Says what it means that a report was not made, and tells the person. The first word stands. */
export async function settleOverdue(id: string, word: StoredDutySettlement): Promise<StoredDuty> {
  return inTransaction(async session => {
    const [duty] = await dutiesById([id], session)
    if (!duty) throw new Refusal(404, 'no-such-duty')
    if (duty.settled) throw new Refusal(409, 'already-settled')
    // What is not due yet may have been told at the office: then nobody need be reminded.
    if (!WANTED.includes(duty.state)) throw new Refusal(409, 'nothing-to-settle')
    const settled = await writeDutySettlement(duty, word, session)
    const { staffId, at, outcome, note } = word
    await addMessage(
      duty.personId,
      at,
      {
        kind: 'report-settled',
        report: duty.kind,
        dueAt: duty.dueAt.toISOString(),
        outcome,
        note,
      },
      session,
    )
    await recordAct(
      { staffId, act: settleDuty.id, subjectId: id, at, details: { outcome, note } },
      session,
    )
    return settled
  })
}

/** Writes what an officer says of a duty; to be told by the caller. */
export async function writeDutySettlement(
  duty: StoredDuty,
  word: StoredDutySettlement,
  session: ClientSession,
): Promise<StoredDuty> {
  const settled = await changeDuty(
    duty,
    { state: 'settled', settled: word, remindAt: null },
    session,
  )
  await addEvidence([dutySettledEvidence(duty.id, word)], session)
  await addToOutbox([dutyNews(duty, 'settled', word.at)], session)
  return settled
}
