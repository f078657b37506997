import { once } from 'node:events'
import { type AddressInfo, type Socket, connect, createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** What a proxy does to what comes through it. */
export interface Mischief {
  /** Each way, to every piece. */
  delayMilliseconds: number
  /** By how much longer a piece may be under way; none overtakes another. */
  jitterMilliseconds: number
  /** How likely an answer is swallowed and the connection cut, though the question was delivered. */
  swallows: number
  /** A connection is cut after so many bytes of questions. */
  cutAfterBytes: number
}

/** A way for TCP from one of ours to another, on which things go wrong when we say so. */
export interface Proxy {
  port: number
  mischief: Mischief
  /** How many connections were cut so far. */
  cuts(): number
  /** Refuses who comes new, as a port does at which nobody listens; who is there may go on. */
  refuse(): void
  /** Where connections go from now on; nobody is refused any more. */
  leadTo(port: number): Promise<void>
  close(): void
}

const NOTHING: Mischief = {
  delayMilliseconds: 0,
  jitterMilliseconds: 0,
  swallows: 0,
  cutAfterBytes: Infinity,
}

/** Opens a way to a port of this machine. @param chance - 0 up to, but not, 1. */
export async function openProxy(to: number, chance: () => number): Promise<Proxy> {
  let target = to
  let cuts = 0
  const mischief = { ...NOTHING }
  const open = new Set<Socket>()
  const server = createServer(near => {
    const far = connect(target, '127.0.0.1')
    for (const socket of [near, far]) hold(socket, socket === near ? far : near, open)
    let asked = 0
    const cut = () => {
      cuts += 1
      near.destroy()
    }
    const toFar = line(mischief, chance, piece => far.write(piece))
    const toNear = line(mischief, chance, piece => near.write(piece))
    near.on('data', (piece: Buffer) => {
      asked += piece.length
      if (asked > mischief.cutAfterBytes) return cut()
      toFar(piece)
    })
    far.on('data', (piece: Buffer) => {
      if (chance() < mischief.swallows) return cut()
      toNear(piece)
    })
  })
  const listen = async (port: number) => {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
  }
  await listen(0)
  const { port } = server.address() as AddressInfo
  return {
    port,
    mischief,
    cuts: () => cuts,
    refuse: () => void server.close(),
    async leadTo(next) {
      target = next
      if (!server.listening) await listen(port)
    },
    close() {
      server.close()
      for (const socket of open) socket.destroy()
    },
  }
}

/** When one side has gone, however that was, the other goes too. */
function hold(socket: Socket, other: Socket, open: Set<Socket>) {
  open.add(socket)
  socket.setNoDelay(true)
  socket.on('error', () => {})
  socket.on('close', () => {
    open.delete(socket)
    // What was handed to it already still leaves.
    other.destroySoon()
  })
}

/** Hands pieces on in their order, each when its time has come. */
function line(mischief: Mischief, chance: () => number, hand: (piece: Buffer) => void) {
  let waiting = 0
  let last = Promise.resolve()
  return (piece: Buffer) => {
    const { delayMilliseconds, jitterMilliseconds } = mischief
    const delay = delayMilliseconds + chance() * jitterMilliseconds
    if (delay === 0 && waiting === 0) return hand(piece)
    const due = performance.now() + delay
    waiting += 1
    last = last.then(async () => {
      await pause(Math.max(0, due - performance.now()))
      waiting -= 1
      hand(piece)
    })
  }
}
