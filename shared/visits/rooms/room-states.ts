/** Who sits at an end of the line. */
export type RoomEnd = 'family' | 'prison'

/** A place in the room; the monitor hears and sees, and is neither heard nor seen. */
export type Seat = RoomEnd | 'monitor'

/** What both pages show of a visit; one word for both ends. */
export type RoomState =
  'waiting' | 'let-in' | 'connected' | 'weak' | 'reconnecting' | 'ended' | 'cut-off'

/** What is known of a room; the state follows from it, and is never written by itself. */
export interface RoomFacts {
  /** Who is on the line now. */
  here: readonly Seat[]
  /** Whom the prison let in; both, or nobody yet. */
  letIn: readonly RoomEnd[]
  /** Who says that picture and sound of the other end arrive. */
  flowing: readonly RoomEnd[]
  /** Who says that they arrive badly. */
  weak: readonly RoomEnd[]
  /** Whether both ends have seen each other at any time. */
  hasMet: boolean
  over: 'ended' | 'cut-off' | null
}

/** Something that happened, as the room understands it. */
export type RoomMove =
  | { kind: 'join' | 'leave'; by: Seat }
  | { kind: 'let-in' }
  | { kind: 'media' | 'lost' | 'weak' | 'good'; by: RoomEnd }
  | { kind: 'end' }
  | { kind: 'cut-off' }

/** Nobody has come yet. */
export const EMPTY_ROOM: RoomFacts = {
  here: [],
  letIn: [],
  flowing: [],
  weak: [],
  hasMet: false,
  over: null,
}

const ENDS: readonly RoomEnd[] = ['family', 'prison']

const both = (some: readonly Seat[]) => ENDS.every(end => some.includes(end))
const withOne = <T>(some: readonly T[], one: T): readonly T[] =>
  some.includes(one) ? some : [...some, one]
const without = <T>(some: readonly T[], one: T): readonly T[] => some.filter(other => other !== one)

/** What a room's facts come to. */
export function stateOf({ here, letIn, flowing, weak, hasMet, over }: RoomFacts): RoomState {
  if (over !== null) return over
  if (!both(letIn)) return 'waiting'
  if (both(here) && both(flowing)) return weak.length > 0 ? 'weak' : 'connected'
  return hasMet ? 'reconnecting' : 'let-in'
}

/**
 * What a room's facts are after something happened, in whatever order news of both ends arrive. A room
 * that is over stays as it is; letting in needs both ends; what an end says of the picture counts only
 * while it is on the line and was let in.
 */
export function afterMove(room: RoomFacts, move: RoomMove): RoomFacts {
  if (room.over !== null) return room
  switch (move.kind) {
    case 'join':
      return { ...room, here: withOne(room.here, move.by) }
    case 'leave':
      return afterLeaving(room, move.by)
    case 'let-in':
      return both(room.here) ? { ...room, letIn: ENDS } : room
    case 'end':
      return { ...room, over: 'ended' }
    case 'cut-off':
      return { ...room, over: 'cut-off' }
    default:
      return afterWord(room, move)
  }
}

/** Who leaves sees nothing any more; the other end says by itself what still reaches it. */
function afterLeaving(room: RoomFacts, seat: Seat): RoomFacts {
  const here = without(room.here, seat)
  if (seat === 'monitor') return { ...room, here }
  return { ...room, here, flowing: without(room.flowing, seat), weak: without(room.weak, seat) }
}

/** What an end says of the picture and the sound that reach it. */
function afterWord(
  room: RoomFacts,
  { kind, by }: Extract<RoomMove, { kind: 'media' | 'lost' | 'weak' | 'good' }>,
): RoomFacts {
  if (!both(room.letIn) || !room.here.includes(by)) return room
  if (kind === 'weak') return { ...room, weak: withOne(room.weak, by) }
  const weak = without(room.weak, by)
  if (kind === 'good') return { ...room, weak }
  if (kind === 'lost') return { ...room, weak, flowing: without(room.flowing, by) }
  const next = { ...room, flowing: withOne(room.flowing, by) }
  return { ...next, hasMet: next.hasMet || (both(next.here) && both(next.flowing)) }
}

/** Nothing follows upon these. */
export const isOver = (state: RoomState): boolean => state === 'ended' || state === 'cut-off'

/**
 * What a page shows: the room as the server knows it, unless the page itself has lost the server.
 *
 * @param isOnline - whether the page's own line to the server stands.
 */
export const shownState = (state: RoomState, isOnline: boolean): RoomState =>
  isOnline || isOver(state) || state === 'waiting' ? state : 'reconnecting'
