import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pino from 'pino'
import { createRights } from '../../server/account/rights'
import { createApp } from '../../server/app'
import { sessionOfCookie } from '../../server/platform/callers'
import { openHub } from '../../server/platform/hub'
import { openSockets } from '../../server/platform/sockets'
import { followRooms } from '../../server/visits/rooms/live-rooms'
import { watched, whenChanged } from '../../server/watched'
import { KEYS } from './keys'
import { type Caller, type World, caller } from './world'

/** Another server on the same database, with a change stream and lines of its own. */
export async function secondProcess({ outside }: World) {
  const log = pino({ level: 'silent' })
  const hub = await openHub(watched, log)
  const rights = createRights()
  hub.listen(whenChanged(rights))
  const app = createApp({
    ...{ outside, rights, keys: KEYS, log, answers: true, behindProxy: false },
    isReady: async () => true,
  })
  const server = createServer(app.callback())
  const close = openSockets(server, [followRooms({ hub, rights, now: outside.now, log })], {
    log,
    sessionOf: request => sessionOfCookie(request, KEYS.tokens, outside.now()),
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin,
    /** The same who asks elsewhere, asking here. */
    as: ({ headers }: Caller): Caller =>
      caller(origin, 'origin' in headers ? { ...headers, origin } : headers),
    async end() {
      close()
      server.closeAllConnections()
      await new Promise(done => server.close(done))
      await hub.close()
    },
  }
}
