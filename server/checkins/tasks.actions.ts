import type { Settlement, Task } from '#shared/checkins/tasks.contract'
import { settleTask } from '#shared/checkins/tasks.endpoints'
import { staffNamed } from '../account/staff.model'
import { addEvidence } from '../evidence/records.model'
import { addMessage } from '../messages/messages.model'
import { organisationNames } from '../organisation/organisation.model'
import { recordAct } from '../oversight/acts.model'
import { namesOf } from '../people/people.model'
import { type ClientSession, inTransaction } from '../platform/database'
import { Refusal } from '../platform/errors'
import { addToOutbox } from '../platform/outbox.model'
import { checkInsById } from './checkins.model'
import { faultsById } from './faults.model'
import { recordsOfTask, settlementEvidence } from './tasks.evidence'
import { type StoredTask, addTasks, changeTask, taskNews, tasksById } from './tasks.model'

/** What an officer says of a task, and when. */
export interface Word {
  outcome: Settlement
  note: string
  staffId: string
  at: Date
}

/** Settles a task that was not done in time and tells the person. The first word stands. */
export async function settle(id: string, word: Word): Promise<StoredTask> {
  return inTransaction(async session => {
    const [task] = await tasksById([id], session)
    if (!task) throw new Refusal(404, 'no-such-task')
    if (task.settled) throw new Refusal(409, 'already-settled')
    if (!['missed', 'late', 'fault'].includes(task.state)) {
      throw new Refusal(409, 'nothing-to-settle')
    }
    const settled = await writeSettlement(task, word, session)
    const { staffId, at, outcome, note } = word
    await addMessage(
      task.personId,
      at,
      {
        kind: 'task-settled',
        taskId: id,
        closesAt: task.closesAt.toISOString(),
        outcome,
        note,
      },
      session,
    )
    await recordAct(
      { staffId, act: settleTask.id, subjectId: id, at, details: { outcome, note } },
      session,
    )
    return settled
  })
}

/** Writes what an officer says of a task; to be told by the caller. */
export async function writeSettlement(
  task: StoredTask,
  word: Word,
  session: ClientSession,
): Promise<StoredTask> {
  await changeTask(task.id, { settled: word }, session)
  await addEvidence([settlementEvidence(task.id, word)], session)
  await addToOutbox([taskNews(task, 'settled', word.at)], session)
  return { ...task, settled: word }
}

/** Makes tasks ready to be shown to officials. */
export async function presentTasks(tasks: readonly StoredTask[]): Promise<Task[]> {
  const [people, offices, staff, faults, checkIns] = await Promise.all([
    namesOf(tasks.map(({ personId }) => personId)),
    organisationNames(tasks.map(({ officeId }) => officeId)),
    staffNamed(tasks.flatMap(({ settled }) => settled?.staffId ?? [])),
    faultsById(tasks.flatMap(({ faultId }) => faultId ?? [])),
    checkInsById(tasks.flatMap(({ made }) => made.at(-1)?.checkInId ?? [])),
  ])
  const faultOf = new Map(faults.map(fault => [fault.id, fault]))
  const checkInOf = new Map(checkIns.map(checkIn => [checkIn.id, checkIn]))
  return tasks.map(task => {
    const fault = faultOf.get(task.faultId ?? '')
    const last = checkInOf.get(task.made.at(-1)?.checkInId ?? '')
    const { settled } = task
    return {
      id: task.id,
      personId: task.personId,
      personName: people.get(task.personId) ?? '',
      officeId: task.officeId,
      officeName: offices.get(task.officeId) ?? '',
      day: task.day,
      opensAt: task.opensAt.toISOString(),
      closesAt: task.closesAt.toISOString(),
      isSurprise: task.toldHours !== null,
      needs: task.needs,
      made: task.made.length,
      state: task.state,
      exemptReason: task.exemptReason,
      outageMinutes: task.outageMinutes,
      fault: fault
        ? {
            id: fault.id,
            kind: fault.kind,
            words: fault.words,
            receivedAt: fault.receivedAt.toISOString(),
          }
        : null,
      lastCheckIn: last
        ? {
            id: last.id,
            madeAt: last.madeAt.toISOString(),
            receivedAt: last.receivedAt.toISOString(),
            punctuality: last.punctuality,
          }
        : null,
      settled: settled && {
        outcome: settled.outcome,
        note: settled.note,
        byName: staff.get(settled.staffId)?.name ?? '',
        at: settled.at.toISOString(),
      },
    }
  })
}

/** Stores tasks of an invented past, with what is to be recorded of them: for seeds. */
export async function storePastTasks(tasks: readonly StoredTask[]): Promise<void> {
  await inTransaction(async session => {
    const fresh = await addTasks(tasks, session)
    await addEvidence(fresh.flatMap(recordsOfTask), session)
  })
}
