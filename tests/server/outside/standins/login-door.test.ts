import { once } from 'node:events'
import { type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Koa from 'koa'
import { loginDoor } from '../../../../server/outside/standins/login-door'
import { createWeChat } from '../../../../server/outside/wechat'
import { APP, type RunningStandIn, startStandIn } from '../stand-in'

let standIn: RunningStandIn
let server: Server
let origin: string
beforeEach(async () => {
  standIn = await startStandIn()
  server = createServer(new Koa().use(loginDoor(standIn.address)).callback())
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(async () => {
  server.close()
  server.closeAllConnections()
  await standIn.end()
})

const ask = (path: string, owner: object) =>
  fetch(origin + path, { method: 'POST', body: JSON.stringify(owner) })

describe('the door by which a browser plays a phone', () => {
  it('gives a code that signs in', async () => {
    const reply = await ask('/standin/login-code', { openid: 'o-1' })
    const { code } = (await reply.json()) as { code: string }
    const wechat = createWeChat({ base: standIn.address, ...APP, timeoutMs: 5000 })
    expect(await wechat.sessionFor(code)).toEqual({ openid: 'o-1' })
  })

  it('passes on why there is none', async () => {
    const reply = await ask('/standin/login-code', {})
    expect(reply.status).toBe(400)
    expect(await reply.json()).toEqual({ error: expect.stringContaining('openid') })
  })

  it('takes the yes to a message', async () => {
    const yes = { openid: 'o-1', template_id: 't-1', kind: 'once' }
    expect((await ask('/standin/subscribe', yes)).status).toBe(200)
    const data = { thing1: { value: '一件事' } }
    const message = { touser: 'o-1', template_id: 't-1', data }
    expect(await standIn.post('/cgi-bin/message/subscribe/send', message)).toMatchObject({
      errcode: 0,
    })
  })

  it('opens no other control', async () => {
    expect((await ask('/__ctl/login-code', { openid: 'o-1' })).status).toBe(404)
    expect((await ask('/standin/expire-token', {})).status).toBe(404)
  })
})
