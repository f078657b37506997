import type { Actor } from '#shared/endpoint'

type Seeker = Extract<Actor, { role: 'person' }>

/** What somebody looks for, and has looked at, is read and changed by that person alone. */
export const seekerOf = (actor: Seeker): string => actor.personId

/** Who was handed an offer on may read it: it names nobody. */
export const mayReadShared = (actor: Actor): boolean => actor.role === 'visitor'

/** Who sees work, or prepares it, may know whether it is offered at all. */
export const maySeeSwitch = (actor: Actor): boolean =>
  actor.role === 'person' || actor.role === 'officer' || actor.role === 'procurator'
