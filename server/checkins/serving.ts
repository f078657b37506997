import { type Moment, type Served, serve, stateAfter } from '#shared/checkins/tasks.rules'
import { dayInChina } from '#shared/time/days'
import type { Person } from '../people/people.model'
import type { ClientSession } from '../platform/database'
import { addToOutbox } from '../platform/outbox.model'
import type { CheckInRow } from './checkins.model'
import { attemptOf } from './checkins.model'
import { boundsOf } from './days'
import { haveTasks } from './making'
import {
  type StoredTask,
  changeTask,
  dueOf,
  taskNews,
  tasksBetween,
  tasksById,
} from './tasks.model'

/** The task that a check-in is made for, and how it stands to it. */
export async function taskFor(
  person: Person,
  moment: Moment,
  retryOf: string | undefined,
): Promise<Served<StoredTask>> {
  await haveTasks(person, moment.receivedAt)
  const repeated = retryOf === undefined ? null : await attemptOf(person.id, retryOf)
  // Trying once more in the open air is the same check-in: it is for the same task.
  if (repeated?.taskId) {
    const [task] = await tasksById([repeated.taskId])
    if (task) return { task, punctuality: repeated.punctuality }
  }
  const [from] = boundsOf(dayInChina(moment.madeAt))
  const [, to] = boundsOf(dayInChina(moment.receivedAt))
  return serve(moment, (await tasksBetween(person.id, from, to)).map(dueOf))
}

/** Notes with the tasks which check-ins were made for them, beside the storing of those. */
export async function noteMade(rows: readonly CheckInRow[], session: ClientSession): Promise<void> {
  const served = rows.filter(({ taskId, retryOf }) => taskId !== null && retryOf === null)
  for (const row of served) {
    // Read each time: an earlier one of the group may have been made for the same task.
    const [task] = await tasksById([row.taskId!], session)
    if (task) await noteOne(row, task, session)
  }
}

async function noteOne(row: CheckInRow, task: StoredTask, session: ClientSession) {
  const due = dueOf(task)
  const day = dayInChina(row.madeAt)
  if (due.doneOn.includes(day) || ['done', 'exempt'].includes(task.state)) return
  const state = stateAfter(due, row.punctuality, row.receivedAt)
  const made = [
    ...task.made,
    { checkInId: row.id, day, punctuality: row.punctuality, receivedAt: row.receivedAt },
  ]
  await changeTask(task.id, { made, state }, session)
  // Of what is simply done the check-in itself tells.
  if (state === 'late') await addToOutbox([taskNews(task, row.id, row.receivedAt)], session)
}
