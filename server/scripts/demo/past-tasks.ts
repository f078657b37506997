import type { StoredTask } from '../../checkins/tasks.model'
import { officerOf } from './staff'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** Officers look into things within this. */
export const LOOKED_INTO_AFTER_DAYS = 2

/** How a task stands now; what was not done in time some days ago was looked into. */
export function standing(task: StoredTask, now: Date): StoredTask {
  if (task.made.length >= task.needs) {
    const isLate = ['late', 'delivered-later'].includes(task.made.at(-1)!.punctuality)
    return isLate ? lookedInto({ ...task, state: 'late' }, now) : { ...task, state: 'done' }
  }
  if (task.closesAt > now) return { ...task, state: task.opensAt <= now ? 'open' : 'planned' }
  return lookedInto({ ...task, state: 'missed' }, now)
}

function lookedInto(task: StoredTask, now: Date): StoredTask {
  const missedAt = new Date(task.closesAt.getTime() + MINUTE / 2)
  if (now.getTime() - task.closesAt.getTime() < LOOKED_INTO_AFTER_DAYS * DAY)
    return { ...task, missedAt }
  const note = task.state === 'late' ? '已补签，电话核实过。' : '电话联系，忘记签到，已提醒。'
  const at = new Date(task.closesAt.getTime() + 3 * 60 * MINUTE)
  const staffId = officerOf(task.officeId).id
  return { ...task, missedAt, settled: { outcome: 'explained', note, staffId, at } }
}
