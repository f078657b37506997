import type { Logger } from 'pino'
import type { Seat } from '#shared/visits/rooms/room-states'
import type { Socket } from '../../platform/sockets'
import type { Sitting } from './sittings.model'

/** The open line of one sitting, in this process. */
export interface Line extends Pick<Sitting, 'id' | 'bookingId' | 'seat' | 'sessionId'> {
  socket: Socket
  /** What is told on it goes one after the other, so that a leaving never overtakes its coming. */
  turn: Promise<void>
}

/** Lines of this process, found by sitting and by visit. */
export function createLines(log: Logger) {
  const lines = new Map<string, Line>()
  return {
    add(sitting: Sitting, socket: Socket): Line {
      const { id, bookingId, seat, sessionId } = sitting
      const line = { id, bookingId, seat, sessionId, socket, turn: Promise.resolve() }
      lines.set(id, line)
      return line
    },
    remove: (line: Line) => void lines.delete(line.id),
    of: (sittingId: string): Line | undefined => lines.get(sittingId),
    all: (): Line[] => [...lines.values()],
    /** Those on a visit's seats. */
    inRoom: (bookingId: string): Line[] =>
      [...lines.values()].filter(line => line.bookingId === bookingId),
    /** Does something for a line after all that was begun for it. */
    inTurn(line: Line, work: () => Promise<void>) {
      line.turn = line.turn.then(work).catch((err: unknown) => {
        log.error({ err }, 'line of a visit not served')
      })
    },
  }
}

/** Whether somebody else has the seat by now. */
export const isReplaced = (line: Line, sittings: Record<Seat, string | null>): boolean =>
  sittings[line.seat] !== line.id
