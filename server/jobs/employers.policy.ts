import type { Actor } from '#shared/endpoint'

/** Whose work it is: of a county, with the organisations above it, from the province down. */
export interface OfCounty {
  within: readonly string[]
}

/**
 * How far somebody's eyes reach where work is offered: an office reads what its whole county offers,
 * since people look for work beyond the township; everybody else what lies below their own seat.
 *
 * @param within - of the actor's organisation, itself the last.
 */
export const areaOf = (actor: Reader, within: readonly string[]): string =>
  actor.role === 'officer' && actor.level === 'office'
    ? (within.at(-2) ?? actor.organisationId)
    : actor.organisationId

/** Those who read the offers of a county. */
export type Reader = Extract<Actor, { role: 'officer' | 'procurator' }>

/** An official reads what the counties at or below their area offer. @param area - see `areaOf`. */
export const mayReadWork = (actor: Actor, { within }: OfCounty, area: string): boolean =>
  (actor.role === 'officer' || actor.role === 'procurator') && within.includes(area)

/** What `mayReadWork` allows, as a filter; null is nothing. */
export const workScopeOf = (actor: Actor, area: string): { within: string } | null =>
  actor.role === 'officer' || actor.role === 'procurator' ? { within: area } : null

const keeps = (actor: Actor): boolean =>
  actor.role === 'officer' && (actor.level === 'county' || actor.level === 'office')

const decides = (actor: Actor): boolean => actor.role === 'officer' && actor.level === 'county'

/** County and offices enter employers and postings and open them; those above and the procurator read. */
export const mayKeepWork = (actor: Actor, subject: OfCounty, area: string): boolean =>
  keeps(actor) && mayReadWork(actor, subject, area)

/** What binds all offices is the county's: that an employer is genuine, that a flag is no obstacle. */
export const mayDecideWork = (actor: Actor, subject: OfCounty, area: string): boolean =>
  decides(actor) && mayReadWork(actor, subject, area)

/** What a screen may offer about employers; asked again with each act. */
export const employerAbilitiesOf = (actor: Actor) => ({
  keep: keeps(actor),
  verify: decides(actor),
})

/** What a screen may offer about postings; asked again with each act. */
export const postingAbilitiesOf = (actor: Actor) => ({
  keep: keeps(actor),
  decide: decides(actor),
})
