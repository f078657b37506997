import type { Punctuality } from '#shared/checkins/checkins.contract'
import { serve, stateAfter } from '#shared/checkins/tasks.rules'
import { dayInChina } from '#shared/time/days'
import { type StoredTask, dueOf } from '../../server/checkins/tasks.model'
import type { Kept } from './stored'

/** What must be so of a task when all that was made for it has been counted once. */
interface Counted {
  task: StoredTask
  /** Which check-ins it counts, in their order. */
  checkInIds: string[]
}

/** How a person's check-ins stand to their tasks, played through on paper: one after another. */
export interface Played {
  punctuality: ReadonlyMap<string, { punctuality: Punctuality; taskId: string | null }>
  tasks: readonly Counted[]
}

/**
 * Plays one person's day again without any fault: a phone sends one thing after another, so there
 * is one right answer to each.
 *
 * @param sent - what was stored, in the order in which the phone sent it.
 * @param tasks - the person's, as they lie in the database: what was done for them is left out.
 */
export function playAgain(sent: readonly Kept[], tasks: readonly StoredTask[]): Played {
  const now = new Map(
    tasks.map(task => [task.id, { task: untouched(task), checkInIds: [] } as Counted]),
  )
  const punctuality = new Map<string, { punctuality: Punctuality; taskId: string | null }>()
  for (const row of sent) {
    const { madeAt, receivedAt } = row
    const all = [...now.values()].map(({ task }) => dueOf(task))
    const served = serve({ madeAt, receivedAt }, all)
    punctuality.set(row.id, { punctuality: served.punctuality, taskId: served.task?.id ?? null })
    const counted = served.task && now.get(served.task.id)
    if (counted) count(counted, row, served.punctuality)
  }
  return { punctuality, tasks: [...now.values()] }
}

const untouched = (task: StoredTask): StoredTask => ({
  ...task,
  made: [],
  state: task.state === 'exempt' ? 'exempt' : 'planned',
})

function count(counted: Counted, row: Kept, punctuality: Punctuality) {
  const due = dueOf(counted.task)
  const day = dayInChina(row.madeAt)
  if (due.doneOn.includes(day)) return
  const made = { checkInId: row.id, day, punctuality, receivedAt: row.receivedAt }
  counted.task = {
    ...counted.task,
    made: [...counted.task.made, made],
    state: stateAfter(due, punctuality, row.receivedAt),
  }
  counted.checkInIds.push(row.id)
}
