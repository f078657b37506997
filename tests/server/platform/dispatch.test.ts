import { once } from 'node:events'
import { type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Koa from 'koa'
import { type Contract, type Role, endpoint } from '#shared/endpoint'
import { z } from '#shared/z'
import { type State, dispatch } from '../../../server/platform/dispatch'
import { type Ctx, implement } from '../../../server/platform/implement'
import { openLane, requestOf } from '../../bench/load/lane'

const contract = {
  input: z.strictObject({ name: z.string() }),
  reply: z.strictObject({ greeting: z.string() }),
} satisfies Contract

const routeFor = (path: string, by: readonly Role[]) =>
  implement(
    endpoint<typeof contract>()({ id: path, method: 'POST', path, by, summary: '' }),
    contract,
  )(async ({ input }) => {
    answered.push(path)
    return { greeting: `你好 ${input.name}` }
  })

const answered: string[] = []
let server: Server
let origin: string
beforeAll(async () => {
  const app = new Koa<State>()
  app.use((ctx, next) => {
    ctx.res.setHeader('x-request-id', 'kept')
    ctx.state.caller = { actor: { role: 'device', deviceId: 'd', orderId: 'o' } } as Ctx
    return next()
  })
  app.use(dispatch([routeFor('/people', ['visitor']), routeFor('/devices', ['device'])]))
  server = createServer(app.callback()).listen(0, '127.0.0.1')
  await once(server, 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.close()
  server.closeAllConnections()
})

it.each(['/people', '/devices'])(
  'an answer at %s is JSON that nobody keeps, with the headers of all layers',
  async path => {
    const answer = await fetch(`${origin}/api${path}`, {
      method: 'POST',
      body: JSON.stringify({ name: '归途' }),
    })
    expect([answer.status, await answer.json()]).toEqual([200, { greeting: '你好 归途' }])
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'content-length': String(Buffer.byteLength(JSON.stringify({ greeting: '你好 归途' }))),
      'cache-control': 'no-store',
      'x-request-id': 'kept',
    })
  },
)

it('a person who asks after a crowd of devices is not answered after all of them', async () => {
  const crowd = 60
  const lanes = await Promise.all(Array.from({ length: crowd + 1 }, () => openLane(origin)))
  const ask = (path: string) => requestOf(`/api${path}`, {}, JSON.stringify({ name: 'x' }))
  await Promise.all(lanes.map(lane => lane.ask(ask('/people'))))
  answered.length = 0
  await Promise.all(
    lanes.map((lane, number) => lane.ask(ask(number < crowd ? '/devices' : '/people'))),
  )
  for (const lane of lanes) lane.close()
  expect(answered).toHaveLength(crowd + 1)
  expect(answered.indexOf('/people')).toBeLessThan(crowd)
})
