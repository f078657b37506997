import type { Actor } from '#shared/endpoint'

/** Messages belong to the person they were sent to, and to nobody else. */
export const ownerOf = (actor: Extract<Actor, { role: 'person' }>): string => actor.personId
