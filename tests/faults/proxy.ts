import { once } from 'node:events'
import { type AddressInfo, type Socket, connect, createServer } from 'node:net'
import type { Dice } from '../../server/scripts/demo/random'

/** What a proxy does to what comes through it. */
export interface Mischief {
  /** Each way, to every piece. */
  delayMilliseconds: number
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
  /** Where connections go from now on. */
  leadTo(port: number): void
  close(): void
}

const NOTHING: Mischief = { delayMilliseconds: 0, swallows: 0, cutAfterBytes: Infinity }

/** Opens a way to a port of this machine. */
export async function openProxy(to: number, fate: Dice): Promise<Proxy> {
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
    near.on('data', (piece: Buffer) => {
      asked += piece.length
      if (asked > mischief.cutAfterBytes) return cut()
      later(mischief.delayMilliseconds, () => far.write(piece))
    })
    far.on('data', (piece: Buffer) => {
      if (fate.next() < mischief.swallows) return cut()
      later(mischief.delayMilliseconds, () => near.write(piece))
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    mischief,
    cuts: () => cuts,
    leadTo: port => void (target = port),
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
    other.destroy()
  })
}

function later(milliseconds: number, act: () => void) {
  if (milliseconds > 0) setTimeout(act, milliseconds)
  else act()
}
