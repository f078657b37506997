import type { ClassAudience, ClassInvite } from '#shared/courses/classes.contract'
import { isFor } from '#shared/courses/classes.rules'
import type { Actor } from '#shared/endpoint'
import { type Person, peopleWithin, personById } from '../../people/people.model'
import { Refusal } from '../../platform/errors'
import { mayCareFor } from './classes.policy'

type Officer = Extract<Actor, { role: 'officer' }>

/** Who would be invited, and how many were named whom the class is not for. */
export interface Meant {
  people: Person[]
  leftOut: number
}

/**
 * Who is meant by an invitation, among those whom the officer looks after.
 *
 * @throws {Refusal} 404 when somebody named is not among them.
 */
export async function meantBy(
  invite: ClassInvite,
  audience: ClassAudience,
  actor: Officer,
): Promise<Meant> {
  const named = await namedIn(invite, actor)
  const people = named.filter(person => isFor(audience, person))
  return { people, leftOut: named.length - people.length }
}

async function namedIn(invite: ClassInvite, actor: Officer): Promise<Person[]> {
  switch (invite.kind) {
    case 'persons': {
      const found = await Promise.all([...new Set(invite.personIds)].map(id => personById(id)))
      return found.map(person => {
        if (!person || !mayCareFor(actor, person)) throw new Refusal(404, 'no-such-person')
        return person
      })
    }
    case 'category': {
      const all = await peopleWithin({ within: actor.organisationId })
      return all.filter(({ category }) => category === invite.category)
    }
    case 'office':
      return peopleWithin({ within: actor.organisationId }, invite.officeId)
  }
}

/**
 * The same, for an act: nobody named may be one whom the class is not for, and somebody must be meant.
 *
 * @throws {Refusal} 404 or 409.
 */
export async function invitedBy(
  invite: ClassInvite,
  audience: ClassAudience,
  actor: Officer,
): Promise<Person[]> {
  const { people, leftOut } = await meantBy(invite, audience, actor)
  if (invite.kind === 'persons' && leftOut > 0) throw new Refusal(409, 'wrong-audience')
  if (people.length === 0) throw new Refusal(409, 'nobody-invited')
  return people
}
