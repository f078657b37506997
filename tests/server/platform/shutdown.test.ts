import { once } from 'node:events'
import { Agent, type IncomingMessage, createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { drain } from '../../../server/platform/shutdown'
import { until } from '../../helpers/until'

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
    await until(() => !server.listening)
    letGo()
    expect((await answer).statusCode).toBe(200)
    ;(await answer).resume()
    await drained
    agent.destroy()
  })

  it('still answers who comes new at first, then accepts nobody', async () => {
    const { server, port, letGo } = await slowServer()
    const ask = () =>
      new Promise<string | undefined>(got =>
        get({ port, host: '127.0.0.1' }, answer =>
          answer.resume().once('end', () => got('answered')),
        ).on('error', error => got((error as NodeJS.ErrnoException).code)),
      )
    const asked = once(server, 'request')
    const early = ask()
    await asked
    const drained = drain(server)
    const late = ask()
    await once(server, 'request')
    await until(() => !server.listening)
    expect(await ask()).toBe('ECONNREFUSED')
    letGo()
    expect(await Promise.all([early, late])).toEqual(['answered', 'answered'])
    await drained
  })

  it('is done at once where nobody is', async () => {
    const { server } = await slowServer()
    const began = performance.now()
    await drain(server)
    expect(performance.now() - began).toBeLessThan(900)
  })

  it('answers whoever asks once more on a connection, and says that it ends', async () => {
    const { server, port, letGo } = await slowServer()
    server.prependListener('request', () => setImmediate(letGo))
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const ask = () =>
      new Promise<string | undefined>((got, failed) =>
        get({ port, agent, host: '127.0.0.1' }, answer =>
          answer.resume().once('end', () => got(answer.headers.connection)),
        ).on('error', failed),
      )
    expect(await ask()).toBe('keep-alive')
    const drained = drain(server)
    expect(await ask()).toBe('close')
    await drained
    agent.destroy()
  })

  it('closes a connection on which nobody asks any more', async () => {
    const { server, port, letGo } = await slowServer()
    server.prependListener('request', () => setImmediate(letGo))
    const agent = new Agent({ keepAlive: true })
    await new Promise<void>(got => {
      get({ port, agent, host: '127.0.0.1' }, answer => answer.resume().once('end', got))
    })
    await drain(server)
    agent.destroy()
  })
})
