import { WebSocket } from 'ws'
import type { LiveFrame } from '#shared/command/command.contract'
import { LIVE_SOCKET_PATH } from '#shared/command/command.endpoints'

/** The other end of a live socket. */
export interface LiveReader {
  /** The next frame; fails when the socket closes or nothing comes within a minute. */
  next(): Promise<LiveFrame>
  /** The code with which the server closed the socket. */
  closed: Promise<number>
  close(): void
}

const PATIENCE_MILLISECONDS = 60_000

/**
 * Opens a live socket as a browser does, with the cookie and the origin of its page.
 *
 * @throws the HTTP status when the server turns it away.
 */
export async function readLive(
  origin: string,
  headers: Readonly<Record<string, string>>,
  query: Record<string, string>,
): Promise<LiveReader> {
  const address = `${origin.replace('http', 'ws')}${LIVE_SOCKET_PATH}?${new URLSearchParams(query)}`
  const socket = new WebSocket(address, { headers: { ...headers } })
  const frames: LiveFrame[] = []
  const waiting: ((frame: LiveFrame) => void)[] = []
  socket.on('message', data => {
    const frame = JSON.parse(String(data)) as LiveFrame
    const taker = waiting.shift()
    if (taker) taker(frame)
    else frames.push(frame)
  })
  const closed = new Promise<number>(done => socket.on('close', done))
  await new Promise<void>((opened, refused) => {
    socket.on('open', opened)
    socket.on('unexpected-response', (_, { statusCode }) => refused(new Error(String(statusCode))))
    socket.on('error', refused)
  })
  return {
    closed,
    close: () => socket.terminate(),
    async next() {
      const frame = frames.shift()
      if (frame) return frame
      return new Promise<LiveFrame>((taken, late) => {
        const timer = setTimeout(() => late(new Error('no frame came')), PATIENCE_MILLISECONDS)
        waiting.push(come => {
          clearTimeout(timer)
          taken(come)
        })
      })
    },
  }
}
