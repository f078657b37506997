import type { Actor } from '#shared/endpoint'

/** Whether somebody may see the outlines at all: those who see check-ins judged by them. */
export const mayListBoundaries = (actor: Actor): boolean =>
  actor.role === 'officer' || actor.role === 'procurator'

/** What a screen may offer; asked again with each act. */
export const abilitiesOf = (actor: Actor) => ({
  add: actor.role === 'officer' && actor.level === 'county',
})

/** The county keeps its own outline and those of its offices. */
export const mayAddBoundary = (actor: Actor, place: { within: readonly string[] }): boolean =>
  actor.role === 'officer' &&
  actor.level === 'county' &&
  place.within.includes(actor.organisationId)
