import type { Actor } from '#shared/endpoint'

/** Whose work it is about, as the tree of organisations has it. */
interface Subject {
  within: readonly string[]
}

const reads = (actor: Actor) => actor.role === 'officer' || actor.role === 'procurator'

/** What an official reads of the work of those at or below their organisation; null is nothing. */
export const outcomeScopeOf = (actor: Actor): { within: string } | null =>
  reads(actor) && 'organisationId' in actor ? { within: actor.organisationId } : null

/** An officer of the county or the office finds out. */
export const checksOutcomes = (actor: Actor): boolean =>
  actor.role === 'officer' && (actor.level === 'county' || actor.level === 'office')

export const mayCheckOutcome = (actor: Actor, { within }: Subject): boolean =>
  checksOutcomes(actor) && 'organisationId' in actor && within.includes(actor.organisationId)

/** Whether somebody works is his own to say. */
export const workerOf = (actor: Extract<Actor, { role: 'person' }>): string => actor.personId
