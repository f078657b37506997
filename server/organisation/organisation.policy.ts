import type { Actor, StaffRole } from '#shared/endpoint'

/** Every official sees the tree at and below their own organisation. */
export const treeOf = (actor: Extract<Actor, { role: StaffRole }>): string => actor.organisationId
