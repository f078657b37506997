import type { Actor } from '#shared/endpoint'

/** Whether somebody may see the outlines at all: those who see check-ins judged by them. */
export const mayListBoundaries = (actor: Actor): boolean =>
  actor.role === 'officer' || actor.role === 'procurator'
