import type { Actor, StaffRole } from '#shared/endpoint'

/** Those who sign in at the console. */
export type StaffActor = Extract<Actor, { role: StaffRole }>

/** A session belongs to whoever opened it: everybody may read and end their own, nobody another's. */
export const mayEndOwnSession = (actor: Actor): boolean => actor.role !== 'visitor'
