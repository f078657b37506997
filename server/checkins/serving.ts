import { type Moment, type Served, serve, stateAfter } from '#shared/checkins/tasks.rules'
import { dayInChina } from '#shared/time/days'
import type { Person } from '../people/people.model'
import type { ClientSession } from '../platform/database'
import { type OutboxRow, addToOutbox } from '../platform/outbox.model'
import type { CheckInRow } from './checkins.model'
import { attemptOf } from './checkins.model'
import { boundsOf } from './days'
import { haveTasks } from './making'
import { type StoredTask, dueOf, saveMade, taskNews, tasksBetween, tasksById } from './tasks.model'

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
  if (served.length === 0) return
  const found = await tasksById([...new Set(served.map(({ taskId }) => taskId!))], session)
  const tasks = new Map(found.map(task => [task.id, task]))
  const late: OutboxRow[] = []
  for (const row of served) {
    const task = tasks.get(row.taskId!)
    const after = task && withMade(task, row)
    if (!after) continue
    tasks.set(after.id, after)
    // Of what is simply done the check-in itself tells.
    if (after.state === 'late') late.push(taskNews(after, row.id, row.receivedAt))
  }
  const changed = found.map(({ id }) => tasks.get(id)!).filter((task, at) => task !== found[at])
  await saveMade(changed, session)
  await addToOutbox(late, session)
}

/** A task after a check-in was made for it; null when it asked for nothing more. */
function withMade(task: StoredTask, row: CheckInRow): StoredTask | null {
  const due = dueOf(task)
  const day = dayInChina(row.madeAt)
  if (due.doneOn.includes(day) || ['done', 'exempt'].includes(task.state)) return null
  const { id: checkInId, punctuality, receivedAt } = row
  return {
    ...task,
    made: [...task.made, { checkInId, day, punctuality, receivedAt }],
    state: stateAfter(due, punctuality, receivedAt),
  }
}
