import type { LineEvents } from '#shared/visits/rooms/room-line'

/**
 * Opens the line of a seat in a visit's room; in WeChat the page asks again and again instead.
 *
 * @param ticket - good once.
 * @returns what hangs up; `closed` is not told then.
 */
export const openRoomLine =
  (_ticket: string, _on: LineEvents): (() => void) =>
  () => {}
