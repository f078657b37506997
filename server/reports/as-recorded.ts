import { firstDiffering, subjectsOf } from '../evidence/as-recorded'
import { type EvidenceRecord, recordsById } from '../evidence/records.model'
import { grouped } from '../platform/grouped'
import type { Vault } from '../platform/vault'
import { type StoredDuty, dutiesById } from './duties.model'
import { type StoredMedia, mediaByIds } from './media.model'
import { ownQuestionsById } from './questions.model'
import {
  dutySettledEvidence,
  endRecordId,
  overdueEvidence,
  questionsEvidence,
  reportEvidence,
  reportReviewEvidence,
  scheduleEndedEvidence,
  scheduleEvidence,
} from './reports.evidence'
import { type StoredReport, reportsById, secretsOf } from './reports.model'
import { FOR_EVER, type StoredSchedule, schedulesById } from './schedules.model'

const recordsOfReport = (
  report: StoredReport,
  media: readonly StoredMedia[],
  vault: Vault,
): EvidenceRecord[] => [
  reportEvidence(report, secretsOf(report, vault), media),
  ...(report.review ? [reportReviewEvidence(report.id, report.review)] : []),
]

const recordsOfDuty = (duty: StoredDuty): EvidenceRecord[] => [
  ...(duty.overdueAt ? [overdueEvidence(duty)] : []),
  ...(duty.settled ? [dutySettledEvidence(duty.id, duty.settled)] : []),
]

/** What ends a schedule has an effect by itself: each must be on record, and the last one must hold. */
function recordsOfSchedule(
  schedule: StoredSchedule,
  known: ReadonlyMap<string, unknown>,
): EvidenceRecord[] {
  const ended = scheduleEndedEvidence(schedule)
  const holds = schedule.ends.at(-1)?.heldUntil ?? schedule.lastDay ?? FOR_EVER
  if (schedule.heldUntil !== holds || !ended.every(({ id }) => known.has(id))) {
    throw new Error('ended without a record')
  }
  return [scheduleEvidence(schedule), ...ended]
}

/** Ends as they lie there, which may not be as they should. */
const endsOf = ({ id, ends }: StoredSchedule) =>
  Array.isArray(ends) ? ends.map((_, index) => endRecordId(id, index)) : []

const OF_REPORTS = ['report', 'report-review']
const OF_DUTIES = ['report-overdue', 'report-settled']
const OF_SCHEDULES = ['report-schedule', 'report-schedule-ended']
const OF_QUESTIONS = ['report-questions']

/**
 * Looks whether reports, their schedules and questions, and what was decided about them are still as
 * they were recorded.
 *
 * @param vault - opens what was said; what it does not open was altered.
 * @returns the first record that is not.
 */
export async function reportsAsRecorded(
  records: readonly EvidenceRecord[],
  vault: Vault,
): Promise<EvidenceRecord | null> {
  const [reports, duties, schedules, questions] = await Promise.all([
    reportsById(subjectsOf(records, OF_REPORTS)),
    dutiesById(subjectsOf(records, OF_DUTIES)),
    schedulesById(subjectsOf(records, OF_SCHEDULES).map(id => id.split(':')[0]!)),
    ownQuestionsById(subjectsOf(records, OF_QUESTIONS)),
  ])
  const media = await mediaByIds(reports.flatMap(({ mediaIds }) => mediaIds))
  const ends = await recordsById(schedules.flatMap(endsOf))
  const ofReport = grouped(media, ({ reportId }) => reportId)
  return firstDiffering(
    records,
    [...OF_REPORTS, ...OF_DUTIES, ...OF_SCHEDULES, ...OF_QUESTIONS],
    [
      ...reports.map(one => () => recordsOfReport(one, ofReport.get(one.id) ?? [], vault)),
      ...duties.map(one => () => recordsOfDuty(one)),
      ...schedules.map(one => () => recordsOfSchedule(one, ends)),
      ...questions.map(one => () => [questionsEvidence(one)]),
    ],
  )
}
