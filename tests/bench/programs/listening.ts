import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Lets a server of the bench listen and say where, until it is told to end; lanes that rest stay open. */
export function listening(server: Server): void {
  server.keepAliveTimeout = 65_000
  process.on('SIGTERM', () => process.exit(0))
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo
    process.stdout.write(`${JSON.stringify({ listening: `http://127.0.0.1:${port}` })}\n`)
  })
}
