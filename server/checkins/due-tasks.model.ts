import type { TaskState } from '#shared/checkins/tasks.contract'
import { type TaskRow, Tasks } from './tasks.model'

/** Which tasks of a state are due, the longest overdue first. @param field - what they are due for. */
export async function dueTasks(
  states: readonly TaskState[],
  field: 'opensAt' | 'remindAt' | 'closesAt',
  by: Date,
  limit: number,
): Promise<string[]> {
  const rows = await Tasks.find({ state: { $in: states }, [field]: { $lte: by } }, { _id: 1 })
    .sort({ [field]: 1 })
    .limit(limit)
    .lean<TaskRow[]>()
  return rows.map(({ _id }) => _id)
}
