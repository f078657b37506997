import { create } from 'zustand'
import type { CheckIn } from '#shared/checkins/checkins.contract'
import type { QueueList } from '#shared/checkins/review.contract'
import type { LiveNews } from '../../http/live-socket'
import { inOrder } from './order'

/** What is being worked through: one list, of one office or of all. */
export interface Which {
  list: QueueList
  /** Null for all. */
  officeId: string | null
}

/** How many wait. */
export type Waiting = Record<'attention' | 'awaiting', number>

/** One page as the server hands it out. */
interface Page {
  checkIns: readonly CheckIn[]
  next: string | null
  counts: Waiting
  abilities: { review: boolean }
}

/** What an officer works through. */
export interface Queue {
  which: Which
  /** Waiting ones oldest first, reviewed ones newest first; each once. */
  checkIns: readonly CheckIn[]
  /** Where the list goes on; null at its end. */
  next: string | null
  /** Null until the server has said it. */
  counts: Waiting | null
  /** Null until the server has said it. */
  mayReview: boolean | null
  reading: { status: 'reading' } | { status: 'read' } | { status: 'failed'; error: unknown }
  /** What came for this list and is not in it yet, so that the list stays still. */
  arrived: readonly CheckIn[]
  connection: 'connecting' | 'live' | 'lost'
  /** Where to go on from after a lost connection; null means to read the list again. */
  cursor: string | null
  /** What was decided while one sat here, by id: one's own comes back by the live socket. */
  decided: ReadonlyMap<string, CheckIn>
}

/** Before anything is known. */
export const emptyQueue: Queue = {
  which: { list: 'attention', officeId: null },
  checkIns: [],
  next: null,
  counts: null,
  mayReview: null,
  reading: { status: 'reading' },
  arrived: [],
  connection: 'connecting',
  cursor: null,
  decided: new Map(),
}

export const useQueue = create<Queue>()(() => emptyQueue)

/** After another list was asked for; the counts stay, since most of them stay true. */
export const afterTurning = (queue: Queue, which: Which): Queue => ({
  ...queue,
  which,
  checkIns: [],
  next: null,
  arrived: [],
})

/** After a page was asked for. */
export const afterAsking = (queue: Queue): Queue => ({ ...queue, reading: { status: 'reading' } })

/** After the first page was read. */
export const afterFirstPage = (queue: Queue, page: Page): Queue => ({
  ...afterPage(queue, page),
  checkIns: page.checkIns,
})

/** After a further page was read. */
export function afterPage(queue: Queue, { checkIns, next, counts, abilities }: Page): Queue {
  const held = new Set(checkIns.map(({ id }) => id))
  return {
    ...queue,
    checkIns: inOrder(queue.which.list, queue.checkIns, checkIns),
    next,
    counts,
    mayReview: abilities.review,
    reading: { status: 'read' },
    arrived: queue.arrived.filter(({ id }) => !held.has(id)),
  }
}

/** After a page could not be read: what is there stays. */
export const afterFailure = (queue: Queue, error: unknown): Queue => ({
  ...queue,
  reading: { status: 'failed', error },
})

/** After the live socket has said something. */
export function afterNews(queue: Queue, news: LiveNews): Queue {
  switch (news.type) {
    case 'ready':
      return { ...queue, connection: 'live' }
    case 'resync':
      return { ...queue, cursor: null }
    case 'check-in':
      return afterArrival({ ...queue, cursor: news.cursor }, news.checkIn)
    case 'reviewed':
      return (news.checkIn.review ? afterReview : afterChange)(
        { ...queue, cursor: news.cursor },
        news.checkIn,
      )
    default:
      return { ...queue, cursor: news.cursor }
  }
}

/** After the connection was lost. */
export const afterLoss = (queue: Queue): Queue => ({ ...queue, connection: 'lost' })

function afterArrival(queue: Queue, checkIn: CheckIn): Queue {
  if (!isOf(queue.which, checkIn) || isHeld(queue, checkIn)) return queue
  const counted = { ...queue, counts: counting(queue.counts, checkIn, 1) }
  return listOf(checkIn) === queue.which.list ? arriving(counted, checkIn) : counted
}

/**
 * After a decision, one's own or another's. What was waiting leaves the list at once; among the
 * reviewed it arrives.
 */
export function afterReview(queue: Queue, checkIn: CheckIn): Queue {
  if (queue.decided.has(checkIn.id) || !isOf(queue.which, checkIn)) return queue
  const isOther = ({ id }: CheckIn) => id !== checkIn.id
  const after: Queue = {
    ...queue,
    decided: new Map([...queue.decided, [checkIn.id, checkIn]]),
    counts: counting(queue.counts, { ...checkIn, review: null }, -1),
  }
  if (queue.which.list === 'reviewed') {
    return isHeld(queue, checkIn) ? after : arriving(after, checkIn)
  }
  return {
    ...after,
    checkIns: queue.checkIns.filter(isOther),
    arrived: queue.arrived.filter(isOther),
  }
}

/**
 * After the person has answered, or the rules have judged anew. What still belongs here stays in its
 * place; what belongs to the other list now leaves this one.
 */
function afterChange(queue: Queue, checkIn: CheckIn): Queue {
  const held = [...queue.checkIns, ...queue.arrived].find(({ id }) => id === checkIn.id)
  if (!held || queue.decided.has(checkIn.id)) return queue
  if (listOf(held) === listOf(checkIn)) {
    const renew = (one: CheckIn) => (one.id === checkIn.id ? checkIn : one)
    return { ...queue, checkIns: queue.checkIns.map(renew), arrived: queue.arrived.map(renew) }
  }
  const isOther = ({ id }: CheckIn) => id !== checkIn.id
  return {
    ...queue,
    checkIns: queue.checkIns.filter(isOther),
    arrived: queue.arrived.filter(isOther),
    counts: counting(counting(queue.counts, held, -1), checkIn, 1),
  }
}

/** After what arrived was asked for: now it stands in the list. */
export const afterTaking = (queue: Queue): Queue => ({
  ...queue,
  checkIns: inOrder(queue.which.list, queue.checkIns, queue.arrived),
  arrived: [],
})

const arriving = (queue: Queue, checkIn: CheckIn): Queue => ({
  ...queue,
  arrived: [...queue.arrived, checkIn],
})

const isHeld = ({ checkIns, arrived }: Queue, { id }: CheckIn): boolean =>
  [...checkIns, ...arrived].some(one => one.id === id)

const isOf = ({ officeId }: Which, checkIn: CheckIn): boolean =>
  officeId === null || checkIn.officeId === officeId

function listOf({ review, needsAttention }: CheckIn): QueueList {
  if (review) return 'reviewed'
  return needsAttention ? 'attention' : 'awaiting'
}

function counting(counts: Waiting | null, checkIn: CheckIn, by: number): Waiting | null {
  const list = listOf(checkIn)
  if (!counts || list === 'reviewed') return counts
  return { ...counts, [list]: Math.max(0, counts[list] + by) }
}
