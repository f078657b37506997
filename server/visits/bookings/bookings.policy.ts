import type { Actor } from '#shared/endpoint'

/** Whose visit it is, and how far it has come. */
interface Subject {
  relativeId: string
  countyId: string
  prisonId: string
  /** Whether the desk has ever handed it on. */
  reached: boolean
  state: string
}

/** Nobody books for somebody else. */
export const bookerOf = (actor: Extract<Actor, { role: 'relative' }>): string => actor.relativeId

/**
 * The clerk of the relative's county reads it, and the prison what has reached it, or stands in line
 * there; officers of correction read none of it.
 */
export function mayReadBooking(actor: Actor, subject: Subject): boolean {
  switch (actor.role) {
    case 'relative':
      return actor.relativeId === subject.relativeId
    case 'visitClerk':
      return actor.organisationId === subject.countyId
    case 'prisonStaff':
      return (
        actor.organisationId === subject.prisonId &&
        (subject.reached || subject.state === 'waiting')
      )
    case 'visitor':
    case 'person':
    case 'device':
    case 'officer':
    case 'systemAdministrator':
    case 'securityAdministrator':
    case 'auditAdministrator':
    case 'procurator':
      return false
  }
}

/** A filter for lists: which organisation, and whether only what has reached it. */
export interface BookingScope {
  within: string
  reachedOnly: boolean
}

/** What `mayReadBooking` allows at a desk, as a filter. */
export const bookingScopeOf = ({
  role,
  organisationId,
}: Extract<Actor, { role: 'visitClerk' | 'prisonStaff' }>): BookingScope => ({
  within: organisationId,
  reachedOnly: role === 'prisonStaff',
})

/** A prison that has people here answers itself; for another one the county's desk enters what it says. */
export const mayAnswerFor = (
  actor: Actor,
  prison: { id: string; hasAccounts: boolean },
): boolean =>
  actor.role === 'prisonStaff'
    ? actor.organisationId === prison.id
    : actor.role === 'visitClerk' && !prison.hasAccounts

/** Only the prison suspends, and only visits to itself. */
export const suspendingPrisonOf = (actor: Extract<Actor, { role: 'prisonStaff' }>): string =>
  actor.organisationId

/** The county whose families a clerk calls. */
export const callingCountyOf = (actor: Extract<Actor, { role: 'visitClerk' }>): string =>
  actor.organisationId
