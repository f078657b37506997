import type { Day } from '#shared/time/days'
import type { ProgressStanding } from './records.contract'

/** A lesson that was assigned to somebody. */
export interface AssignedLesson {
  lessonId: string
  /** The last day on which it is in time. */
  dueDay: Day
}

/** How somebody stands with what was assigned to him. */
export interface AssignedStanding {
  standing: ProgressStanding
  assigned: number
  done: number
  overdue: number
}

/**
 * How somebody stands with what was assigned. A lesson that was assigned more than once counts once,
 * by its earliest day; what was done late is done.
 *
 * @param today - in China.
 */
export function standingWith(
  lessons: readonly AssignedLesson[],
  done: ReadonlySet<string>,
  today: Day,
): AssignedStanding {
  const dueDays = new Map<string, Day>()
  for (const { lessonId, dueDay } of lessons) {
    const known = dueDays.get(lessonId)
    if (known === undefined || dueDay < known) dueDays.set(lessonId, dueDay)
  }
  const open = [...dueDays].filter(([lessonId]) => !done.has(lessonId))
  const overdue = open.filter(([, dueDay]) => dueDay < today).length
  return {
    standing: standing(dueDays.size, open.length, overdue),
    assigned: dueDays.size,
    done: dueDays.size - open.length,
    overdue,
  }
}

function standing(assigned: number, open: number, overdue: number): ProgressStanding {
  if (assigned === 0) return 'nothing-assigned'
  if (open === 0) return 'done'
  return overdue > 0 ? 'behind' : 'under-way'
}
