import { create } from 'zustand'
import type { CheckIn } from '#shared/checkins/checkins.contract'
import type { Fault } from '#shared/checkins/faults.contract'
import type { Task, listTasks } from '#shared/checkins/tasks.contract'
import type { z } from '#shared/z'
import type { LiveNews } from '../../http/live-socket'

/** How much waits, within all that the officer looks after. */
export type Counts = Answer['counts']

type Answer = z.infer<(typeof listTasks)['reply']>

/** What a newcomer is compared with, so that it can be announced. */
type Noticed = Pick<Counts, 'missed' | 'faults'>

/** What waits for an officer, as far as this desk has heard. */
export interface Waiting {
  /** Null until the server has said it. */
  counts: Counts | null
  /** Whether whoever sits here may say what something means; null until the server has said it. */
  maySettle: boolean | null
  /** The latest of each that was told or dealt with since the lists were read, by id. */
  tasks: ReadonlyMap<string, Task>
  faults: ReadonlyMap<string, Fault>
  /** How often something may have been missed: each time, lists are read again. */
  gaps: number
  /** What was there when somebody last looked. */
  noticed: Noticed | null
}

/** Before anything is known. */
export const nothingWaits: Waiting = {
  counts: null,
  maySettle: null,
  tasks: new Map(),
  faults: new Map(),
  gaps: 0,
  noticed: null,
}

export const useWaiting = create<Waiting>()(() => nothingWaits)

/** Whether a task was not done in time and nobody has said what that means. */
export const isMissed = (task: Task): boolean => task.settled === null && wasMissed(task)

/** Whether a fault was reported and nobody has answered it. */
export const isUnanswered = ({ answer }: Fault): boolean => answer === null

/** After the server has said how much waits. Another number than ours means that we missed something. */
export function afterCounts(
  waiting: Waiting,
  { counts, abilities }: Pick<Answer, 'counts' | 'abilities'>,
): Waiting {
  const before = waiting.counts
  const differs =
    before !== null && (before.missed !== counts.missed || before.faults !== counts.faults)
  const after = { ...waiting, maySettle: abilities.settle }
  return counting(differs ? afterGap(after) : after, counts)
}

/** After the whole review queue was read, which is newer than what was counted before. */
export const afterQueue = (waiting: Waiting, attention: number): Waiting =>
  waiting.counts ? counting(waiting, { ...waiting.counts, attention }) : waiting

/** After something may have been missed: what was heard before is not to be trusted any more. */
export const afterGap = (waiting: Waiting): Waiting => ({
  ...waiting,
  tasks: nothingWaits.tasks,
  faults: nothingWaits.faults,
  gaps: waiting.gaps + 1,
})

/** After somebody has looked at what waits. */
export const afterNoticing = (waiting: Waiting): Waiting => ({
  ...waiting,
  noticed: waiting.counts,
})

/** After the live socket has said something. */
export function afterNews(waiting: Waiting, news: LiveNews): Waiting {
  switch (news.type) {
    case 'check-in':
      return adding(waiting, { attention: asks(news.checkIn) ? 1 : 0 })
    case 'reviewed':
      return adding(waiting, { attention: wasDecided(news.checkIn) ? -1 : 0 })
    case 'task':
      return afterTask(waiting, news.task)
    case 'fault':
      return afterFault(waiting, news.fault)
    default:
      return waiting
  }
}

/** After a task was missed, or settled by somebody. */
export function afterTask(waiting: Waiting, task: Task): Waiting {
  const before = waiting.tasks.get(task.id)
  // What is settled before we heard of it has been waiting.
  const counted = before ? isMissed(before) : task.settled !== null && wasMissed(task)
  const missed = Number(isMissed(task)) - Number(counted)
  const after = { ...waiting, tasks: new Map([...waiting.tasks, [task.id, task]]) }
  return adding(after, { missed })
}

/** After a fault was reported, or answered by somebody. */
export function afterFault(waiting: Waiting, fault: Fault): Waiting {
  const before = waiting.faults.get(fault.id)
  const counted = before ? isUnanswered(before) : !isUnanswered(fault)
  const faults = Number(isUnanswered(fault)) - Number(counted)
  const after = { ...waiting, faults: new Map([...waiting.faults, [fault.id, fault]]) }
  return adding(after, { faults })
}

/** What has come since somebody last looked. */
export const freshOf = ({ counts, noticed }: Waiting): Noticed => ({
  missed: counts && noticed ? counts.missed - noticed.missed : 0,
  faults: counts && noticed ? counts.faults - noticed.faults : 0,
})

const wasMissed = ({ state }: Task) => state === 'missed' || state === 'late'

const asks = ({ needsAttention, review }: CheckIn) => needsAttention && review === null

const wasDecided = ({ needsAttention, review }: CheckIn) => needsAttention && review !== null

function adding(waiting: Waiting, more: Partial<Counts>): Waiting {
  const { counts } = waiting
  if (!counts) return waiting
  const { missed = 0, faults = 0, attention = 0 } = more
  return counting(waiting, {
    // Who has missed a task is not expected any more.
    notYet: Math.max(0, counts.notYet - Math.max(0, missed)),
    missed: Math.max(0, counts.missed + missed),
    faults: Math.max(0, counts.faults + faults),
    attention: Math.max(0, counts.attention + attention),
  })
}

/** What somebody else has dealt with needs not be noticed again when the next one comes. */
const counting = (waiting: Waiting, counts: Counts): Waiting => ({
  ...waiting,
  counts,
  noticed: waiting.noticed
    ? {
        missed: Math.min(waiting.noticed.missed, counts.missed),
        faults: Math.min(waiting.noticed.faults, counts.faults),
      }
    : counts,
})
