import { Refused } from '#shared/ask'
import type { LineEvents } from '#shared/visits/rooms/room-line'
import { isOver } from '#shared/visits/rooms/room-states'
import type { RoomView } from '#shared/visits/rooms/rooms.contract'
import { ROOM_CLOSED } from '#shared/visits/rooms/rooms.endpoints'

/** Soon enough to see that the prison has let one in, seldom enough for a village's network. */
const AGAIN_MILLISECONDS = 2000

/** Not said by the server: the seat has to be taken once more. */
const BROKEN = 4999

/**
 * The line of a page that has no socket: it says that it is there, again and again, and hears each time
 * how the room stands. A question that is lost is asked again; the seat stays.
 *
 * @returns what hangs up.
 */
export function askAgain(
  say: (kind: 'join' | 'here' | 'leave') => Promise<RoomView>,
  on: LineEvents,
): () => void {
  let isDone = false
  let isKnown = false
  let timer: ReturnType<typeof setTimeout> | undefined

  async function ask() {
    try {
      const room = await say(isKnown ? 'here' : 'join')
      if (isDone) return
      // Who fell silent for too long was taken for gone, and joins once more.
      isKnown = room.here.includes('family')
      isDone = isOver(room.state)
      on.frame({ type: 'room', room })
    } catch (error) {
      if (isDone) return
      const code = codeFor(error)
      if (code !== null) {
        isDone = true
        return on.closed(code)
      }
      on.lost()
    }
    if (!isDone) timer = setTimeout(() => void ask(), AGAIN_MILLISECONDS)
  }

  void ask()
  return () => {
    const wasThere = !isDone
    isDone = true
    clearTimeout(timer)
    // Whoever cannot say it is missed after half a minute.
    if (wasThere) void say('leave').catch(() => null)
  }
}

/** Null: it may be asked again. */
function codeFor(error: unknown): number | null {
  if (!(error instanceof Refused)) return null
  if (error.problem.code === 'visit-replaced') return ROOM_CLOSED.replaced
  return error.problem.code === 'too-often' ? null : BROKEN
}
