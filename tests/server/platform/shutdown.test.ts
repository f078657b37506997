import { once } from 'node:events'
import { Agent, type IncomingMessage, createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { drain } from '../../../server/platform/shutdown'

/** A server whose answers wait until they are let go. */
async function slowServer() {
  const waiting: (() => void)[] = []
  const server = createServer((_, answer) => void waiting.push(() => answer.end('done')))
  server.keepAliveTimeout = 60_000
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { server, port, letGo: () => waiting.splice(0).forEach(go => go()) }
}

describe('draining a server', () => {
  it('ends with a kept-alive connection that was busy when it began, and delivers its answer', async () => {
    const { server, port, letGo } = await slowServer()
    const agent = new Agent({ keepAlive: true })
    const asked = once(server, 'request')
    const answer = new Promise<IncomingMessage>(got => get({ port, agent, host: '127.0.0.1' }, got))
    await asked

    const drained = drain(server)
    letGo()
    expect((await answer).statusCode).toBe(200)
    ;(await answer).resume()
    await drained
    agent.destroy()
  })

  it('accepts nobody new while it waits', async () => {
    const { server, port, letGo } = await slowServer()
    const asked = once(server, 'request')
    const answer = new Promise<IncomingMessage>(got => get({ port, host: '127.0.0.1' }, got))
    await asked
    const drained = drain(server)
    const late = new Promise<string>(refused =>
      get({ port, host: '127.0.0.1' }).on('error', error =>
        refused((error as NodeJS.ErrnoException).code ?? ''),
      ),
    )
    expect(await late).toBe('ECONNREFUSED')
    letGo()
    ;(await answer).resume()
    await drained
  })
})
