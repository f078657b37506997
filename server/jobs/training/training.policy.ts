import type { Actor } from '#shared/endpoint'
import type { TrainingFor } from '#shared/jobs/training.contract'

/** Who may sit in a session: people of the county, juveniles and adults apart. */
interface Person {
  homeCountyId: string
  juvenile: boolean
}

/** @source 《社区矫正法》第五十二条：对未成年人的社区矫正应当与成年人分别进行。 */
export const trainingFor = ({ juvenile }: Pick<Person, 'juvenile'>): TrainingFor =>
  juvenile ? 'minors' : 'adults'

/** What is not for somebody is not there for him. */
export const mayJoin = (person: Person, session: { countyId: string; for: TrainingFor }): boolean =>
  session.countyId === person.homeCountyId && session.for === trainingFor(person)

/** Nobody signs up for somebody else. */
export const learnerOf = (actor: Extract<Actor, { role: 'person' }>): string => actor.personId

/** The county offers courses to all its offices. */
export const mayOffer = (actor: Actor, { countyId }: { countyId: string }): boolean =>
  actor.role === 'officer' && actor.level === 'county' && actor.organisationId === countyId

/** County and offices note who came. */
export const notesAttendance = (actor: Actor): boolean =>
  actor.role === 'officer' && (actor.level === 'county' || actor.level === 'office')

/** Whose names an official reads: those at or below their organisation. */
export const learnersScopeOf = (actor: Actor): { within: string } | null =>
  actor.role === 'officer' || actor.role === 'procurator' ? { within: actor.organisationId } : null

export const mayNote = (actor: Actor, signUp: { within: readonly string[] }): boolean =>
  notesAttendance(actor) &&
  'organisationId' in actor &&
  signUp.within.includes(actor.organisationId)

/** What a screen may offer; asked again with each act. */
export const trainingAbilitiesOf = (actor: Actor) => ({
  keep: actor.role === 'officer' && actor.level === 'county',
  attend: notesAttendance(actor),
})
