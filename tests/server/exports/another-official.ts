import { randomUUID } from 'node:crypto'
import type { Endpoint } from '#shared/endpoint'
import { openSession } from '../../../server/account/sessions.model'
import { COOKIE } from '../../../server/platform/callers'
import { signToken } from '../../../server/platform/tokens'
import { KEYS, type World } from '../../helpers/world'

/** A further officer of the county, signed in at the world's moment. */
export async function anotherCountyOfficer(world: World) {
  const userName = `second-${randomUUID().slice(0, 8)}`
  await world.newOfficial(userName)
  const id = randomUUID()
  const now = world.outside.now()
  await openSession({ id, kind: 'staff', subjectId: `test-${userName}`, startedAt: now })
  const cookie = `${COOKIE}=${signToken(KEYS.tokens, id, now)}`
  return {
    /** Sends what changes something. */
    async post({ path }: Pick<Endpoint, 'path'>, input: unknown) {
      const answer = await fetch(`${world.origin}/api${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: world.origin, cookie },
        body: JSON.stringify(input),
      })
      return { status: answer.status, body: (await answer.json()) as { code?: string } }
    },
  }
}
