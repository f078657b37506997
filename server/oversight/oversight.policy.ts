import type { Actor } from '#shared/endpoint'

/** Who looked is told to the person who was looked at. */
export const lookedAt = (actor: Extract<Actor, { role: 'person' }>): string => actor.personId
