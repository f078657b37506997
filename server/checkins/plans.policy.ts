import type { Actor } from '#shared/endpoint'

/** The county keeps the plans of its categories and its holidays. */
export const mayKeepCategories = (actor: Actor): boolean =>
  actor.role === 'officer' && actor.level === 'county'

/** What a screen may offer; asked again with each act. */
export const planAbilitiesOf = (actor: Actor) => ({
  plan: actor.role === 'officer' && (actor.level === 'county' || actor.level === 'office'),
})
