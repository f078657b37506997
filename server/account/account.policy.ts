import type { Actor, StaffRole } from '#shared/endpoint'

/** Those who sign in at the console. */
export type StaffActor = Extract<Actor, { role: StaffRole }>

/** A session belongs to whoever opened it: everybody may read and end their own, nobody another's. */
export const mayEndOwnSession = (actor: Actor): boolean => actor.role !== 'visitor'

/** Technical care of accounts is one person's, deciding who may act another's. */
export const mayUnlock = (actor: Actor): boolean => actor.role === 'systemAdministrator'
export const maySuspend = (actor: Actor): boolean => actor.role === 'securityAdministrator'

/** Which accounts an administrator sees: those at or below their organisation. */
export const accountScopeOf = (actor: StaffActor): string => actor.organisationId
