import type { CheckInDraft, Place, Punctuality } from '#shared/checkins/checkins.contract'
import {
  bestFix,
  findClockSkew,
  findFewSamples,
  findOutside,
  findUncertain,
  judgePlace,
} from '#shared/checkins/checkins.rules'
import {
  findConstantCoordinates,
  findCounterGap,
  findDeviceChanged,
  findTooPerfect,
} from '#shared/checkins/device.rules'
import type { Finding, FindingCode } from '#shared/checkins/findings.contract'
import {
  type Moment,
  findDeliveredLater,
  findOffWindow,
  findOtherSlot,
} from '#shared/checkins/tasks.rules'
import { findImpossibleTravel } from '#shared/checkins/travel.rules'
import { findForbidden, findNotRequired } from '#shared/places/own-places.rules'
import type { Person } from '../people/people.model'
import { countyAt } from '../places/counties'
import { inWgs84 } from '../places/datum'
import type { HomeBoundary } from '../places/home-boundaries'
import { type OwnPlace, judgedAt, ownPlacesAt } from '../places/own-places'
import type { Vault } from '../platform/vault'
import { type Neighbour, seenAround } from './neighbours.model'

/** Where a burst was taken, and what can be said of it against the home county. */
export function placeOf(draft: CheckInDraft, { polygon, errorMetres }: HomeBoundary): Place {
  const fix = bestFix(draft.fixes)
  const point = inWgs84(fix, draft.datum)
  const distanceMetres = polygon.signedDistanceMetres(point)
  const { accuracyMetres } = fix
  const verdict = judgePlace(distanceMetres, accuracyMetres, errorMetres)
  return { ...point, accuracyMetres, verdict, distanceMetres }
}

/** What is known of a person when a check-in arrives. */
export interface Known {
  /** What the person made before and after it, oldest first. */
  before: readonly Neighbour[]
  after: readonly Neighbour[]
  /** When the installation that sent it was bound; null when it is not known. */
  boundAt: Date | null
  /** The person's own places that count at that moment. */
  places: readonly OwnPlace[]
  /** Name of the county in which it was made, when that is not the own one. */
  county: string | null
}

/** Of the first check-in of a phone that nobody bound. */
export const NOTHING_KNOWN: Known = {
  before: [],
  after: [],
  boundAt: null,
  places: [],
  county: null,
}

/** Reads what is known of a person around a check-in that has not been stored yet. */
export async function whatIsKnown(
  person: Person,
  place: Place,
  { madeAt }: Moment,
  vault: Vault,
): Promise<Omit<Known, 'boundAt'>> {
  const [seen, places, county] = await Promise.all([
    seenAround(person.id, madeAt),
    ownPlacesAt(person, madeAt, vault),
    place.verdict === 'outside' ? countyAt(place, person.homeCountyId) : null,
  ])
  return { ...seen, places, county: county?.name ?? null }
}

/** How a check-in was made and sent, apart from where. */
export interface Sending extends Moment {
  sentAt: Date | null
  punctuality: Punctuality
  deviceHash: string | null
}

/** All that the rules find, each at most once, and the places of the person that they asked about. */
export function findingsOf(draft: CheckInDraft, place: Place, sending: Sending, known: Known) {
  const { latitude, longitude, accuracyMetres, verdict, distanceMetres } = place
  const { madeAt, receivedAt, punctuality, deviceHash } = sending
  const { before, after } = known
  const here = { latitude, longitude, accuracyMetres, madeAt, deviceHash, counter: draft.counter }
  const judged = judgedAt(known.places.filter(asksSomething), place, accuracyMetres)
  const found = [
    findOutside(verdict, distanceMetres, known.county),
    findUncertain(verdict),
    judged.map(findForbidden).find(finding => finding !== null) ?? null,
    findNotRequired(judged),
    findOffWindow(punctuality),
    findDeliveredLater(punctuality, sending),
    findConstantCoordinates(draft.fixes, here, before),
    findTooPerfect(draft.fixes),
    findDeviceChanged(here, known.boundAt, before.at(-1) ?? null),
    findOtherSlot(punctuality),
    findFewSamples(draft.fixes.length),
    findClockSkew(sending.sentAt ?? new Date(draft.takenAt), receivedAt),
  ].filter(finding => finding !== null)
  return {
    findings: withNeighbours(found, here, { before, after }),
    ownPlaceIds: judged.map(({ id }) => id),
  }
}

/** A home and a workplace tell an officer something and ask nothing. */
const asksSomething = ({ content: { kind } }: OwnPlace): boolean =>
  kind === 'forbidden' || kind === 'required'

/** What only the check-ins around one tell; judged again whenever another arrives among them. */
const FROM_NEIGHBOURS: readonly FindingCode[] = ['impossible-travel', 'counter-gap']

/** A jump of the receiver says how fast it would have been; a border that is near does not. */
const isFromNeighbours = ({ code, facts }: Finding): boolean =>
  FROM_NEIGHBOURS.includes(code) ||
  (code === 'place-uncertain' && facts?.kilometresPerHour !== undefined)

/** Findings with what the neighbours tell of them now, in place of what they told before. */
export function withNeighbours(
  findings: readonly Finding[],
  here: Neighbour,
  { before, after }: Pick<Known, 'before' | 'after'>,
): Finding[] {
  const others = findings.filter(finding => !isFromNeighbours(finding))
  const told = [
    findImpossibleTravel(here, before, after),
    findCounterGap(here, before.at(-1) ?? null),
  ].filter(finding => finding !== null)
  return [...others, ...told.filter(({ code }) => others.every(other => other.code !== code))]
}
