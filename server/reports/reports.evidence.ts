import { createHash } from 'node:crypto'
import { canonicalBytes } from '../evidence/canonical'
import type { EvidenceRecord } from '../evidence/records.model'
import type { StoredDuty, StoredDutySettlement } from './duties.model'
import type { StoredMedia } from './media.model'
import type { OwnQuestions } from './questions.model'
import type { ReportSecrets, StoredReport, StoredReportReview } from './reports.model'
import type { StoredSchedule } from './schedules.model'

/** Under which a report lies in the evidence log. */
export const reportRecordId = (id: string): string => `report:${id}`

/**
 * What is proved of a report. What was said, heard and seen is kept by its hash only: an evidence log
 * must not be a collection of people's troubles, and their pictures go in time.
 */
export const reportEvidence = (
  report: StoredReport,
  { salt, answers, withoutMedia }: ReportSecrets,
  media: readonly StoredMedia[],
): EvidenceRecord => ({
  id: reportRecordId(report.id),
  at: report.receivedAt,
  body: {
    kind: 'report',
    personId: report.personId,
    officeId: report.officeId,
    within: report.within,
    attemptId: report.attemptId,
    dutyId: report.dutyId,
    report: report.kind,
    event: report.event,
    questionOfficeId: report.questionOfficeId,
    questionVersion: report.questionVersion,
    takenAt: report.takenAt.getTime(),
    isLate: report.isLate,
    flags: report.flags,
    asksHelp: report.asksHelp,
    identityRequestId: report.identityRequestId,
    said: createHash('sha256')
      .update(salt)
      .update(
        canonicalBytes([answers.map(({ questionId, words }) => [questionId, words]), withoutMedia]),
      )
      .digest('base64url'),
    media: report.mediaIds.map(id => mediaDigest(media.find(one => one.id === id))),
  },
})

const mediaDigest = (one: StoredMedia | undefined) =>
  one ? { id: one.id, kind: one.kind, bytes: one.bytes, digest: one.keptDigest } : null

/** What is proved of what an officer did with a report. */
export const reportReviewEvidence = (
  reportId: string,
  review: StoredReportReview,
): EvidenceRecord => ({
  id: `report-review:${reportId}`,
  at: review.at,
  body: {
    kind: 'report-review',
    staffId: review.staffId,
    outcome: review.outcome,
    note: review.note,
  },
})

/** What is proved of a report that was not made in time. */
export const overdueEvidence = (duty: StoredDuty): EvidenceRecord => ({
  id: `report-overdue:${duty.id}`,
  at: duty.overdueAt!,
  body: {
    kind: 'report-overdue',
    personId: duty.personId,
    officeId: duty.officeId,
    scheduleId: duty.scheduleId,
    report: duty.kind,
    opensAt: duty.opensAt.getTime(),
    dueAt: duty.firstDueAt.getTime(),
  },
})

/** What is proved of what an officer said of a report that was not made. */
export const dutySettledEvidence = (
  dutyId: string,
  settled: StoredDutySettlement,
): EvidenceRecord => ({
  id: `report-settled:${dutyId}`,
  at: settled.at,
  body: {
    kind: 'report-settled',
    staffId: settled.staffId,
    outcome: settled.outcome,
    note: settled.note,
  },
})

/** What is proved of a schedule as it was set. */
export const scheduleEvidence = (schedule: StoredSchedule): EvidenceRecord => ({
  id: `report-schedule:${schedule.id}`,
  at: schedule.setAt,
  body: {
    kind: 'report-schedule',
    subject: schedule.subject,
    report: schedule.kind,
    cadence: { every: schedule.cadence.every, unit: schedule.cadence.unit },
    days: schedule.days,
    identity: schedule.identity,
    media: { ...schedule.media },
    firstDay: schedule.firstDay,
    lastDay: schedule.lastDay,
    reason: schedule.reason,
    setBy: schedule.setBy,
  },
})

/** Under which name an end of a schedule is proved. */
export const endRecordId = (scheduleId: string, index: number): string =>
  `report-schedule-ended:${scheduleId}${index === 0 ? '' : `:${index}`}`

/** What is proved of each end of a schedule; usually there is one. */
export const scheduleEndedEvidence = ({ id, ends }: StoredSchedule): EvidenceRecord[] =>
  ends.map(({ heldUntil, at, staffId }, index) => ({
    id: endRecordId(id, index),
    at,
    body: { kind: 'report-schedule-ended', heldUntil, staffId },
  }))

/** What is proved of an office's own questions. */
export const questionsEvidence = (own: OwnQuestions): EvidenceRecord => ({
  id: `report-questions:${own.id}`,
  at: own.setAt,
  body: {
    kind: 'report-questions',
    officeId: own.officeId,
    report: own.kind,
    number: own.number,
    questions: own.questions.map(one => ({
      id: one.id,
      kind: one.kind,
      words: one.words,
      choices: one.choices,
      required: one.required,
    })),
    setBy: own.setBy,
  },
})
