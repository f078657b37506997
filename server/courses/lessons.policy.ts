import type { Actor } from '#shared/endpoint'

/** Whose lesson, assignment or medium it is: the county's, as the tree of organisations has it. */
interface OfCounty {
  countyId: string
  /** Ids from the province down to the county. */
  within: readonly string[]
}

/** Who asks, and in which county; null for those above all counties. */
export interface Asking {
  actor: Actor
  countyId: string | null
}

/** The county and its offices see the county's lessons, and so do those above it. */
export const mayReadLesson = ({ actor, countyId }: Asking, lesson: OfCounty): boolean =>
  (actor.role === 'officer' || actor.role === 'procurator') &&
  (countyId === lesson.countyId || lesson.within.includes(actor.organisationId))

/** What `mayReadLesson` allows, as a filter; null is nothing. */
export function lessonScopeOf({ actor, countyId }: Asking): { within: string } | null {
  if (actor.role !== 'officer' && actor.role !== 'procurator') return null
  return { within: countyId ?? actor.organisationId }
}

const works = (actor: Actor): boolean =>
  actor.role === 'officer' && (actor.level === 'county' || actor.level === 'office')

/** Officers of the county and its offices write; province, prefecture and procurator read. */
export const mayWriteLesson = ({ actor, countyId }: Asking, lesson: OfCounty): boolean =>
  works(actor) && countyId === lesson.countyId

/** Publishing speaks for the county. */
export const mayPublishLesson = (asking: Asking, lesson: OfCounty): boolean =>
  mayWriteLesson(asking, lesson) &&
  asking.actor.role === 'officer' &&
  asking.actor.level === 'county'

/** An official sees what those at or below their organisation have to study. */
export const mayReadAssignment = (actor: Actor, subject: { within: readonly string[] }): boolean =>
  (actor.role === 'officer' || actor.role === 'procurator') &&
  subject.within.includes(actor.organisationId)

/** An officer assigns to those of his office, the county to all of it. */
export const mayAssign = (actor: Actor, subject: { within: readonly string[] }): boolean =>
  works(actor) && mayReadAssignment(actor, subject)

/** The county says what those of a category study. */
export const mayAssignCategories = (actor: Actor): boolean =>
  actor.role === 'officer' && actor.level === 'county'

/** What a screen may offer; asked again with each act. */
export const lessonAbilitiesOf = (actor: Actor) => ({
  write: works(actor),
  publish: actor.role === 'officer' && actor.level === 'county',
})

/** What a screen may offer; asked again with each act. */
export const assignmentAbilitiesOf = (actor: Actor) => ({
  assign: works(actor),
  assignCategories: mayAssignCategories(actor),
})
