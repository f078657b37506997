/** Bare sockets: what one of them says, `[times, text]`, the others hear so many times. */
import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'

const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false })

server.on('connection', socket => {
  socket.on('message', data => {
    const [times, text] = JSON.parse(String(data)) as [number, string]
    for (let time = 0; time < times; time++) {
      for (const other of server.clients) if (other !== socket) other.send(text)
    }
  })
})

server.on('listening', () => {
  const { port } = server.address() as AddressInfo
  process.stdout.write(`${JSON.stringify({ listening: `http://127.0.0.1:${port}` })}\n`)
})
process.on('SIGTERM', () => process.exit(0))
