import { type Asked, monthOf } from '#shared/visits/bookings/rules'
import type { VisitType } from '#shared/visits/bookings/states.contract'
import { dayInChina } from '#shared/time/days'
import { type Organisation, organisationsAsked } from '../../organisation/organisation.model'
import { Refusal } from '../../platform/errors'
import { type AnswerTo, askTogether } from '../../platform/together'
import { withEntered } from '../prisons/holidays'
import { yearsAsked } from '../prisons/holidays.model'
import { type StoredPrison, prisonById, prisonsAsked } from '../prisons/prisons.model'
import { type StoredSlot, prisonOfSlot, slotsAsked } from '../prisons/slots.model'
import { type StoredCompanion, companionsAsked } from '../relatives/companions.model'
import { type StoredKinship, kinshipAsked } from '../relatives/kinships.model'
import { type Relative, type RelativeFile, relativeAsked } from '../relatives/relatives.model'
import { usedAsked } from './booking-counts.model'
import { standingAsked, standingOn } from './prisoner-standing'
import { suspensionsAsked } from './suspensions.model'

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
  /** For whoever opens what is sealed of him. */
  file: RelativeFile
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
  return knownFrom(await askTogether(knownAsked(wanted, now)), wanted, now, except)
}

/** What a question must ask first to know all that. */
export const knownAsked = ({ relativeId, kinshipId, companions, slotId }: Wanted, now: Date) => {
  const slotIds = slotId === null ? [] : [slotId]
  return {
    files: relativeAsked(relativeId),
    kinships: kinshipAsked(kinshipId),
    companions: companionsAsked(companions),
    slots: slotsAsked(slotIds),
    // Almost always the prison of the kinship, which is not known yet.
    prisons: prisonsAsked(slotIds.map(prisonOfSlot)),
    suspensions: suspensionsAsked([kinshipId], dayInChina(now)),
    years: yearsAsked(),
  }
}

/**
 * Goes on from what was asked first.
 *
 * @throws as `knownOf` does.
 */
export async function knownFrom(
  first: AnswerTo<ReturnType<typeof knownAsked>>,
  wanted: Wanted,
  now: Date,
  except: readonly string[] = [],
): Promise<Known> {
  const [[file], [kinship], [slot = null]] = [first.files, first.kinships, first.slots]
  if (!file) throw new Refusal(404, 'no-such-relative')
  const { relative } = file
  if (kinship?.relativeId !== relative.id) throw new Refusal(404, 'no-such-kinship')
  const companions = companionsIn(kinship, wanted.companions, first.companions)
  const { prisonId } = kinship
  const prison = first.prisons.find(({ id }) => id === prisonId) ?? (await prisonById(prisonId))
  if (!prison) throw new Refusal(404, 'no-such-prison')
  if (wanted.slotId !== null && !slot) throw new Refusal(404, 'no-such-slot')
  const day = slot?.startsAt ?? now
  const countedWith = kinship.prisonerId ?? kinship.id
  const noShowsCount = prison.rules.noShowCountsAsVisit ?? false
  const {
    used,
    counties: [county = null],
    ...standing
  } = await askTogether({
    used: usedAsked([{ countedWith, month: monthOf(day), noShowsCount }], except),
    counties: organisationsAsked([kinship.countyId]),
    ...standingAsked(kinship.prisonerId),
  })
  const prisoner = standingOn(dayInChina(day), standing, kinship)
  return {
    ...{ relative, file, kinship, companions, prison, slot, county, countedWith },
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
      holidays: withEntered(first.years),
      usedInMonth: used.length,
      ownPerMonth: prisoner.perMonth,
      suspendedUntil: first.suspensions.at(-1)?.until ?? null,
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
