import { type Asked, monthOf } from '#shared/visits/bookings/rules'
import type { VisitType } from '#shared/visits/bookings/states.contract'
import { dayInChina } from '#shared/time/days'
import { type Organisation, organisationById } from '../../organisation/organisation.model'
import { Refusal } from '../../platform/errors'
import { knownYears } from '../prisons/holidays'
import { type StoredPrison, prisonById } from '../prisons/prisons.model'
import { type StoredSlot, prisonOfSlot, slotById } from '../prisons/slots.model'
import { type StoredCompanion, companionsByIds } from '../relatives/companions.model'
import { type StoredKinship, kinshipById } from '../relatives/kinships.model'
import { type Relative, relativeById } from '../relatives/relatives.model'
import { monthKey, usedInMonths } from './booking-counts.model'
import { prisonerStanding } from './prisoner-standing'
import { suspensionsOfKinships } from './suspensions.model'

/** What somebody asks for, by name. */
export interface Wanted {
  relativeId: string
  kinshipId: string
  companions: readonly string[]
  slotId: string | null
}

/** What lies elsewhere of a request. */
export interface Known {
  relative: Relative
  kinship: StoredKinship
  companions: StoredCompanion[]
  prison: StoredPrison
  slot: StoredSlot | null
  county: Organisation | null
  /** Whose visits of a month are counted together. */
  countedWith: string
  /** Visits of one month; null: nobody has said. */
  perMonth: number | null
  /** For the rules. */
  asked: Omit<Asked, 'type'>
}

/**
 * Reads everything that the rules ask about.
 *
 * @param except - bookings that do not count, since they give way to this one.
 * @throws {Refusal} 404 it is not his kinship, or not his companion.
 */
export async function knownOf(
  wanted: Wanted,
  now: Date,
  except: readonly string[] = [],
): Promise<Known> {
  const [relative, kinship, companionsFound, slot, prisonOfTime, holidays] = await Promise.all([
    relativeById(wanted.relativeId),
    kinshipById(wanted.kinshipId),
    wanted.companions.length === 0 ? [] : companionsByIds(wanted.companions),
    wanted.slotId === null ? null : slotById(wanted.slotId),
    // Almost always the prison of the kinship, which is not known yet.
    wanted.slotId === null ? null : prisonById(prisonOfSlot(wanted.slotId)),
    knownYears(),
  ])
  if (!relative) throw new Refusal(404, 'no-such-relative')
  if (kinship?.relativeId !== relative.id) throw new Refusal(404, 'no-such-kinship')
  const companions = companionsIn(kinship, wanted.companions, companionsFound)
  const { prisonId } = kinship
  const prison = prisonOfTime?.id === prisonId ? prisonOfTime : await prisonById(prisonId)
  if (!prison) throw new Refusal(404, 'no-such-prison')
  if (wanted.slotId !== null && !slot) throw new Refusal(404, 'no-such-slot')
  const day = slot?.startsAt ?? now
  const countedWith = kinship.prisonerId ?? kinship.id
  const noShowsCount = prison.rules.noShowCountsAsVisit ?? false
  const counted = { countedWith, month: monthOf(day), noShowsCount }
  const [used, suspensions, prisoner, county] = await Promise.all([
    usedInMonths([counted], undefined, except),
    suspensionsOfKinships([kinship.id], dayInChina(now)),
    prisonerStanding(kinship, dayInChina(day)),
    organisationById(kinship.countyId),
  ])
  return {
    ...{ relative, kinship, companions, prison, slot, county, countedWith },
    perMonth: prisoner.perMonth ?? prison.rules.perMonth,
    asked: {
      now,
      relative: { verified: relative.verified, documentExpiresDay: relative.documentExpiresDay },
      kinship: {
        prisonId: kinship.prisonId,
        kin: kinship.kin,
        accepted: kinship.state === 'accepted',
        expiresDay: kinship.expiresDay,
      },
      companions: companions.map(one => ({
        id: one.id,
        verified: one.state === 'verified',
        documentExpiresDay: one.documentExpiresDay,
      })),
      slot: slot && {
        prisonId: slot.prisonId,
        startsAt: slot.startsAt,
        blocked: slot.blocked !== null || slot.planChanged,
      },
      rules: prison.rules,
      source: prison.source === '' ? null : prison.source,
      holidays,
      usedInMonth: used.get(monthKey(counted)) ?? 0,
      ownPerMonth: prisoner.perMonth,
      suspendedUntil: suspensions.get(kinship.id)?.until ?? null,
      prisonCan: prisoner.can,
    },
  }
}

function companionsIn(
  kinship: StoredKinship,
  ids: readonly string[],
  found: readonly StoredCompanion[],
) {
  const mine = found.filter(one => one.kinshipId === kinship.id && one.removedAt === null)
  if (mine.length !== new Set(ids).size) throw new Refusal(404, 'no-such-companion')
  return mine
}

/** What is known, for the rules, with how the visit is made. */
export const askedAs = ({ asked }: Known, type: VisitType): Asked => ({ ...asked, type })
