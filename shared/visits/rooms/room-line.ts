import type { RoomFrame } from './rooms.contract'

/** What the line to a room tells the page that sits there. */
export interface LineEvents {
  frame(frame: RoomFrame): void
  /** It carries nothing just now, and may again. */
  lost(): void
  closed(code: number): void
}
