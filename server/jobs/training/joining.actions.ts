import { randomUUID } from 'node:crypto'
import { addEvidence } from '../../evidence/records.model'
import { type Letter, addMessages } from '../../messages/messages.model'
import type { Person } from '../../people/people.model'
import { createBatches } from '../../platform/batches'
import { type ClientSession, inTransaction, isDuplicate } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import { type StoredSession, recount, sessionsById, takePlace } from './sessions.model'
import { endedEvidence, movedUpEvidence, signUpEvidence } from './sign-ups.evidence'
import {
  type StoredEnd,
  type StoredSignUp,
  activeIn,
  addSignUp,
  changeSignUp,
  nextInLine,
} from './sign-ups.model'

/** Somebody who puts his name down. */
interface Joining {
  sessionId: string
  person: Person
  now: Date
}

/** A popular course is opened and the county presses at once: they go into one transaction together. */
const CROWD = { most: 50, mostBytes: 100_000, milliseconds: 2, abreast: 1, waiting: 2000 }
const BYTES_EACH = 500

const crowd = createBatches<Joining, boolean>(CROWD, group => joinAll(group))

/**
 * Puts somebody's name down: exactly as many get in as there are places, the others wait in the order
 * in which they came. Doing it twice is harmless.
 *
 * @throws {Refusal} 409 nobody can sign up any more.
 */
export async function join(
  { id: sessionId }: StoredSession,
  person: Person,
  now: Date,
): Promise<void> {
  const joined = await crowd.add({ sessionId, person, now }, BYTES_EACH)
  if (!joined) throw new Refusal(409, 'sign-up-over')
}

async function joinAll(group: readonly Joining[], again = true): Promise<boolean[]> {
  try {
    return await inTransaction(async session => {
      const joined: boolean[] = []
      for (const one of group) joined.push(await joinOne(one, session))
      return joined
    })
  } catch (error) {
    // Another process has just taken one of them in: now it is known.
    if (again && isDuplicate(error)) return joinAll(group, false)
    throw error
  }
}

/** @returns whether he is in it then, or waits. */
async function joinOne({ sessionId, person, now }: Joining, session: ClientSession) {
  const [known] = await activeIn(person.id, [sessionId], session)
  if (known) return true
  const before = await takePlace(sessionId, now, session)
  if (!before) return false
  const first = before.taken < before.places ? 'in' : 'waiting'
  const signUp: StoredSignUp = {
    id: randomUUID(),
    sessionId,
    courseId: before.courseId,
    personId: person.id,
    officeId: person.officeId,
    within: person.within,
    at: now,
    seq: before.seq + 1,
    first,
    state: first,
    active: true,
    movedUpAt: null,
    ended: null,
    days: [],
    result: null,
  }
  await addSignUp(signUp, session)
  await addEvidence([signUpEvidence(signUp)], session)
  return true
}

/** Takes a name out; whoever waits longest moves up. Doing it twice is harmless. */
export async function leave(signUp: StoredSignUp, end: StoredEnd): Promise<void> {
  await inTransaction(async session => {
    const [at] = await sessionsById([signUp.sessionId], session)
    if (!at || at.startsAt <= end.at) throw new Refusal(409, 'training-has-begun')
    if (!(await endOne(signUp, end, session))) return
    const change = signUp.state === 'in' ? { taken: -1, waiting: 0 } : { taken: 0, waiting: -1 }
    await moveUp(await recount(at.id, change, session), end.at, session)
  })
}

/** Ends one name, with what is proved of it. @returns whether it was still as it was read. */
export async function endOne(
  signUp: StoredSignUp,
  end: StoredEnd,
  session: ClientSession,
): Promise<boolean> {
  const changes = { state: end.why, active: false, ended: end }
  if (!(await changeSignUp(signUp, changes, session))) return false
  await addEvidence([endedEvidence({ ...signUp, ...changes }, end)], session)
  return true
}

/** Fills what is free from the line, and tells those who move up. */
export async function moveUp(at: StoredSession, now: Date, session: ClientSession): Promise<void> {
  if (at.cancelledAt || at.startsAt <= now) return
  const next = await nextInLine(at.id, at.places - at.taken, session)
  if (next.length === 0) return
  for (const one of next) {
    await changeSignUp(one, { state: 'in', movedUpAt: now }, session)
    await addEvidence([movedUpEvidence({ ...one, movedUpAt: now })], session)
  }
  await recount(at.id, { taken: next.length, waiting: -next.length }, session)
  await addMessages(
    next.map(({ personId }) => letterOf(personId, at, 'moved-up')),
    now,
    session,
  )
}

/** What somebody is told of a session. */
export const letterOf = (
  personId: string,
  { id, title, startsAt, place }: StoredSession,
  what: 'moved-up' | 'changed' | 'cancelled' | 'taken-out',
  reason = '',
): Letter => ({
  personId,
  content: {
    kind: 'training-news',
    sessionId: id,
    title,
    what,
    startsAt: startsAt.toISOString(),
    place,
    reason,
  },
})
