import { parameters } from '#shared/law/parameters'
import { clockInChina } from '#shared/time/days'
import type { ClientSession } from '../platform/database'
import type { Dice } from './challenge'
import { requestFor } from './demand'
import type { StoredRequest } from './requests.model'
import { personById } from '../people/people.model'

const MINUTE = 60_000

/**
 * When a second check begins, drawn by lot; null when there is none. Never at night.
 *
 * @source 《社区矫正法》第三十四条第一款：不得影响社区矫正对象的正常工作和生活。
 */
export function secondCheckAt(now: Date, dice: Dice): Date | null {
  const { share, fromMinutes, toMinutes, minutes } = parameters.secondCheck.value
  if (dice() >= share) return null
  const after = fromMinutes + dice() * (toMinutes - fromMinutes)
  const opensAt = new Date(now.getTime() + Math.round(after * MINUTE))
  const until = new Date(opensAt.getTime() + minutes * MINUTE)
  return isQuiet(opensAt) || isQuiet(until) ? null : opensAt
}

function isQuiet(at: Date): boolean {
  const { from, to } = parameters.quietHours.value
  const clock = clockInChina(at)
  return clock >= from || clock < to
}

/** After a pass somebody is asked once more, by lot: nobody can send a stand-in away in between. */
export async function maybeAskAgain(
  request: StoredRequest,
  personId: string,
  { now, dice }: { now: Date; dice: Dice },
  session: ClientSession,
): Promise<void> {
  if (request.why === 'second-check') return
  const opensAt = secondCheckAt(now, dice)
  const person = opensAt && (await personById(personId, session))
  if (!person) return
  const { minutes } = parameters.secondCheck.value
  await requestFor(
    {
      ...{ person, now, opensAt, minutes, why: 'second-check', for: request.for },
      cause: `second:${request.id}`,
    },
    session,
  )
}
