import type { Actor } from '#shared/endpoint'

/** What somebody is asked for, and his face, are his own: nobody else answers for him. */
export const ownerOf = (actor: Extract<Actor, { role: 'person' }>): string => actor.personId
