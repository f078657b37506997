import { recordAct } from '../../oversight/acts.model'
import type { ClientSession } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import { type StoredClass, timesOf } from './classes.model'

/** Who acts, and when. */
export interface By {
  staffId: string
  now: Date
}

/** What a message about a class says. @param reason - why it changed; empty when it is new. */
export const classLetter = (
  kind: 'class-invited' | 'class-reminder' | 'class-changed' | 'class-cancelled' | 'class-absent',
  one: StoredClass,
  reason = '',
) => ({
  ...{ kind, classId: one.id, title: one.said.title, from: one.said.from },
  ...{ placeName: one.said.place.name, reason },
})

/** @throws {Refusal} 409 when it is cancelled or over. */
export function refuseOver(one: StoredClass, now: Date): void {
  if (one.cancelledAt) throw new Refusal(409, 'class-cancelled')
  if (timesOf(one).until <= now) throw new Refusal(409, 'class-over')
}

/** Records what an official did with a class. */
export const recordClassAct = (
  one: StoredClass,
  act: string,
  details: Record<string, string | number>,
  { staffId, now }: By,
  session: ClientSession,
) =>
  recordAct(
    {
      ...{ staffId, act, subjectId: one.id, at: now },
      details: { title: one.said.title, from: one.said.from, until: one.said.until, ...details },
    },
    session,
  )
