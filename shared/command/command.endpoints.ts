import { endpoint } from '../endpoint'
import type * as contract from './command.contract'

/** Where the socket of the live view is opened, below the server's origin; `?ticket=…&cursor=…`. */
export const LIVE_SOCKET_PATH = '/api/live'

/** Why the server closes a live socket, in the range left to applications. */
export const LIVE_CLOSED = { sessionOver: 4401 } as const

/** While nothing happens the server says so at least this often; silence is a broken line. */
export const LIVE_ALIVE_MILLISECONDS = 25_000

/** An official opens the live view, for a purpose that is recorded with every look. */
export const openLive = endpoint<typeof contract.openLive>()({
  id: 'command.open-live',
  method: 'POST',
  path: '/live/tickets',
  by: ['officer', 'procurator', 'visitClerk', 'prisonStaff'],
  summary: '打开实时画面：取一张一次性入场券，须写明用途',
})
