import type { TaskList } from '#shared/checkins/tasks.contract'
import { pageOf, readCursor } from '../platform/cursor'
import { type StoredTask, type TaskRow, Tasks, toTask } from './tasks.model'

type Scope = { within: string } | null

/** Narrows a list to an organisation, and within it to one office. */
interface Within {
  scope: Scope
  officeId: string | undefined
}

const AHEAD = { state: { $in: ['planned', 'open'] } }
const MISSED = { state: { $in: ['missed', 'late'] }, settled: null }

/** What each list holds, and how it is ordered. @param now - and until when the day lasts. */
const listOf = (list: TaskList, { now, dayEnds }: { now: Date; dayEnds: Date }) => {
  switch (list) {
    case 'not-yet':
      return {
        match: { ...AHEAD, closesAt: { $gt: now }, opensAt: { $lt: dayEnds } },
        field: 'opensAt' as const,
        order: 1 as const,
      }
    case 'missed':
      return { match: MISSED, field: 'closesAt' as const, order: 1 as const }
    case 'settled':
      return { match: { settled: { $ne: null } }, field: 'settled.at' as const, order: -1 as const }
  }
}

/** One page of a list of tasks within a scope. */
export async function taskPage(
  { scope, officeId }: Within,
  list: TaskList,
  {
    after,
    limit,
    now,
    dayEnds,
  }: { after: string | undefined; limit: number; now: Date; dayEnds: Date },
) {
  if (!scope) return { tasks: [], next: null }
  const { match, field, order } = listOf(list, { now, dayEnds })
  const from = readCursor(after)
  const beyond = order === 1 ? '$gt' : '$lt'
  const rows = await Tasks.find({
    $and: [
      { ...scope, ...match, ...(officeId && { officeId }) },
      from
        ? {
            $or: [
              { [field]: { [beyond]: from.at } },
              { [field]: from.at, _id: { [beyond]: from.id } },
            ],
          }
        : {},
    ],
  })
    .sort({ [field]: order, _id: order })
    .limit(limit + 1)
    .lean<TaskRow[]>()
  const { page, next } = pageOf(rows.map(toTask), limit, task => ({
    at: momentOf(task, field),
    id: task.id,
  }))
  return { tasks: page, next }
}

const momentOf = (task: StoredTask, field: 'opensAt' | 'closesAt' | 'settled.at') =>
  field === 'settled.at' ? task.settled!.at : task[field]

/** How many are still to come today, and how many were missed and wait. */
export async function taskCounts({ scope, officeId }: Within, now: Date, dayEnds: Date) {
  if (!scope) return { notYet: 0, missed: 0 }
  const within = { ...scope, ...(officeId && { officeId }) }
  const ahead = { ...within, ...AHEAD, closesAt: { $gt: now }, opensAt: { $lt: dayEnds } }
  const [notYet, missed] = await Promise.all([
    Tasks.countDocuments(ahead),
    Tasks.countDocuments({ ...within, ...MISSED }),
  ])
  return { notYet, missed }
}
