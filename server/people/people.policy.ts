import type { Actor } from '#shared/endpoint'
import type { PeopleAbilities } from '#shared/people/people.contract'

/** What a policy needs to know of a file. */
interface Subject {
  within: readonly string[]
}

/** An official reads the files at or below their organisation. */
export const mayRead = (actor: Actor, person: Subject): boolean =>
  (actor.role === 'officer' || actor.role === 'procurator') &&
  person.within.includes(actor.organisationId)

/** An officer of the county or the office keeps them; province and prefecture only read. */
export const mayKeep = (actor: Actor, person: Subject): boolean =>
  actor.role === 'officer' &&
  (actor.level === 'county' || actor.level === 'office') &&
  person.within.includes(actor.organisationId)

/** What `mayRead` allows, as a filter; null is nothing. */
export type Scope = { within: string } | null

export const scopeOf = (actor: Actor): Scope =>
  actor.role === 'officer' || actor.role === 'procurator' ? { within: actor.organisationId } : null

/** What a screen may offer; asked again with each act. */
export function abilitiesOf(actor: Actor): PeopleAbilities {
  const keeps = actor.role === 'officer' && (actor.level === 'county' || actor.level === 'office')
  return { register: keeps, bind: keeps, plan: keeps }
}
