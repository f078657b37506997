import type { Audience } from '#shared/courses/lessons.contract'
import type { Actor } from '#shared/endpoint'

type PersonActor = Extract<Actor, { role: 'person' }>

/** A person studies for himself; nobody studies for somebody else. */
export const studentOf = (actor: PersonActor): string => actor.personId

/** Whose catalogue somebody looks into: his own. */
export const catalogueOf = (actor: PersonActor): PersonActor => actor

/**
 * Lessons of one's own county that are for people like him: juveniles apart.
 *
 * @source 《社区矫正法》第五十二条：对未成年人的社区矫正应当与成年人分别进行。
 */
export const mayStudy = (
  person: { homeCountyId: string; juvenile: boolean },
  lesson: { countyId: string; audience: Audience },
): boolean =>
  lesson.countyId === person.homeCountyId &&
  (lesson.audience === 'everyone' || (lesson.audience === 'minors') === person.juvenile)
