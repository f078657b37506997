import type { Actor } from '#shared/endpoint'

/** Whose exam or sitting it is, as the tree of organisations has it. */
interface Subject {
  within: readonly string[]
}

/** An official reads the sittings of those at or below their organisation. */
export const mayReadSittings = (actor: Actor, subject: Subject): boolean =>
  (actor.role === 'officer' || actor.role === 'procurator') &&
  subject.within.includes(actor.organisationId)

/** What `mayReadSittings` allows, as a filter; null is nothing. */
export const sittingScopeOf = (actor: Actor): { within: string } | null =>
  actor.role === 'officer' || actor.role === 'procurator' ? { within: actor.organisationId } : null

const decides = (actor: Actor): boolean =>
  actor.role === 'officer' && (actor.level === 'county' || actor.level === 'office')

/** A functionary of the county or the office decides; province, prefecture and procurator read. */
export const mayDecideSittings = (actor: Actor, subject: Subject): boolean =>
  decides(actor) && mayReadSittings(actor, subject)

/** County and offices keep the bank of their county together. */
export const mayKeepBank = (actor: Actor, countyId: string, ownCountyId: string | null): boolean =>
  decides(actor) && countyId === ownCountyId

/**
 * Where the bank and the exams lie that an official reads: an office reads those of its county.
 *
 * @param countyId - the county that the official's organisation is or lies in; null for those above.
 */
export const bankScopeOf = (actor: Actor, countyId: string | null): { within: string } | null =>
  actor.role === 'officer' || actor.role === 'procurator'
    ? { within: countyId ?? actor.organisationId }
    : null

/** The county examines many at once; an office only those it looks after. */
export const mayExamineMany = (actor: Actor): boolean =>
  actor.role === 'officer' && actor.level === 'county'

/** A person's exams are his own; nobody sits one for somebody else. */
export const examineeOf = (actor: Extract<Actor, { role: 'person' }>): string => actor.personId

/** What a screen may offer; asked again with each act. */
export const examAbilitiesOf = (actor: Actor) => ({
  change: decides(actor),
  forMany: mayExamineMany(actor),
  review: decides(actor),
})
