import { canVisit } from '#shared/visits/bookings/standing'
import type { Day } from '#shared/time/days'
import type { AnswerTo, Pointer } from '../../platform/together'
import { factsPointedTo } from '../prisons/facts.model'
import { prisonersPointedTo } from '../prisons/prisoners.model'
import type { StoredKinship } from '../relatives/kinships.model'

/** How it stands with whom somebody wants to visit, as far as the prison has said. */
export interface PrisonerStanding {
  /** Whether there can be a visit on that day. */
  can: boolean
  /** His own number of visits in a month; null: as the prison's rules say. */
  perMonth: number | null
}

/** Nobody knows him by a list, or the prison has none: then only the prison itself says. */
const UNKNOWN: PrisonerStanding = { can: true, perMonth: null }

/** What lies farther back no longer counts. */
const MOST_FACTS = 50

/** What a question must ask for this to be known. @param by - points to the prisoners. */
export const standingPointedTo = (by: Pointer) => ({
  prisoners: prisonersPointedTo(by),
  facts: factsPointedTo(by),
})

/** @param day - of the visit. @param found - also of other prisoners. */
export function standingOn(
  day: Day,
  found: AnswerTo<ReturnType<typeof standingPointedTo>>,
  { relativeId, prisonerId }: Pick<StoredKinship, 'relativeId' | 'prisonerId'>,
): PrisonerStanding {
  const prisoner = found.prisoners.find(({ id }) => id === prisonerId)
  if (!prisoner) return UNKNOWN
  const facts = found.facts.filter(fact => fact.prisonerId === prisonerId).slice(0, MOST_FACTS)
  const can = canVisit(facts, prisoner.state, { relativeId, day })
  return { can, perMonth: prisoner.visitsPerMonth }
}
