import { canVisit } from '#shared/visits/bookings/standing'
import type { Day } from '#shared/time/days'
import { factsAbout } from '../prisons/facts.model'
import { prisonerById } from '../prisons/prisoners.model'
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

/** @param day - of the visit. */
export async function prisonerStanding(
  { prisonerId, relativeId }: Pick<StoredKinship, 'prisonerId' | 'relativeId'>,
  day: Day,
): Promise<PrisonerStanding> {
  if (prisonerId === null) return UNKNOWN
  const [prisoner, facts] = await Promise.all([
    prisonerById(prisonerId),
    factsAbout(prisonerId, MOST_FACTS),
  ])
  if (!prisoner) return UNKNOWN
  const can = canVisit(facts, prisoner.state, { relativeId, day })
  return { can, perMonth: prisoner.visitsPerMonth }
}
