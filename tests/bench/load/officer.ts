import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { WebSocket } from 'ws'
import { LIVE_SOCKET_PATH } from '#shared/command/command.endpoints'
import { openSession } from '../../../server/account/sessions.model'
import { addStaff } from '../../../server/account/staff.model'
import { COOKIE } from '../../../server/platform/callers'
import { signToken } from '../../../server/platform/tokens'
import { STAFF_MEMBERS } from '../../../server/scripts/demo/staff'
import type { Keys } from '../../../server/account/account.actions'

/** An officer of the county like no other, signed in. @returns what the browser brings along. */
export async function signInOfficer(keys: Keys): Promise<{ cookie: string }> {
  const [id, now] = [randomUUID(), new Date()]
  const member = { ...STAFF_MEMBERS.county, id: `bench-staff-${id}`, userName: id }
  await addStaff(member, 'nobody signs in with a password here')
  await openSession({ id, kind: 'staff', subjectId: member.id, startedAt: now })
  return { cookie: `${COOKIE}=${signToken(keys.tokens, id, now)}` }
}

/** Opens the live view. @param heard - gets every frame as it comes, and when. */
export async function openLiveView(
  address: string,
  { cookie }: { cookie: string },
  heard: (text: string, at: number) => void,
): Promise<WebSocket> {
  const headers = { cookie, origin: address }
  const answer = await fetch(`${address}/api/live/tickets`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ purpose: 'daily-supervision' }),
  })
  const { ticket } = (await answer.json()) as { ticket: string }
  const query = new URLSearchParams({ ticket })
  return listen(`${address.replace('http', 'ws')}${LIVE_SOCKET_PATH}?${query}`, headers, heard)
}

/** Opens a socket and listens. */
export async function listen(
  address: string,
  headers: Record<string, string>,
  heard: (text: string, at: number) => void,
): Promise<WebSocket> {
  const socket = new WebSocket(address, { headers })
  socket.on('message', data => {
    heard(String(data), performance.timeOrigin + performance.now())
  })
  await once(socket, 'open')
  return socket
}
