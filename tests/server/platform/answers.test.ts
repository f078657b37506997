import { once } from 'node:events'
import { type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Koa from 'koa'
import { accounting } from '../../../server/platform/accounting'
import type { State } from '../../../server/platform/dispatch'
import { createLog } from '../../../server/platform/log'
import { safeHeaders } from '../../../server/platform/safe-headers'

let server: Server
let origin: string
const lines: string[] = []

beforeAll(async () => {
  const app = new Koa<State>()
  app.use(accounting(createLog('info', { write: line => void lines.push(line) })))
  app.use((ctx, next) => safeHeaders(ctx.get('x-reached').split(' ').filter(Boolean))(ctx, next))
  app.use(ctx => {
    ctx.state.endpointId = 'some.endpoint'
    ctx.body = { requestId: ctx.state.requestId }
  })
  server = createServer(app.callback()).listen(0, '127.0.0.1')
  await once(server, 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.close()
  server.closeAllConnections()
})

const policyAt = async (path: string, reached = '') => {
  const { headers } = await fetch(origin + path, { headers: { 'x-reached': reached } })
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  return headers.get('content-security-policy')
}

describe('the headers that keep a browser safe', () => {
  it.each(['/api/check-ins', '/api/openapi.json', '/api/docs/more'])(
    'let the answer at %s do nothing as a page',
    async path => {
      expect(await policyAt(path)).toBe("default-src 'none'; frame-ancestors 'none'")
    },
  )

  it.each(['/', '/phone/', '/check-ins/7', '/api/docs', '/apiary'])(
    'let the page at %s run scripts of ours only, in no frame',
    async path => {
      const policy = await policyAt(path)
      expect(policy).toContain("script-src 'self';")
      expect(policy).toContain("style-src 'self' 'unsafe-inline';")
      expect(policy).toContain("frame-ancestors 'none'")
    },
  )
})

describe('a service that carries calls', () => {
  it('is reached from the desk and from no other page', async () => {
    const policy = await policyAt('/visits/rooms/terminal', '*.one.invalid two.invalid')
    expect(policy).toContain(
      "; connect-src 'self' https://*.one.invalid wss://*.one.invalid https://two.invalid wss://two.invalid",
    )
    expect(policy).toContain("script-src 'self';")
    for (const path of ['/phone', '/phone/', '/api/docs', '/api/check-ins']) {
      expect(await policyAt(path, 'two.invalid')).not.toContain('two.invalid')
    }
  })

  it('is reached from nowhere while there is none', async () => {
    expect(await policyAt('/visits/rooms/terminal')).not.toContain('connect-src')
  })
})

it('the line about an answer says which endpoint and how long it took, and nothing of what was asked', async () => {
  lines.length = 0
  await fetch(`${origin}/api/people?search=somebody`, { headers: { authorization: 'Bearer abc' } })
  expect(lines).toHaveLength(1)
  const { endpoint, status, ...rest } = JSON.parse(lines[0]!)
  expect([endpoint, status]).toEqual(['some.endpoint', 200])
  expect(Object.keys(rest).sort()).toEqual(
    ['hostname', 'level', 'milliseconds', 'pid', 'requestId', 'time'].sort(),
  )
})

it('a request has one name for all layers, and the answer tells it', async () => {
  const answer = await fetch(`${origin}/api/people`)
  const { requestId } = await answer.json()
  expect(requestId).toMatch(/^[\da-f-]{36}$/)
  expect(answer.headers.get('x-request-id')).toBe(requestId)
})
