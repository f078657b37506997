import type { Actor } from '#shared/endpoint'

/** Whose application it is, as the tree of organisations has it. */
interface Subject {
  within: readonly string[]
}

/** An official reads the applications of those at or below their organisation. */
export const mayReadApplications = (actor: Actor, subject: Subject): boolean =>
  (actor.role === 'officer' || actor.role === 'procurator') &&
  subject.within.includes(actor.organisationId)

/** What `mayReadApplications` allows, as a filter; null is nothing. */
export const applicationScopeOf = (actor: Actor): { within: string } | null =>
  actor.role === 'officer' || actor.role === 'procurator' ? { within: actor.organisationId } : null

/** An officer of the county or the office stands between person and base; others only read. */
export const actsOnApplications = (actor: Actor): boolean =>
  actor.role === 'officer' && (actor.level === 'county' || actor.level === 'office')

export const mayActOnApplication = (actor: Actor, subject: Subject): boolean =>
  actsOnApplications(actor) && mayReadApplications(actor, subject)

/** Nobody applies for somebody else. */
export const applicantOf = (actor: Extract<Actor, { role: 'person' }>): string => actor.personId

/** Whose list a handover is: only those of the organisation that handed it out end it. */
export const mayEndHandover = (actor: Actor, { organisationId }: { organisationId: string }) =>
  actsOnApplications(actor) && 'organisationId' in actor && actor.organisationId === organisationId
