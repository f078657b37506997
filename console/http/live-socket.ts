import { Refused } from '#shared/ask'
import type { LiveFrame } from '#shared/command/command.contract'
import {
  LIVE_ALIVE_MILLISECONDS,
  LIVE_CLOSED,
  LIVE_SOCKET_PATH,
  openLive,
} from '#shared/command/command.endpoints'
import type { Purpose } from '#shared/oversight/oversight.contract'
import { call } from './call'

/** From asking for the ticket until the server says that it is ready. */
const PATIENCE_MILLISECONDS = 20_000

/** One beat may be late; when the second fails too, nobody is on the line any more. */
const SILENCE_MILLISECONDS = 2 * LIVE_ALIVE_MILLISECONDS

/** Refusals that asking again does not change. */
const FINAL = [401, 403]

/** What there is to hear; signs of life concern the line alone. */
export type LiveNews = Exclude<LiveFrame, { type: 'alive' }>

/** Why a connection is over: by accident, with the session, or because we are not wanted. */
export type Ending = 'lost' | 'session-over' | Refused

interface LiveSocketNeeds {
  /** Null to be shown nobody's place. */
  purpose: Purpose | null
  /** Where to go on from; null begins now. */
  cursor(): string | null
  heard(frame: LiveNews): void
  /** Said once, unless we hang up ourselves. */
  ended(ending: Ending): void
}

/** Opens one connection to the live view, with a ticket of its own. @returns what hangs up. */
export function openLiveSocket({ purpose, cursor, heard, ended }: LiveSocketNeeds): () => void {
  let socket: WebSocket | null = null
  let over = false
  let patience = setTimeout(() => finish('lost'), PATIENCE_MILLISECONDS)

  async function open() {
    const { ticket } = await call(openLive, { purpose })
    if (over) return
    socket = new WebSocket(addressWith(ticket, cursor()))
    socket.onmessage = ({ data }) => hear(JSON.parse(String(data)) as LiveFrame)
    socket.onclose = ({ code }) =>
      finish(code === LIVE_CLOSED.sessionOver ? 'session-over' : 'lost')
  }

  function hear(frame: LiveFrame) {
    clearTimeout(patience)
    patience = setTimeout(() => finish('lost'), SILENCE_MILLISECONDS)
    if (frame.type !== 'alive') heard(frame)
  }

  function finish(ending: Ending) {
    if (over) return
    hangUp()
    ended(ending)
  }

  function hangUp() {
    over = true
    clearTimeout(patience)
    if (!socket) return
    socket.onmessage = socket.onclose = null
    socket.close()
  }

  open().catch(error => finish(isFinal(error) ? error : 'lost'))
  return hangUp
}

const isFinal = (error: unknown): error is Refused =>
  error instanceof Refused && FINAL.includes(error.problem.status)

function addressWith(ticket: string, cursor: string | null): string {
  const address = new URL(LIVE_SOCKET_PATH, location.href)
  address.protocol = address.protocol.replace('http', 'ws')
  address.searchParams.set('ticket', ticket)
  if (cursor !== null) address.searchParams.set('cursor', cursor)
  return address.href
}
