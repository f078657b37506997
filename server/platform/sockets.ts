import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Logger } from 'pino'
import { type WebSocket, WebSocketServer } from 'ws'
import { fromOurPages } from './origin'

const MOST_WAITING_BYTES = 1024 * 1024
const LARGEST_MESSAGE_BYTES = 16 * 1024
/** So many frames go to the network in one piece. */
const FRAMES_IN_ONE = 64

/** An open socket to a page of ours. */
export interface Socket {
  /** Sends a frame; a reader that falls a mebibyte behind is cut off, and will read again. */
  send(frame: unknown): void
  /** Sends frames that were made once for many sockets, in this order; each is JSON in UTF-8. */
  sendMade(frames: readonly Buffer[]): void
  /** @param code - 4000 to 4999. */
  close(code: number): void
}

/** With this code sockets close when the server goes away. */
export const GOING_AWAY = 1012

/** What a feature does with the sockets on its path. */
export interface SocketHandler {
  path: string
  /**
   * Decides on a request before any socket exists; null turns it away with 401.
   *
   * @param sessionId - of the browser that asks; undefined when it brings none.
   * @returns what a socket is given to, which gives back what is told when it closed, and why.
   */
  admit(
    query: URLSearchParams,
    sessionId: string | undefined,
  ): Promise<((socket: Socket) => (code: number) => void) | null>
  /** How often the line is tried, and what else is to be done then. */
  beat: { milliseconds: number; also(): void }
}

interface SocketNeeds {
  log: Logger
  /** Which session the cookie of a request names. */
  sessionOf(request: IncomingMessage): string | undefined
}

/** Opens sockets on the server. @returns what tells them that the server is going away. */
export function openSockets(
  server: Server,
  handlers: readonly SocketHandler[],
  needs: SocketNeeds,
): () => void {
  const doors = handlers.map(handler => openDoor(handler, needs))
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    // Node has taken its own listener away: a caller who hangs up now would end this process.
    stream.on('error', () => stream.destroy())
    const [path] = (request.url ?? '').split('?', 1)
    const door = doors.find(one => one.path === path)
    if (!door) return turnAway(stream, '404 Not Found')
    door.upgrade(request, stream, head).catch((err: unknown) => {
      needs.log.error({ err }, 'socket not opened')
      turnAway(stream, '500 Internal Server Error')
    })
  })
  return () => doors.forEach(({ close }) => close())
}

/** Where the sockets of one feature come in. */
function openDoor(handler: SocketHandler, { sessionOf }: SocketNeeds) {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: LARGEST_MESSAGE_BYTES,
    perMessageDeflate: false,
  })
  const alive = new WeakSet<WebSocket>()

  async function upgrade(request: IncomingMessage, stream: Duplex, head: Buffer) {
    const [, query] = (request.url ?? '').split('?', 2)
    if (!fromOurPages(request)) return turnAway(stream, '403 Forbidden')
    const opened = await handler.admit(new URLSearchParams(query), sessionOf(request))
    if (!opened) return turnAway(stream, '401 Unauthorized')
    sockets.handleUpgrade(request, stream, head, raw => {
      alive.add(raw)
      raw.on('pong', () => alive.add(raw))
      raw.on('error', () => raw.terminate())
      raw.on('close', opened(asSocket(raw, stream)))
    })
  }

  /** A socket that did not answer the last ping is dead, whatever TCP believes. */
  const heartbeat = setInterval(() => {
    for (const raw of sockets.clients) {
      if (!alive.has(raw)) raw.terminate()
      alive.delete(raw)
      if (raw.readyState === raw.OPEN) raw.ping()
    }
    handler.beat.also()
  }, handler.beat.milliseconds)
  heartbeat.unref()

  return {
    path: handler.path,
    upgrade,
    close() {
      clearInterval(heartbeat)
      for (const raw of sockets.clients) raw.close(GOING_AWAY)
    },
  }
}

function asSocket(raw: WebSocket, stream: Duplex): Socket {
  function send(frame: string | Buffer) {
    if (raw.readyState !== raw.OPEN) return
    if (raw.bufferedAmount > MOST_WAITING_BYTES) return raw.terminate()
    raw.send(frame, { binary: false })
  }

  function sendInOnePiece(frames: readonly Buffer[]) {
    stream.cork()
    frames.forEach(send)
    stream.uncork()
  }

  return {
    close: code => raw.close(code),
    send: frame => send(JSON.stringify(frame)),
    sendMade(frames) {
      for (let from = 0; from < frames.length; from += FRAMES_IN_ONE) {
        sendInOnePiece(frames.slice(from, from + FRAMES_IN_ONE))
      }
    },
  }
}

const turnAway = (stream: Duplex, status: string) =>
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
