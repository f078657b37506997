import type { Actor } from '#shared/endpoint'

/** Whose place it is, as the tree of organisations has it. */
interface Subject {
  within: readonly string[]
}

/** An official sees the places of those at or below their organisation. */
export const mayReadPlaces = (actor: Actor, owner: Subject): boolean =>
  (actor.role === 'officer' || actor.role === 'procurator') &&
  owner.within.includes(actor.organisationId)

/** An officer of the county or the office keeps them; province, prefecture and procurator read. */
export const mayKeepPlaces = (actor: Actor, owner: Subject): boolean =>
  actor.role === 'officer' &&
  (actor.level === 'county' || actor.level === 'office') &&
  owner.within.includes(actor.organisationId)
