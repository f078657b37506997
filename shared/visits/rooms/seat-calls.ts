import type { LinkNeeds } from './call-link'
import type { SaidKind } from './events'
import type { RoomView, Signal } from './rooms.contract'
import type { RoomEnd, Seat } from './room-states'

/** The calls that a seat holds. */
export interface SeatCalls {
  /** Hears a signal of another page. */
  heard(from: Seat, signal: Signal): Promise<void>
  /** Does what the room asks for now. */
  follow(room: RoomView): void
  /** The page has come back to its room: how the line stands has to be told once more. */
  tellAgain(): void
  /** Sends this track in the place of one of its own that has stopped. */
  showInstead(stopped: MediaStreamTrack, fresh: MediaStreamTrack): Promise<unknown>
  /** Nothing flows any more, and nothing will. */
  close(): void
}

/** What the calls of a seat need of the page. */
export interface CallsNeeds {
  seat: Seat
  own: MediaStream | null
  connect(): RTCPeerConnection
  send(to: Seat, signal: Signal): Promise<void>
  tell(kind: SaidKind, figures: Record<string, number>): void
  /** Shows what comes of an end; null: nothing does. */
  showStream(end: RoomEnd, stream: MediaStream | null): void
  /** Milliseconds. */
  now(): number
  /** Does something after all signals and calls that were begun before it. */
  inTurn(work: () => Promise<unknown>): void
}

/** What a line to a seat needs. */
export const lineTo = (
  { connect, send }: CallsNeeds,
  to: Seat,
  rest: Pick<LinkNeeds, 'shows' | 'came' | 'stands'> & Partial<Pick<LinkNeeds, 'connect'>>,
): LinkNeeds => ({ connect, send: signal => send(to, signal), ...rest })
