import type { ExportAbilities } from '#shared/exports/exports.contract'
import type { Actor } from '#shared/endpoint'

/** Those who work with single persons; province and prefecture oversee offices. */
type Asker = Extract<Actor, { role: 'officer' | 'procurator' }>

/** What a policy needs to know of an export. */
interface Subject {
  askedBy: string
  /** Where the asker belonged. */
  organisationId: string
  /** The county that the export is about. */
  countyId: string
}

/** Officers of the county and the office and the procurator ask for exports at all. */
const asks = (actor: Actor): boolean =>
  actor.role === 'procurator' ||
  (actor.role === 'officer' && (actor.level === 'county' || actor.level === 'office'))

/** They export what lies at or below their organisation. @param subject - a person or an office. */
export const mayAsk = (actor: Asker, subject: { within: readonly string[] }): boolean =>
  asks(actor) && subject.within.includes(actor.organisationId)

/** Asked for by the actor, and the actor still sits where it was asked for. */
export const mayFetch = (actor: Actor, asked: Subject): boolean =>
  asks(actor) &&
  'staffId' in actor &&
  actor.staffId === asked.askedBy &&
  actor.organisationId === asked.organisationId

/** A functionary of that county knows of the export; whether it is their own is asked apart. */
export const mayDecide = (actor: Actor, { countyId }: Pick<Subject, 'countyId'>): boolean =>
  decidedScopeOf(actor)?.countyId === countyId

/** The second person is another person. */
export const isOwn = (actor: Asker, asked: Pick<Subject, 'askedBy'>): boolean =>
  actor.staffId === asked.askedBy

/** What `mayDecide` allows, as a filter; null is nothing. */
export const decidedScopeOf = (actor: Actor): { countyId: string } | null =>
  actor.role === 'officer' && actor.level === 'county' ? { countyId: actor.organisationId } : null

/** What a screen may offer; asked again with each act. */
export const abilitiesOf = (actor: Asker): ExportAbilities => ({
  ask: asks(actor),
  decide: decidedScopeOf(actor) !== null,
})

/** Administrators hear of officials at or below their organisation. */
export const watchedBy = (
  actor: Extract<Actor, { role: 'auditAdministrator' | 'securityAdministrator' }>,
): { within: string } => ({ within: actor.organisationId })
