import { create } from 'zustand'
import type { CheckIn } from '#shared/checkins/checkins.contract'
import type { LiveNews } from '../../http/live-socket'

/** Twice what the server hands out at once: a day at the desk must not fill the memory. */
const MOST_KEPT = 1000

/** Commits a little out of order are still met when the list is read again. */
const OVERLAP_MILLISECONDS = 60_000

/** What an officer follows. */
export interface Live {
  /** Newest first, each once. */
  checkIns: readonly CheckIn[]
  /** Where to go on from after a lost connection; null means to read the list again. */
  cursor: string | null
  connection: 'connecting' | 'live' | 'lost'
  /** Whether all that there is to know has been read. */
  list: { status: 'reading' } | { status: 'read' } | { status: 'failed'; error: unknown }
  /** What came by itself and has not been noticed yet. */
  arrived: CheckIn | null
}

/** Before anything is known. */
export const nothingYet: Live = {
  checkIns: [],
  cursor: null,
  connection: 'connecting',
  list: { status: 'reading' },
  arrived: null,
}

export const useLive = create<Live>()(() => nothingYet)

/** After the list, or a part of it, was read. */
export const afterList = (live: Live, read: readonly CheckIn[]): Live => ({
  ...live,
  checkIns: merged(live.checkIns, read),
  list: { status: 'read' },
})

/** After the list could not be read: what came before and comes later stays on the screen. */
export const afterFailedList = (live: Live, error: unknown): Live => ({
  ...live,
  list: { status: 'failed', error },
})

/** After the live socket has said something. */
export function afterFrame(live: Live, frame: LiveNews): Live {
  switch (frame.type) {
    case 'ready':
      return { ...live, connection: 'live' }
    case 'resync':
      return { ...live, cursor: null }
    case 'check-in':
      return afterCheckIn({ ...live, cursor: frame.cursor }, frame.checkIn)
    case 'reviewed':
      return afterReview({ ...live, cursor: frame.cursor }, frame.checkIn)
    default:
      return { ...live, cursor: frame.cursor }
  }
}

/** After a check-in was decided, answered or judged anew; one that is not shown stays so. */
export const afterReview = (live: Live, reviewed: CheckIn): Live => ({
  ...live,
  checkIns: live.checkIns.map(checkIn => (checkIn.id === reviewed.id ? reviewed : checkIn)),
})

function afterCheckIn(live: Live, checkIn: CheckIn): Live {
  if (live.checkIns.some(({ id }) => id === checkIn.id)) return live
  return { ...live, checkIns: merged(live.checkIns, [checkIn]), arrived: checkIn }
}

/** After the connection was lost. */
export const afterLoss = (live: Live): Live => ({ ...live, connection: 'lost' })

/** After somebody has had the time to notice what arrived. */
export const afterNotice = (live: Live): Live => ({ ...live, arrived: null })

/** From when the list must be read so that nothing is missed; undefined for all of it. */
export function readFrom({ checkIns, list }: Live): string | undefined {
  const newest = checkIns[0]
  // After a failure there may be a gap behind what has come since.
  if (!newest || list.status !== 'read') return undefined
  return new Date(Date.parse(newest.receivedAt) - OVERLAP_MILLISECONDS).toISOString()
}

/** The latest check-in of each person, newest first. */
export function latestOfEach(checkIns: readonly CheckIn[]): CheckIn[] {
  const latest = new Map<string, CheckIn>()
  for (const checkIn of checkIns) {
    if (!latest.has(checkIn.personId)) latest.set(checkIn.personId, checkIn)
  }
  return [...latest.values()]
}

/** Whether an officer is asked to look into something and nobody has. */
export const needsAttention = ({ needsAttention, review }: CheckIn): boolean =>
  needsAttention && review === null

function merged(known: readonly CheckIn[], come: readonly CheckIn[]): readonly CheckIn[] {
  const byId = new Map(known.map(checkIn => [checkIn.id, checkIn]))
  for (const checkIn of come) {
    // A list that was asked for before the decision may come after it.
    if (!byId.get(checkIn.id)?.review) byId.set(checkIn.id, checkIn)
  }
  return [...byId.values()].sort(newestFirst).slice(0, MOST_KEPT)
}

/** By our clock; the phone's is a claim. */
const newestFirst = (one: CheckIn, other: CheckIn) =>
  other.receivedAt.localeCompare(one.receivedAt) || other.id.localeCompare(one.id)
