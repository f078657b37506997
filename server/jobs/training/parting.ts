import { addMessages } from '../../messages/messages.model'
import type { ClientSession } from '../../platform/database'
import { endOne, letterOf, moveUp } from './joining.actions'
import { recount, sessionsById } from './sessions.model'
import { allActiveOf } from './sign-ups.model'
import { trainingFor } from './training.policy'

/** Somebody whose age group was put right, and who did that. */
interface Parted {
  personId: string
  juvenile: boolean
  /** What he is told. */
  reason: string
  staffId: string
  now: Date
}

/**
 * Takes somebody out of the courses to come that are for the other age group, and tells him; whoever
 * waits longest moves up.
 *
 * @returns how many he was taken out of.
 */
export async function partTraining(
  { personId, juvenile, reason, staffId, now }: Parted,
  session: ClientSession,
): Promise<number> {
  const signUps = await allActiveOf(personId, session)
  const sessions = await sessionsById(
    signUps.map(({ sessionId }) => sessionId),
    session,
  )
  let out = 0
  for (const signUp of signUps) {
    const at = sessions.find(({ id }) => id === signUp.sessionId)
    if (!at || at.startsAt <= now || at.for === trainingFor({ juvenile })) continue
    const end = { why: 'taken-out', reason, staffId, at: now } as const
    if (!(await endOne(signUp, end, session))) continue
    const change = signUp.state === 'in' ? { taken: -1, waiting: 0 } : { taken: 0, waiting: -1 }
    await addMessages([letterOf(personId, at, 'taken-out', reason)], now, session)
    await moveUp(await recount(at.id, change, session), now, session)
    out++
  }
  return out
}
