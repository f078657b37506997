import type { Actor } from '#shared/endpoint'

/** What permission needs to know of a prison. */
interface OfPrison {
  id: string
  /** Whether it answers here itself. */
  hasAccounts: boolean
}

/** Its own people at a desk, and those of the counties whose families visit. */
export function mayReadPrisonDesk(actor: Actor, prison: OfPrison): boolean {
  switch (actor.role) {
    case 'prisonStaff':
      return actor.organisationId === prison.id
    case 'visitClerk':
      return true
    case 'visitor':
    case 'person':
    case 'relative':
    case 'device':
    case 'officer':
    case 'systemAdministrator':
    case 'securityAdministrator':
    case 'auditAdministrator':
    case 'procurator':
      return false
  }
}

/** A prison enters its rules itself; a clerk only for one that has nobody here. */
export const mayKeepPrison = (actor: Actor, prison: OfPrison): boolean =>
  mayReadPrisonDesk(actor, prison) && (actor.role === 'prisonStaff' || !prison.hasAccounts)

/** The prison whose list of prisoners somebody keeps; null is none: no clerk ever reads one. */
export const listPrisonOf = (actor: Actor): string | null =>
  actor.role === 'prisonStaff' ? actor.organisationId : null

/** The same for those who have one. */
export const ownListOf = (actor: Extract<Actor, { role: 'prisonStaff' }>): string =>
  actor.organisationId

/** The county whose rooms a clerk keeps. */
export const roomCountyOf = (actor: Extract<Actor, { role: 'visitClerk' }>): string =>
  actor.organisationId

/** What a desk may offer; asked again with each act. */
export const prisonAbilitiesOf = (actor: Actor, prison: OfPrison) => ({
  keep: mayKeepPrison(actor, prison),
  keepPrisoners: listPrisonOf(actor) === prison.id,
})

/** Holidays are the same for all: whoever sits at a desk for visits may enter what was announced. */
export const mayEnterHolidays = (actor: Actor): boolean =>
  actor.role === 'visitClerk' || actor.role === 'prisonStaff'
