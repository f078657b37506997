import type { Actor } from '#shared/endpoint'

/** Those who may follow the live view; what they see in it is narrowed event by event. */
export type LiveActor = Extract<Actor, { role: 'officer' | 'procurator' }>

export const mayOpenLive = (actor: Actor): actor is LiveActor =>
  actor.role === 'officer' || actor.role === 'procurator'
