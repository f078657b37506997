import { randomUUID } from 'node:crypto'
import type { ClassDraft, ClassInvite } from '#shared/courses/classes.contract'
import type { OwnClass } from '#shared/courses/attendance.contract'
import { listOwnClasses, scheduleClass, signClass } from '#shared/courses/classes.endpoints'
import { burstAt } from '../../../helpers/world'
import type { Caller } from '../../../helpers/world'

/** Where the class is. */
export const ROOM = { latitude: 24.532, longitude: 103.768 }

/** A class as an officer announces it, unless a test says otherwise: tomorrow from nine to eleven. */
export const classDraft = (changes: Partial<ClassDraft> = {}): ClassDraft => ({
  title: '外出请假怎么办',
  audience: 'adults',
  place: { kind: 'place', name: '中枢司法所二楼', ...ROOM, radiusMetres: 150 },
  from: '2026-11-25T01:00:00.000Z',
  until: '2026-11-25T03:00:00.000Z',
  seats: 40,
  text: '请带身份证。',
  lessonIds: [],
  materials: [],
  ...changes,
})

export const persons = (...numbers: number[]): ClassInvite => ({
  kind: 'persons',
  personIds: numbers.map(number => `demo-person-${number}`),
})

/** What the console sends. */
export const announcement = (
  changes: Partial<ClassDraft> = {},
  invite: ClassInvite = persons(2, 3),
) => ({ attemptId: randomUUID(), draft: classDraft(changes), invite })

/** Announces a class. @returns the answer of the server, read. */
export async function announced(
  officer: Caller,
  changes: Partial<ClassDraft> = {},
  invite?: ClassInvite,
) {
  const answer = await officer.ask(scheduleClass, announcement(changes, invite))
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  return answer.body
}

/** What the phone sends. */
export const signature = (classId: string, changes: object = {}) => ({
  attemptId: randomUUID(),
  classId,
  which: 'in',
  datum: 'wgs84',
  fixes: burstAt(ROOM.latitude, ROOM.longitude),
  code: null,
  ...changes,
})

export const sign = (person: Caller, classId: string, changes: object = {}) =>
  person.ask(signClass, signature(classId, changes))

/** What somebody is invited to. */
export const classesOf = async (person: Caller, list = 'coming'): Promise<OwnClass[]> =>
  (await person.ask(listOwnClasses, { list })).body.classes
