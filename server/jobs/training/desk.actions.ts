import { randomUUID } from 'node:crypto'
import type { setCourse, setSession } from '#shared/jobs/training-desk.contract'
import * as endpoints from '#shared/jobs/training.endpoints'
import type { z } from '#shared/z'
import { addMessages } from '../../messages/messages.model'
import type { Organisation } from '../../organisation/organisation.model'
import { recordAct } from '../../oversight/acts.model'
import { inTransaction } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import { type StoredCourse, saveCourse } from './courses.model'
import { endOne, letterOf, moveUp } from './joining.actions'
import {
  type StoredSession,
  addSession,
  changeSession,
  recount,
  renameSessions,
  sessionsById,
} from './sessions.model'
import { activeOf } from './sign-ups.model'

interface By {
  staffId: string
  now: Date
}

type SaidOfCourse = Omit<z.output<(typeof setCourse)['input']>, 'id'>
type SaidOfSession = Omit<z.output<(typeof setSession)['input']>, 'id' | 'courseId'>

/** Offers a course, or changes what is said of one; whom it is for stays. */
export async function keepCourse(
  said: SaidOfCourse,
  { before, county, by }: { before: StoredCourse | null; county: Organisation; by: By },
): Promise<StoredCourse> {
  if (before && before.for !== said.for) throw new Refusal(409, 'course-is-for-others')
  const { staffId, now } = by
  const fresh = { id: randomUUID(), addedAt: now, closedAt: null, open: true }
  const { id: countyId, within } = county
  const course: StoredCourse = { ...fresh, countyId, within, ...before, ...said }
  await inTransaction(async session => {
    await saveCourse(course, session)
    if (before) await renameSessions(course.id, course.title, session)
    const { title, provider, free } = said
    const details = { title, provider, free: { ...free }, for: said.for }
    await recordAct(
      { staffId, act: endpoints.setCourse.id, subjectId: course.id, at: now, details },
      session,
    )
  })
  return course
}

/** No more sessions of it; those that are arranged take place. */
export async function close(
  course: StoredCourse,
  reason: string,
  { staffId, now }: By,
): Promise<StoredCourse> {
  if (course.closedAt) throw new Refusal(409, 'course-closed')
  const closed = { ...course, closedAt: now, open: false }
  await inTransaction(async session => {
    await saveCourse(closed, session)
    await recordAct(
      {
        staffId,
        act: endpoints.closeCourse.id,
        subjectId: course.id,
        at: now,
        details: { reason },
      },
      session,
    )
  })
  return closed
}

const datesOf = ({ startsAt, endsAt, signUpUntil, ...said }: SaidOfSession) => ({
  ...said,
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
  signUpUntil: new Date(signUpUntil),
})

/** Arranges a session of a course. */
export async function arrange(
  course: StoredCourse,
  said: SaidOfSession,
  { staffId, now }: By,
): Promise<StoredSession> {
  if (course.closedAt) throw new Refusal(409, 'course-closed')
  const { id: courseId, countyId, within, title } = course
  const row: StoredSession = {
    id: randomUUID(),
    ...{ courseId, countyId, within, title, for: course.for },
    ...datesOf(said),
    ...{ cancelledAt: null, cancelReason: '', taken: 0, waiting: 0, seq: 0 },
  }
  refusePast(row, now)
  await inTransaction(async session => {
    await addSession(row, session)
    await recordAct(
      { staffId, act: endpoints.setSession.id, subjectId: row.id, at: now, details: { ...said } },
      session,
    )
  })
  return row
}

/** Changes a session: whoever has a place keeps it, and is told; more places let the line move up. */
export async function rearrange(
  { id }: StoredSession,
  said: SaidOfSession,
  { staffId, now }: By,
): Promise<StoredSession> {
  return inTransaction(async session => {
    const [before] = await sessionsById([id], session)
    if (!before || before.cancelledAt || before.startsAt <= now) {
      throw new Refusal(409, 'training-has-begun')
    }
    if (said.places < before.taken) throw new Refusal(409, 'fewer-than-taken')
    const after = (await changeSession(id, datesOf(said), session))!
    refusePast(after, now)
    if (isElsewhere(before, after)) {
      const told = await activeOf(id, session)
      const letters = told.map(({ personId }) => letterOf(personId, after, 'changed'))
      await addMessages(letters, now, session)
    }
    await moveUp(after, now, session)
    await recordAct(
      { staffId, act: endpoints.setSession.id, subjectId: id, at: now, details: { ...said } },
      session,
    )
    return (await sessionsById([id], session))[0]!
  })
}

const isElsewhere = (one: StoredSession, other: StoredSession) =>
  one.place !== other.place ||
  one.startsAt.getTime() !== other.startsAt.getTime() ||
  one.endsAt.getTime() !== other.endsAt.getTime()

function refusePast({ startsAt }: StoredSession, now: Date) {
  if (startsAt <= now) {
    throw new Refusal(400, 'bad-input', [{ path: 'startsAt', code: 'in-the-past' }])
  }
}

/** It does not take place; everybody who is in or waits is told. */
export async function cancel(
  { id }: StoredSession,
  reason: string,
  { staffId, now }: By,
): Promise<StoredSession> {
  return inTransaction(async session => {
    const [before] = await sessionsById([id], session)
    if (!before || before.cancelledAt) throw new Refusal(409, 'training-has-begun')
    const after = (await changeSession(id, { cancelledAt: now, cancelReason: reason }, session))!
    const active = await activeOf(id, session)
    const end = { why: 'cancelled', reason, staffId: null, at: now } as const
    for (const one of active) await endOne(one, end, session)
    const emptied = await recount(id, { taken: -before.taken, waiting: -before.waiting }, session)
    const letters = active.map(({ personId }) => letterOf(personId, after, 'cancelled', reason))
    await addMessages(letters, now, session)
    await recordAct(
      { staffId, act: endpoints.cancelSession.id, subjectId: id, at: now, details: { reason } },
      session,
    )
    return emptied
  })
}
