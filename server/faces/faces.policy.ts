import type { Actor } from '#shared/endpoint'

/** What a policy needs to know of whose face it is. */
interface Subject {
  within: readonly string[]
}

/** An official sees what lies at or below their organisation. */
export const mayLookAt = (actor: Actor, one: Subject): boolean =>
  (actor.role === 'officer' || actor.role === 'procurator') &&
  one.within.includes(actor.organisationId)

/** A functionary of the county or the office decides; province, prefecture and procurator read. */
export const mayDecide = (actor: Actor, one: Subject): boolean =>
  keeps(actor) && mayLookAt(actor, one)

const keeps = (actor: Actor): boolean =>
  actor.role === 'officer' && (actor.level === 'county' || actor.level === 'office')

/** What `mayLookAt` allows, as a filter, so that lists are narrowed in the database; null is nothing. */
export type Scope = { within: string } | null

export const scopeOf = (actor: Actor): Scope =>
  actor.role === 'officer' || actor.role === 'procurator' ? { within: actor.organisationId } : null

/** What a screen may offer; asked again with each act. */
export const abilitiesOf = (actor: Actor) => ({
  decide: keeps(actor),
  ask: keeps(actor),
  enrol: keeps(actor),
})
