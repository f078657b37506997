import type { Actor } from '#shared/endpoint'

/** Whose study it is, as the tree of organisations has it. */
interface Subject {
  within: readonly string[]
}

/** An official reads the study of those at or below their organisation. */
export const mayReadRecord = (actor: Actor, subject: Subject): boolean =>
  (actor.role === 'officer' || actor.role === 'procurator') &&
  subject.within.includes(actor.organisationId)

/** What `mayReadRecord` allows, as a filter; null is nothing. */
export const recordScopeOf = (actor: Actor): { within: string } | null =>
  actor.role === 'officer' || actor.role === 'procurator' ? { within: actor.organisationId } : null

/** A functionary of the county or the office notes that a finding was looked at. */
export const mayLookAt = (actor: Actor, subject: Subject): boolean =>
  actor.role === 'officer' &&
  (actor.level === 'county' || actor.level === 'office') &&
  mayReadRecord(actor, subject)

/** Who looks after people takes lists away; who only reads above them does not. */
export const mayExportProgress = (actor: Actor): boolean =>
  actor.role === 'procurator' ||
  (actor.role === 'officer' && (actor.level === 'county' || actor.level === 'office'))

/** A person's record is his own. */
export const holderOf = (actor: Extract<Actor, { role: 'person' }>): string => actor.personId
