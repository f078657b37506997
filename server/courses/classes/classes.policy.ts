import type { Actor } from '#shared/endpoint'

/** A class, as the tree of organisations has it. */
interface OfOrganisation {
  within: readonly string[]
  listedFor: readonly string[]
}

/** Somebody who is invited. */
interface Subject {
  within: readonly string[]
}

const isOfficial = (actor: Actor) => actor.role === 'officer' || actor.role === 'procurator'

/** An official sees what is held at or below their organisation, and what their people are invited to. */
export const mayReadClass = (actor: Actor, { listedFor }: OfOrganisation): boolean =>
  isOfficial(actor) && listedFor.includes(actor.organisationId)

/** What `mayReadClass` allows, as a filter; null is nothing. */
export const classScopeOf = (actor: Actor): string | null =>
  isOfficial(actor) ? actor.organisationId : null

/** An officer of the county or an office holds classes; province, prefecture and procurator read. */
export const mayHoldClasses = (actor: Actor): boolean =>
  actor.role === 'officer' && (actor.level === 'county' || actor.level === 'office')

/** The organisation that holds a class changes it, and so does the one above it. */
export const mayKeepClass = (actor: Actor, { within }: OfOrganisation): boolean =>
  mayHoldClasses(actor) && actor.role === 'officer' && within.includes(actor.organisationId)

/** An officer invites, and signs for, those whom he looks after. */
export const mayCareFor = (actor: Actor, { within }: Subject): boolean =>
  mayHoldClasses(actor) && actor.role === 'officer' && within.includes(actor.organisationId)

/** A person's classes are his own; nobody signs for somebody else. */
export const attenderOf = (actor: Extract<Actor, { role: 'person' }>): string => actor.personId

/** What a screen may offer; asked again with each act. */
export const classAbilitiesOf = (actor: Actor) => ({ schedule: mayHoldClasses(actor) })
