import { randomBytes } from 'node:crypto'
import type { ClassDraft } from '#shared/courses/classes.contract'
import * as endpoints from '#shared/courses/classes.endpoints'
import { addEvidence } from '../../evidence/records.model'
import { addMessages } from '../../messages/messages.model'
import { organisationById } from '../../organisation/organisation.model'
import type { Person } from '../../people/people.model'
import { type ClientSession, inTransaction, isDuplicate } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import { type StoredAttendance, addAttendance, attendanceId, invitedTo } from './attendance.model'
import { classEvidence, invitedEvidence } from './classes.evidence'
import { type StoredClass, addClass, classById, followingFrom, listClassFor } from './classes.model'
import { reminderOf } from './reminding'
import { type By, classLetter, recordClassAct, refuseOver } from './telling'

const SECRET_BYTES = 32

/** Announces a class and invites people; the same act sent again changes nothing. */
export async function holdClass(
  { attemptId, draft }: { attemptId: string; draft: ClassDraft },
  organisationId: string,
  people: readonly Person[],
  by: By,
): Promise<StoredClass> {
  const known = await classById(attemptId)
  if (known) return ownClass(known, by)
  if (new Date(draft.from) <= by.now) {
    throw new Refusal(400, 'bad-input', [{ path: 'draft.from', code: 'in-the-past' }])
  }
  const organisation = (await organisationById(organisationId))!
  const one: StoredClass = {
    id: attemptId,
    organisationId,
    within: organisation.within,
    listedFor: organisation.within,
    first: draft,
    ...followingFrom(draft),
    secret: randomBytes(SECRET_BYTES).toString('hex'),
    madeBy: by.staffId,
    madeAt: by.now,
    changes: [],
    cancelledAt: null,
  }
  try {
    return await inTransaction(async session => {
      await addClass(one, session)
      await addEvidence([classEvidence(one)], session)
      await invite(one, people, by, session)
      await recordClassAct(one, endpoints.scheduleClass.id, { people: people.length }, by, session)
      return one
    })
  } catch (error) {
    // The same act came twice at once: the other one is stored.
    const stored = isDuplicate(error) ? await classById(attemptId) : null
    if (stored) return ownClass(stored, by)
    throw error
  }
}

/** @throws {Refusal} 409 when somebody else's act has that name. */
function ownClass(one: StoredClass, { staffId }: By): StoredClass {
  if (one.madeBy !== staffId) throw new Refusal(409, 'class-of-another')
  return one
}

/** Invites people to a class that is announced. */
export async function inviteMore(
  one: StoredClass,
  people: readonly Person[],
  by: By,
): Promise<StoredClass> {
  refuseOver(one, by.now)
  return inTransaction(async session => {
    const known = new Set((await invitedTo(one.id, session)).map(({ personId }) => personId))
    const fresh = people.filter(({ id }) => !known.has(id))
    if (known.size + fresh.length > one.said.seats) throw new Refusal(409, 'class-full')
    await invite(one, fresh, by, session)
    await recordClassAct(one, endpoints.inviteToClass.id, { people: fresh.length }, by, session)
    return one
  }).catch((error: unknown) => {
    // Somebody else invited one of them just now.
    throw isDuplicate(error) ? new Refusal(409, 'changed-meanwhile') : error
  })
}

async function invite(
  one: StoredClass,
  people: readonly Person[],
  { staffId, now }: By,
  session: ClientSession,
) {
  if (people.length === 0) return
  if (people.length > one.said.seats) throw new Refusal(409, 'class-full')
  const rows = people.map((person): StoredAttendance => ({
    id: attendanceId(one.id, person.id),
    classId: one.id,
    personId: person.id,
    name: person.name,
    officeId: person.officeId,
    within: person.within,
    state: 'invited',
    invitedAt: now,
    invitedBy: staffId,
    closesAt: one.closesAt,
    cancelled: false,
    partedAt: null,
    remindAt: reminderOf(one.from, now),
    ...{ signedIn: null, signedOut: null, absentAt: null },
    ...{ explanation: '', faultId: null, settled: null },
  }))
  await addAttendance(rows, session)
  await addEvidence(rows.map(invitedEvidence), session)
  await listClassFor(one.id, [...new Set(people.map(({ officeId }) => officeId))], session)
  const content = classLetter('class-invited', one)
  await addMessages(
    people.map(({ id }) => ({ personId: id, content })),
    now,
    session,
  )
}
