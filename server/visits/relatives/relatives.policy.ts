import type { Actor } from '#shared/endpoint'

/** What a policy needs to know of a relative, a claim, or somebody who comes along. */
interface Subject {
  /** The county whose desk looks after it. */
  countyId: string
}

/** A relative reads and changes what is his own, and nothing of anybody else. */
export const ownOf = (actor: Extract<Actor, { role: 'relative' }>): string => actor.relativeId

/** The desk for visits of the county where the claim lies; nobody of community correction. */
export const mayServe = (actor: Actor, { countyId }: Subject): boolean =>
  actor.role === 'visitClerk' && actor.organisationId === countyId

/** What `mayServe` allows, as a filter. */
export const countyServed = (actor: Extract<Actor, { role: 'visitClerk' }>): string =>
  actor.organisationId
