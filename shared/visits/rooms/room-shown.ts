import type { RoomView } from './rooms.contract'
import type { RoomEnd } from './room-states'

/** What a page shows of its room. */
export interface RoomShown {
  /** Null until it was entered. */
  room: RoomView | null
  sittingId: string | null
  /** Whether its own line to the server stands. */
  isOnline: boolean
  /** What comes of each end. */
  streams: Record<RoomEnd, MediaStream | null>
  /** Somebody has taken the same seat elsewhere: this page is out. */
  isReplaced: boolean
  /** Why it could not be entered; null: it could, or is being tried. */
  error: unknown
  /** By how much the server's clock is ahead of the page's, milliseconds. */
  serverAhead: number
}

export const NOTHING_SHOWN: RoomShown = {
  room: null,
  sittingId: null,
  isOnline: false,
  streams: { family: null, prison: null },
  isReplaced: false,
  error: null,
  serverAhead: 0,
}
