import type { Actor } from '#shared/endpoint'

/** What a policy needs to know of a check-in. */
interface Subject {
  personId: string
  within: readonly string[]
}

/** An official sees what lies at or below their organisation; a person sees their own. */
export function maySee(actor: Actor, checkIn: Subject): boolean {
  switch (actor.role) {
    case 'officer':
    case 'procurator':
      return checkIn.within.includes(actor.organisationId)
    case 'person':
      return actor.personId === checkIn.personId
    case 'visitor':
    case 'relative':
    case 'device':
    case 'visitClerk':
    case 'prisonStaff':
    case 'systemAdministrator':
    case 'securityAdministrator':
    case 'auditAdministrator':
      return false
  }
}

/** What `maySee` allows, as a filter, so that lists are narrowed in the database; null is nothing. */
export type Scope = { within: string } | { personId: string } | null

export function scopeOf(actor: Actor): Scope {
  switch (actor.role) {
    case 'officer':
    case 'procurator':
      return { within: actor.organisationId }
    case 'person':
      return { personId: actor.personId }
    case 'visitor':
    case 'relative':
    case 'device':
    case 'visitClerk':
    case 'prisonStaff':
    case 'systemAdministrator':
    case 'securityAdministrator':
    case 'auditAdministrator':
      return null
  }
}

/** People whose check-ins an official sees, as a filter on files. */
export const officialScopeOf = (actor: Actor): { within: string } | null =>
  actor.role === 'officer' || actor.role === 'procurator' ? { within: actor.organisationId } : null

/** A functionary of the county or the office decides; province, prefecture and procurator read. */
export const mayReview = (actor: Actor, checkIn: Subject): boolean =>
  actor.role === 'officer' &&
  (actor.level === 'county' || actor.level === 'office') &&
  maySee(actor, checkIn)

/** What a screen may offer; asked again with each act. */
export const abilitiesOf = (actor: Actor) => ({
  review: actor.role === 'officer' && (actor.level === 'county' || actor.level === 'office'),
})
