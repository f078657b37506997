import { type Asked, monthOf } from '#shared/visits/bookings/rules'
import type { VisitType } from '#shared/visits/bookings/states.contract'
import { dayInChina } from '#shared/time/days'
import { type Organisation, organisationsPointedTo } from '../../organisation/organisation.model'
import { Refusal } from '../../platform/errors'
import { type AnswerTo, type Pointer, askTogether } from '../../platform/together'
import { withEntered } from '../prisons/holidays'
import { yearsAsked } from '../prisons/holidays.model'
import { type StoredPrison, prisonsPointedTo } from '../prisons/prisons.model'
import { roomsPointedTo } from '../prisons/rooms.model'
import { type StoredSlot, beginningOf, slotsAsked } from '../prisons/slots.model'
import { type StoredCompanion, companionsAsked } from '../relatives/companions.model'
import { type StoredKinship, kinshipsAsked } from '../relatives/kinships.model'
import { type Relative, type RelativeFile, relativesAsked } from '../relatives/relatives.model'
import { type Counted, countedPointedTo, countsIn, visitedAsked } from './booking-counts.model'
import { standingOn, standingPointedTo } from './prisoner-standing'
import { suspensionsAsked } from './suspensions.model'

/** What somebody asks for, by name. */
export interface Wanted {
  relativeId: string
  kinshipId: string
  companions: readonly string[]
  slotId: string | null
  now: Date
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
  /** Whether the county has rooms that may be taken. */
  countyHasRooms: boolean
  /** Whether there never was a visit of these two. */
  isFirst: boolean
  /** For the rules. */
  asked: Omit<Asked, 'type'>
}

/**
 * Reads everything that the rules ask about.
 *
 * @param except - bookings that do not count, since they give way to this one.
 * @throws {Refusal} 404 it is not his kinship, or not his companion.
 */
export async function knownOf(wanted: Wanted, except: readonly string[] = []): Promise<Known> {
  return knownFrom(await askTogether(knownAsked([wanted])), wanted, { except })
}

/** What a question must ask to know all that of some requests. */
export const knownAsked = (wanted: readonly Wanted[]) => {
  const kinshipIds = wanted.map(({ kinshipId }) => kinshipId)
  const today = wanted.map(({ now }) => dayInChina(now)).toSorted()[0]!
  const months = wanted.map(one => monthOf(beginningAskedFor(one) ?? one.now))
  return {
    files: relativesAsked(wanted.map(({ relativeId }) => relativeId)),
    kinships: kinshipsAsked(kinshipIds),
    prisons: prisonsPointedTo(byKinship('prisonId')),
    counties: organisationsPointedTo(byKinship('countyId')),
    rooms: roomsPointedTo(byKinship('countyId')),
    ...standingPointedTo(byKinship('prisonerId')),
    counted: countedPointedTo(byKinship('prisonerId', '_id'), months),
    visited: visitedAsked(kinshipIds),
    companions: companionsAsked(wanted.flatMap(({ companions }) => companions)),
    slots: slotsAsked(wanted.flatMap(({ slotId }) => slotId ?? [])),
    suspensions: suspensionsAsked(kinshipIds, today),
    years: yearsAsked(),
  }
}

const byKinship = (...fields: string[]): Pointer => ({ part: 'kinships', fields })

const beginningAskedFor = ({ slotId }: Wanted) => (slotId === null ? null : beginningOf(slotId))

/**
 * Takes from what came back what concerns one request.
 *
 * @param meanwhile - more bookings, which count as well.
 * @param except - bookings that do not count, since they give way to this one.
 * @throws as `knownOf` does.
 */
export function knownFrom(
  found: AnswerTo<ReturnType<typeof knownAsked>>,
  wanted: Wanted,
  {
    meanwhile = [],
    except = [],
  }: { meanwhile?: readonly Counted[]; except?: readonly string[] } = {},
): Known {
  const file = found.files.find(({ relative }) => relative.id === wanted.relativeId)
  if (!file) throw new Refusal(404, 'no-such-relative')
  const { relative } = file
  const kinship = found.kinships.find(({ id }) => id === wanted.kinshipId)
  if (kinship?.relativeId !== relative.id) throw new Refusal(404, 'no-such-kinship')
  const companions = companionsIn(kinship, wanted.companions, found.companions)
  const prison = found.prisons.find(({ id }) => id === kinship.prisonId)
  if (!prison) throw new Refusal(404, 'no-such-prison')
  const { now } = wanted
  const slot = found.slots.find(({ id }) => id === wanted.slotId) ?? null
  if (wanted.slotId !== null && !slot) throw new Refusal(404, 'no-such-slot')
  const county = found.counties.find(({ id }) => id === kinship.countyId) ?? null
  const day = slot?.startsAt ?? now
  const countedWith = kinship.prisonerId ?? kinship.id
  const noShowsCount = prison.rules.noShowCountsAsVisit ?? false
  const month = { countedWith, month: monthOf(day), noShowsCount }
  const used = [...found.counted, ...meanwhile].filter(
    one => countsIn(one, month) && !except.includes(one.id),
  )
  const prisoner = standingOn(dayInChina(day), found, kinship)
  const suspensions = found.suspensions.filter(({ kinshipId }) => kinshipId === kinship.id)
  return {
    ...{ relative, file, kinship, companions, prison, slot, county, countedWith },
    perMonth: prisoner.perMonth ?? prison.rules.perMonth,
    isFirst: !found.visited.includes(kinship.id),
    countyHasRooms: found.rooms.includes(kinship.countyId),
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
      holidays: withEntered(found.years),
      usedInMonth: used.length,
      ownPerMonth: prisoner.perMonth,
      suspendedUntil: suspensions.at(-1)?.until ?? null,
      prisonCan: prisoner.can,
    },
  }
}

function companionsIn(
  kinship: StoredKinship,
  ids: readonly string[],
  found: readonly StoredCompanion[],
) {
  const mine = found.filter(
    one => one.kinshipId === kinship.id && one.removedAt === null && ids.includes(one.id),
  )
  if (mine.length !== new Set(ids).size) throw new Refusal(404, 'no-such-companion')
  return mine
}

/** What is known, for the rules, with how the visit is made. */
export const askedAs = ({ asked }: Known, type: VisitType): Asked => ({ ...asked, type })
