import type { EvidenceRecord } from '../evidence/records.model'
import type { StoredFault } from './faults.model'
import type { StoredTask } from './tasks.model'

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
    made: task.made.map(({ checkInId }) => checkInId),
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
    attemptId: fault.attemptId,
    fault: fault.kind,
    words: fault.words,
    takenAt: fault.takenAt.getTime(),
    enteredBy: fault.enteredBy,
    taskIds: fault.taskIds,
  },
})
