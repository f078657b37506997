import { once } from 'node:events'
import { type Socket, connect } from 'node:net'

/** An answer, as far as a load needs it. */
export interface Answer {
  status: number
  body: string
}

/** One connection to a server that is kept open: it asks one thing after another, and costs little. */
export interface Lane {
  ask(request: Buffer): Promise<Answer>
  close(): void
}

const HEAD_END = Buffer.from('\r\n\r\n')

/** A request as it goes over the wire, made before anything is measured. */
export function requestOf(path: string, headers: Record<string, string>, body: string): Buffer {
  const bytes = Buffer.from(body)
  const lines = Object.entries({
    host: 'localhost',
    'content-type': 'application/json',
    ...headers,
    'content-length': String(bytes.length),
  }).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.concat([Buffer.from(`POST ${path} HTTP/1.1\r\n${lines.join('')}\r\n`), bytes])
}

/** Opens a connection. @param address - http://127.0.0.1:3900 */
export async function openLane(address: string): Promise<Lane> {
  const { hostname, port } = new URL(address)
  const socket = connect(Number(port), hostname)
  socket.setNoDelay(true)
  await once(socket, 'connect')
  let waiting: { done(answer: Answer): void; lost(error: Error): void } | null = null
  let come: Buffer = Buffer.alloc(0)

  socket.on('data', (bytes: Buffer) => {
    come = come.length === 0 ? bytes : Buffer.concat([come, bytes])
    const answer = answerIn(come)
    if (!answer) return
    come = Buffer.alloc(0)
    const asked = waiting
    waiting = null
    asked?.done(answer)
  })
  let lostBy: Error | null = null
  const fail = (error: Error) => {
    lostBy ??= error
    waiting?.lost(error)
  }
  socket.on('error', fail)
  socket.on('close', () => fail(new Error('the server closed the connection')))

  return {
    ask: request =>
      new Promise((done, lost) => {
        if (lostBy) return lost(lostBy)
        waiting = { done, lost }
        socket.write(request)
      }),
    close: () => end(socket),
  }
}

function end(socket: Socket) {
  socket.removeAllListeners('close')
  socket.destroy()
}

/** The answer, once all of it has come. */
function answerIn(bytes: Buffer): Answer | null {
  const headEnd = bytes.indexOf(HEAD_END)
  if (headEnd < 0) return null
  const head = bytes.toString('latin1', 0, headEnd)
  const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0)
  const start = headEnd + HEAD_END.length
  if (bytes.length < start + length) return null
  return { status: Number(head.slice(9, 12)), body: bytes.toString('utf8', start, start + length) }
}
