import type { Point } from '#shared/geometry/polygon'
import { type Day, dayInChina } from '#shared/time/days'
import { self } from '../checkins/self'
import type { Person } from '../people/people.model'
import { type Township, townshipsOf } from '../places/townships'
import type { Vault } from '../platform/vault'
import type { Search } from './offered.model'
import { forbiddenPostings } from './restrictions'

/** What somebody who looks for work is shown, and from where it is seen. */
export interface View {
  person: Person
  now: Date
  today: Day
  townships: readonly Township[]
  /** From where distance is counted; null is from nowhere. */
  from: Point | null
  /** Not to be shown, and nobody is told. */
  without: readonly string[]
}

/** Reads what every question of somebody who looks for work needs. @param townshipId - picked by the person. */
export async function viewOf(
  personId: string,
  { now, vault, townshipId }: { now: Date; vault: Vault; townshipId?: string | null | undefined },
): Promise<View> {
  const person = await self(personId)
  const [townships, without] = await Promise.all([
    townshipsOf(person.homeCountyId),
    forbiddenPostings(person, now, vault),
  ])
  const picked = townships.find(({ id }) => id === townshipId)
  const today = dayInChina(now)
  return { person, now, today, townships, from: picked?.middle ?? null, without }
}

/** What of the county's postings a view lets through. */
export const searchIn = (
  { person, today, without, from, townships }: View,
  filter: Search['filter'],
): Search => ({
  countyId: person.homeCountyId,
  today,
  filter,
  without,
  from,
  middles: new Map(townships.flatMap(({ id, middle }) => (middle ? [[id, middle]] : []))),
})
