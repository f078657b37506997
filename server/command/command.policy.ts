import type { Actor } from '#shared/endpoint'

/** Those who may follow the live view; what they see in it is narrowed event by event. */
export type LiveActor = Extract<
  Actor,
  { role: 'officer' | 'procurator' | 'visitClerk' | 'prisonStaff' }
>

const LISTENERS: readonly Actor['role'][] = ['officer', 'procurator', 'visitClerk', 'prisonStaff']

export const mayOpenLive = (actor: Actor): actor is LiveActor => LISTENERS.includes(actor.role)

/** Whom news are for: those of community correction, or the desks for visits. Nobody hears of both. */
export type Audience = 'correction' | 'visits'

/** A desk for visits learns nothing of persons under correction, and an officer nothing of families. */
export const audienceOf = ({ role }: LiveActor): Audience =>
  role === 'visitClerk' || role === 'prisonStaff' ? 'visits' : 'correction'
