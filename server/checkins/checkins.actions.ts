import type { CheckInDraft, Place, Receipt } from '#shared/checkins/checkins.contract'
import {
  bestFix,
  callsForAttention,
  claimsTheFuture,
  findClockSkew,
  findFewSamples,
  findOutside,
  findUncertain,
  judgePlace,
} from '#shared/checkins/checkins.rules'
import type { Window } from '#shared/checkins/plans.contract'
import { findOffWindow, punctualityAt } from '#shared/checkins/window.rules'
import { dayInChina } from '#shared/time/days'
import type { Person } from '../people/people.model'
import { inWgs84 } from '../places/datum'
import { type HomeBoundary, homeBoundary } from '../places/home-boundaries'
import { Refusal } from '../platform/errors'
import type { Outside } from '../platform/outside'
import type { CheckInRow, StoredCheckIn } from './checkins.model'
import { planOn } from './plans.model'
import { storeCheckIns } from './writer.model'

/** Receives a check-in: places it, asks the rules, stores what they found, once. */
export async function receiveCheckIn(
  draft: CheckInDraft,
  person: Person,
  { outside }: { outside: Pick<Outside, 'now'> },
): Promise<CheckInRow> {
  const receivedAt = outside.now()
  if (claimsTheFuture(draft.takenAt, receivedAt)) throw new Refusal(400, 'taken-in-the-future')
  const [boundary, window] = await Promise.all([
    homeBoundary(person.homeCountyId),
    planOn(person.id, dayInChina(receivedAt)),
  ])
  if (!boundary) throw new Refusal(503, 'no-boundary')
  const [stored] = await storeCheckIns([judge(draft, person, { receivedAt, boundary, window })])
  return stored!
}

/** What a check-in is judged against. */
export interface Circumstances {
  receivedAt: Date
  boundary: HomeBoundary
  /** The plan of the day. */
  window: Window | null
}

/** Judges a check-in; touches nothing. */
export function judge(draft: CheckInDraft, person: Person, given: Circumstances): StoredCheckIn {
  const { receivedAt, boundary, window } = given
  const place = placeOf(draft, boundary)
  const punctuality = punctualityAt(receivedAt, window)
  const findings = [
    findOutside(place.verdict),
    findUncertain(place.verdict),
    findOffWindow(punctuality),
    findFewSamples(draft.fixes.length),
    findClockSkew(draft.takenAt, receivedAt),
  ].filter(finding => finding !== null)
  return {
    personId: person.id,
    officeId: person.officeId,
    within: person.within,
    attemptId: draft.attemptId,
    counter: draft.counter,
    takenAt: new Date(draft.takenAt),
    receivedAt,
    datum: draft.datum,
    fixes: draft.fixes,
    place,
    boundaryId: boundary.id,
    window,
    punctuality,
    findings,
    needsAttention: findings.some(callsForAttention),
    retryOf: draft.retryOf ?? null,
    review: null,
  }
}

function placeOf(draft: CheckInDraft, { polygon, errorMetres }: HomeBoundary): Place {
  const fix = bestFix(draft.fixes)
  const point = inWgs84(fix, draft.datum)
  const distanceMetres = polygon.signedDistanceMetres(point)
  const { accuracyMetres } = fix
  const verdict = judgePlace(distanceMetres, accuracyMetres, errorMetres)
  return { ...point, accuracyMetres, verdict, distanceMetres }
}

/** What the person is told. An uncertain place may be tried once more, not again and again. */
export const receiptOf = ({
  id,
  attemptId,
  receivedAt,
  punctuality,
  place,
  retryOf,
}: CheckInRow): Receipt => ({
  id,
  attemptId,
  receivedAt: receivedAt.toISOString(),
  punctuality,
  mayRetry: place.verdict === 'cannot-say' && retryOf === null,
})
