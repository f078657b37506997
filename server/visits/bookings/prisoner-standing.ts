import { canVisit } from '#shared/visits/bookings/standing'
import type { Day } from '#shared/time/days'
import type { AnswerTo } from '../../platform/together'
import { factsOfPointedTo } from '../prisons/facts.model'
import { prisonerPointedTo } from '../prisons/prisoners.model'
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

/** What something must point to for this to be known. @param by - to the prisoner, as `Pointed` has it. */
export const standingPointedTo = (by: string) => ({
  prisoners: prisonerPointedTo(by),
  facts: factsOfPointedTo(by, MOST_FACTS),
})

/** @param day - of the visit. */
export function standingOn(
  day: Day,
  { prisoners: [prisoner], facts }: AnswerTo<ReturnType<typeof standingPointedTo>>,
  { relativeId }: Pick<StoredKinship, 'relativeId'>,
): PrisonerStanding {
  if (!prisoner) return UNKNOWN
  const can = canVisit(facts, prisoner.state, { relativeId, day })
  return { can, perMonth: prisoner.visitsPerMonth }
}
