import type { Device } from '#shared/visits/rooms/own-devices'
import type { RoomShown } from '#shared/visits/rooms/room-shown'
import type { OwnPicture } from '../../device/room-call'
import type { NotTaken } from '../../device/taken'
import type { CallShown, PlayerFigures } from './trtc/trtc-calls'

/** A call over the video service: what is shown of it, and what WeChat's components say. */
export interface LiveCall {
  shown: CallShown
  pusher(code: number, message?: unknown): void
  player(code: number): void
  playerCounts(figures: PlayerFigures): void
}

/** The family's seat, however its call is carried. */
export interface FamilySeat {
  /** Camera and microphone of this phone; null until they were opened. */
  own: OwnPicture | null
  /** Why they could not be; null: they could, or nobody tried. */
  noPicture: NotTaken['why'] | null
  /** Which of them have stopped by themselves meanwhile. */
  lost: readonly Device[]
  /** Null until the room was entered. */
  shown: RoomShown | null
  /** Null where a browser carries the call by itself. */
  live: LiveCall | null
  /** Opens camera and microphone. @returns null when that cannot be. */
  open(): Promise<OwnPicture | null>
  enter(): Promise<void>
  /** Takes again what has stopped; the call goes on. */
  takeAgain(): Promise<void>
}
