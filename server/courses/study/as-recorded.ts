import { firstDiffering, subjectsOf } from '../../evidence/as-recorded'
import type { EvidenceRecord } from '../../evidence/records.model'
import { offlineById } from './offline.model'
import { progressById } from './progress.model'
import { quizzesById } from './quizzes.model'
import { sessionsById } from './sessions.model'
import { doneEvidence, offlineEvidence, quizEvidence, sessionEvidence } from './study.evidence'

const OF_SESSIONS = ['study-session']
const OF_QUIZZES = ['study-quiz']
const OF_DONE = ['study-done']
const OF_OFFLINE = ['study-offline']

/**
 * Looks whether study is still as it was recorded.
 *
 * @returns the first record that is not.
 */
export async function studyAsRecorded(
  records: readonly EvidenceRecord[],
): Promise<EvidenceRecord | null> {
  const [sessions, quizzes, done, offline] = await Promise.all([
    sessionsById(subjectsOf(records, OF_SESSIONS)),
    quizzesById(subjectsOf(records, OF_QUIZZES)),
    progressById(subjectsOf(records, OF_DONE)),
    offlineById(subjectsOf(records, OF_OFFLINE)),
  ])
  return firstDiffering(
    records,
    [...OF_SESSIONS, ...OF_QUIZZES, ...OF_DONE, ...OF_OFFLINE],
    [
      ...sessions.map(one => () => (one.ended ? [sessionEvidence(one, one.ended)] : [])),
      ...quizzes.map(one => () => (one.answered ? [quizEvidence(one, one.answered)] : [])),
      ...done.map(one => () => (one.done ? [doneEvidence(one, one.done)] : [])),
      ...offline.map(one => () => [offlineEvidence(one)]),
    ],
  )
}
