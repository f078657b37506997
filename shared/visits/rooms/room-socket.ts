import type { LineEvents } from './room-line'
import { ROOM_ALIVE_MILLISECONDS, ROOM_SOCKET_PATH } from './rooms.endpoints'
import type { RoomFrame } from './rooms.contract'

/** One beat may be late; when the second fails too, nobody is on the line any more. */
const SILENCE_MILLISECONDS = 2.5 * ROOM_ALIVE_MILLISECONDS

/** Not said by the server: the line broke. */
const BROKEN = 4999

/**
 * Opens the line of a seat in a visit's room, from a browser at a desk or on a phone.
 *
 * @param ticket - good once.
 * @returns what hangs up; `closed` is not told then.
 */
export function openRoomLine(ticket: string, on: LineEvents): () => void {
  const address = new URL(ROOM_SOCKET_PATH, location.href)
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:'
  address.searchParams.set('ticket', ticket)
  const socket = new WebSocket(address)
  let silence = setTimeout(() => end(BROKEN), SILENCE_MILLISECONDS)

  function stop() {
    clearTimeout(silence)
    removeEventListener('offline', handleOffline)
    socket.onmessage = socket.onclose = null
    socket.close()
  }

  function end(code: number) {
    stop()
    on.closed(code)
  }

  /** Left to itself, a browser that is offline notices a dead socket only after many minutes. */
  const handleOffline = () => end(BROKEN)

  socket.onmessage = ({ data }) => {
    clearTimeout(silence)
    silence = setTimeout(() => end(BROKEN), SILENCE_MILLISECONDS)
    on.frame(JSON.parse(String(data)) as RoomFrame)
  }
  socket.onclose = ({ code }) => end(code)
  addEventListener('offline', handleOffline)
  return stop
}
