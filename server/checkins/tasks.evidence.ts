import { firstDiffering, subjectsOf } from '../evidence/as-recorded'
import type { EvidenceRecord } from '../evidence/records.model'
import { type StoredFault, type StoredFaultAnswer, faultsById } from './faults.model'
import { type StoredSettlement, type StoredTask, tasksById } from './tasks.model'

/** What is proved of a task that was not done in time. */
export const missedEvidence = (task: StoredTask): EvidenceRecord => ({
  id: `task-missed:${task.id}`,
  at: task.missedAt!,
  body: {
    kind: 'task-missed',
    personId: task.personId,
    officeId: task.officeId,
    planId: task.planId,
    opensAt: task.opensAt.getTime(),
    closesAt: task.closesAt.getTime(),
    needs: task.needs,
    outageMinutes: task.outageMinutes,
  },
})

/** What is proved of a fault that was reported. */
export const faultEvidence = (fault: StoredFault): EvidenceRecord => ({
  id: `fault:${fault.id}`,
  at: fault.receivedAt,
  body: {
    kind: 'fault',
    personId: fault.personId,
    officeId: fault.officeId,
    within: fault.within,
    attemptId: fault.attemptId,
    fault: fault.kind,
    words: fault.words,
    takenAt: fault.takenAt.getTime(),
    enteredBy: fault.enteredBy,
    taskIds: fault.taskIds,
  },
})

/** What is proved of what an officer said of a task. */
export const settlementEvidence = (taskId: string, settled: StoredSettlement): EvidenceRecord => ({
  id: `task-settled:${taskId}`,
  at: settled.at,
  body: {
    kind: 'task-settled',
    staffId: settled.staffId,
    outcome: settled.outcome,
    note: settled.note,
  },
})

/** What is proved of how an officer answered a fault. */
export const faultAnswerEvidence = (
  faultId: string,
  answer: StoredFaultAnswer,
): EvidenceRecord => ({
  id: `fault-answer:${faultId}`,
  at: answer.at,
  body: {
    kind: 'fault-answer',
    staffId: answer.staffId,
    outcome: answer.outcome,
    note: answer.note,
  },
})

/** What must be recorded of a task as it stands. */
export const recordsOfTask = (task: StoredTask): EvidenceRecord[] => [
  ...(task.missedAt ? [missedEvidence(task)] : []),
  ...(task.settled ? [settlementEvidence(task.id, task.settled)] : []),
]

const recordsOfFault = (fault: StoredFault): EvidenceRecord[] => [
  faultEvidence(fault),
  ...(fault.answer ? [faultAnswerEvidence(fault.id, fault.answer)] : []),
]

const OF_TASKS = ['task-missed', 'task-settled']
const OF_FAULTS = ['fault', 'fault-answer']

/**
 * Looks whether tasks that were missed or settled, and faults that were reported or answered, are
 * still as they were recorded.
 *
 * @returns the first record that is not.
 */
export async function tasksAsRecorded(
  records: readonly EvidenceRecord[],
): Promise<EvidenceRecord | null> {
  const [tasks, faults] = await Promise.all([
    tasksById(subjectsOf(records, OF_TASKS)),
    faultsById(subjectsOf(records, OF_FAULTS)),
  ])
  return firstDiffering(
    records,
    [...OF_TASKS, ...OF_FAULTS],
    [
      ...tasks.map(task => () => recordsOfTask(task)),
      ...faults.map(fault => () => recordsOfFault(fault)),
    ],
  )
}
