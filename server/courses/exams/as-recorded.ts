import { firstDiffering, subjectsOf } from '../../evidence/as-recorded'
import type { EvidenceRecord } from '../../evidence/records.model'
import {
  paperEndedEvidence,
  paperEvidence,
  questionEvidence,
  questionRetiredEvidence,
  sittingBegunEvidence,
  sittingEndedEvidence,
  sittingReviewEvidence,
} from './exams.evidence'
import { marksOf } from './marking'
import { type StoredPaper, papersById } from './papers.model'
import { bankOf } from './presenting'
import { type StoredQuestion, questionsById } from './questions.model'
import { type StoredSitting, sittingsById } from './sittings.model'

const OF_QUESTIONS = ['exam-question', 'exam-question-retired']
const OF_PAPERS = ['exam-paper', 'exam-paper-ended']
const OF_SITTINGS = ['exam-begun', 'exam-ended', 'exam-review']

const recordsOfQuestion = (one: StoredQuestion): EvidenceRecord[] => [
  questionEvidence(one),
  ...(one.retired ? [questionRetiredEvidence(one.id, one.retired)] : []),
]

const recordsOfPaper = (one: StoredPaper): EvidenceRecord[] => [
  paperEvidence(one),
  ...(one.ended ? [paperEndedEvidence(one.id, one.ended)] : []),
]

/** What was passed must still follow from what was answered. */
function recordsOfSitting(
  one: StoredSitting,
  bank: ReadonlyMap<string, StoredQuestion>,
): EvidenceRecord[] {
  const marks = one.endedAt ? marksOf(one, bank) : null
  if (marks && (marks.right !== one.right || marks.passed !== one.passed)) {
    throw new Error('marked otherwise')
  }
  return [
    sittingBegunEvidence(one),
    ...(one.endedAt ? [sittingEndedEvidence(one)] : []),
    ...(one.review ? [sittingReviewEvidence(one.id, one.review)] : []),
  ]
}

/**
 * Looks whether questions, exams, what was answered in them and what officers said are still as they
 * were recorded.
 *
 * @returns the first record that is not.
 */
export async function examsAsRecorded(
  records: readonly EvidenceRecord[],
): Promise<EvidenceRecord | null> {
  const [questions, papers, sittings] = await Promise.all([
    questionsById(subjectsOf(records, OF_QUESTIONS)),
    papersById(subjectsOf(records, OF_PAPERS)),
    sittingsById(subjectsOf(records, OF_SITTINGS)),
  ])
  const bank = await bankOf(sittings)
  return firstDiffering(
    records,
    [...OF_QUESTIONS, ...OF_PAPERS, ...OF_SITTINGS],
    [
      ...questions.map(one => () => recordsOfQuestion(one)),
      ...papers.map(one => () => recordsOfPaper(one)),
      ...sittings.map(one => () => recordsOfSitting(one, bank)),
    ],
  )
}
