import type { Actor } from '#shared/endpoint'

/** Whose report it is, as the tree of organisations has it. */
interface Subject {
  within: readonly string[]
}

/** An official reads the reports of those at or below their organisation. */
export const mayReadReports = (actor: Actor, subject: Subject): boolean =>
  (actor.role === 'officer' || actor.role === 'procurator') &&
  subject.within.includes(actor.organisationId)

/** What `mayReadReports` allows, as a filter; null is nothing. */
export const reportScopeOf = (actor: Actor): { within: string } | null =>
  actor.role === 'officer' || actor.role === 'procurator' ? { within: actor.organisationId } : null

const decides = (actor: Actor): boolean =>
  actor.role === 'officer' && (actor.level === 'county' || actor.level === 'office')

/** A functionary of the county or the office decides; province, prefecture and procurator read. */
export const mayDecideReports = (actor: Actor, subject: Subject): boolean =>
  decides(actor) && mayReadReports(actor, subject)

/** The county says how often those of a category report. */
export const mayScheduleCategories = (actor: Actor): boolean =>
  actor.role === 'officer' && actor.level === 'county'

/** A person's reports are his own; nobody reports for somebody else. */
export const reporterOf = (actor: Extract<Actor, { role: 'person' }>): string => actor.personId

/** What a screen may offer; asked again with each act. */
export const reportAbilitiesOf = (actor: Actor) => ({
  review: decides(actor),
  change: decides(actor),
})
