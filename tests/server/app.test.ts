import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pino from 'pino'
import { createRights } from '../../server/account/rights'
import { createApp } from '../../server/app'
import { type CallProvider, noCalls } from '../../server/outside/calls'
import { createFaceEngine } from '../../server/outside/face-engine/engine'
import { KEYS } from '../helpers/keys'

const nobody = () => Promise.reject(new Error('nobody signs in here'))

/** What a page of the desk may do, where calls are carried so. */
async function policyWith(calls: CallProvider) {
  const app = createApp(
    {
      ...{ rights: createRights(), keys: KEYS, log: pino({ level: 'silent' }) },
      ...{ isReady: async () => true, answers: true, behindProxy: false },
      outside: {
        ...{ now: () => new Date(), random: () => 0, faces: createFaceEngine({ mode: 'off' }) },
        ...{ wechat: { sessionFor: nobody, faces: null, messages: null }, calls },
      },
    },
    [],
  )
  const server = createServer(app.callback()).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const { headers } = await fetch(`http://127.0.0.1:${port}/visits/rooms/terminal`)
  server.close()
  server.closeAllConnections()
  return headers.get('content-security-policy')
}

it('lets pages of the desk reach what carries the calls, and nothing where nothing does', async () => {
  expect(await policyWith({ ...noCalls, pageHosts: ['calls.invalid'] })).toContain(
    "connect-src 'self' https://calls.invalid wss://calls.invalid",
  )
  expect(await policyWith(noCalls)).not.toContain('connect-src')
})
