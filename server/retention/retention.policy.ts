import type { Actor } from '#shared/endpoint'

/** Who watches over the keeping of data; the list tells how much went, never whose it was. */
export function mayReadRetention(actor: Actor): boolean {
  switch (actor.role) {
    case 'securityAdministrator':
    case 'auditAdministrator':
    case 'procurator':
      return true
    case 'visitor':
    case 'person':
    case 'relative':
    case 'device':
    case 'officer':
    case 'systemAdministrator':
    case 'visitClerk':
    case 'prisonStaff':
      return false
  }
}
