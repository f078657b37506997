import type { Actor } from '#shared/endpoint'
import type { RoomEnd } from '#shared/visits/rooms/room-states'

/** Whose visit it is. */
interface Subject {
  relativeId: string
  prisonId: string
  countyId: string
}

/** Whose seat somebody may take: the family's own, the clerk for a family at the bureau, the prison's. */
export function seatOf(
  actor: Actor,
  visit: Subject & { place: 'bureau' | 'phone' },
): RoomEnd | null {
  switch (actor.role) {
    case 'relative':
      return actor.relativeId === visit.relativeId ? 'family' : null
    case 'visitClerk':
      return actor.organisationId === visit.countyId && visit.place === 'bureau' ? 'family' : null
    case 'prisonStaff':
      return actor.organisationId === visit.prisonId ? 'prison' : null
    default:
      return null
  }
}

/** Only the prison monitors, lets in, cuts off and says what a visit came to. */
export const mayRunRoom = (actor: Actor, visit: Subject): boolean =>
  actor.role === 'prisonStaff' && actor.organisationId === visit.prisonId

/** The same record for all whom the visit concerns. */
export const mayReadRecord = (actor: Actor, visit: Subject): boolean =>
  (actor.role === 'relative' && actor.relativeId === visit.relativeId) ||
  (actor.role === 'visitClerk' && actor.organisationId === visit.countyId) ||
  mayRunRoom(actor, visit)

/** Only the family says what it thinks of the record. */
export const mayAnswerRecord = (actor: Actor, visit: Subject): boolean =>
  actor.role === 'relative' && actor.relativeId === visit.relativeId

/** What `mayReadRecord` allows at a desk, as a filter for the visits of a day. */
export const roomScopeOf = ({
  role,
  organisationId,
}: Extract<Actor, { role: 'visitClerk' | 'prisonStaff' }>):
  { countyId: string } | { prisonId: string } =>
  role === 'visitClerk' ? { countyId: organisationId } : { prisonId: organisationId }
