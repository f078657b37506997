import { Refused } from '#shared/ask'
import type { Fault, FaultOutcome } from '#shared/checkins/faults.contract'
import { answerFault, listFaults } from '#shared/checkins/faults.endpoints'
import type { Settlement, Task } from '#shared/checkins/tasks.contract'
import { listTasks, settleTask } from '#shared/checkins/tasks.endpoints'
import { call } from '../../http/call'
import { afterFault, afterGap, afterTask, useWaiting } from '../waiting/waiting.store'
import { words } from './tasks.words'

/** What an officer says of something that waits. */
interface Said<Outcome> {
  outcome: Outcome
  note: string
}

/**
 * Settles a task; where somebody was quicker, reads what they said.
 *
 * @returns the sentence that tells what came of it.
 * @throws {Refused} @throws {Unreachable} it is not known whether anything was settled.
 */
export async function settle({ id, personName }: Task, said: Said<Settlement>): Promise<string> {
  const { task, byAnother } = await firstWord(
    async () => ({ task: await call(settleTask, { id, ...said }), byAnother: false }),
    async () => {
      const { tasks } = await call(listTasks, { list: 'settled' })
      return { task: tasks.find(one => one.id === id), byAnother: true }
    },
  )
  if (!task?.settled) return unknown(personName)
  useWaiting.setState(waiting => afterTask(waiting, task))
  const outcome = words.settlements[task.settled.outcome]
  return byAnother
    ? words.quicker(personName, task.settled.byName, outcome)
    : words.saved(personName, outcome)
}

/** Answers a fault; the same as for a task holds. @throws {Refused} @throws {Unreachable} */
export async function answer({ id, personName }: Fault, said: Said<FaultOutcome>): Promise<string> {
  const { fault, byAnother } = await firstWord(
    async () => ({ fault: await call(answerFault, { id, ...said }), byAnother: false }),
    async () => {
      const { faults } = await call(listFaults, { list: 'answered' })
      return { fault: faults.find(one => one.id === id), byAnother: true }
    },
  )
  if (!fault?.answer) return unknown(personName)
  useWaiting.setState(waiting => afterFault(waiting, fault))
  const outcome = words.faultOutcomes[fault.answer.outcome]
  return byAnother
    ? words.quicker(personName, fault.answer.byName, outcome)
    : words.saved(personName, outcome)
}

/** Only the first word counts: the server refuses the second with a conflict. */
async function firstWord<Result, Other>(
  ours: () => Promise<Result>,
  theirs: () => Promise<Other>,
): Promise<Result | Other> {
  try {
    return await ours()
  } catch (error) {
    if (!(error instanceof Refused) || error.problem.status !== CONFLICT) throw error
    return theirs()
  }
}

const CONFLICT = 409

/** It is not ours any more, and whose it is cannot be read at a glance: the lists are read again. */
function unknown(personName: string): string {
  useWaiting.setState(afterGap)
  return words.quickerUnknown(personName)
}
