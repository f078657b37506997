import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pino from 'pino'
import { createRights } from '../../server/account/rights'
import { type AppNeeds, createApp } from '../../server/app'
import { KEYS, type World } from '../helpers/world'

/** Another server on the database of a world, with a memory of its own. */
export interface Door {
  origin: string
  close(): void
}

/** Opens one. @param needs - what is otherwise than at the first. */
export async function openDoor(world: World, needs: Partial<AppNeeds> = {}): Promise<Door> {
  const app = createApp({
    outside: world.outside,
    rights: createRights(),
    keys: KEYS,
    log: pino({ level: 'silent' }),
    answers: true,
    isReady: async () => true,
    behindProxy: false,
    ...needs,
  })
  const server = createServer(app.callback())
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
