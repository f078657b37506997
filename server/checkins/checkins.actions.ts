import type { CheckIn, CheckInDraft, Finding, Place } from '#shared/checkins/checkins.contract'
import {
  bestFix,
  claimsTheFuture,
  findOutside,
  findUncertain,
  judgePlace,
} from '#shared/checkins/checkins.rules'
import type { Purpose } from '#shared/oversight/oversight.contract'
import { organisationNames } from '../organisation/organisation.model'
import { recordLooks } from '../oversight/looks.model'
import { type Person, namesOf } from '../people/people.model'
import { inWgs84 } from '../places/datum'
import { type HomeBoundary, homeBoundary } from '../places/home-boundaries'
import { Refusal } from '../platform/errors'
import type { Outside } from '../platform/outside'
import { type CheckInRow, storeCheckIns } from './checkins.model'

/** Receives a check-in: places it, asks the rules, stores what they found, once. */
export async function receiveCheckIn(
  draft: CheckInDraft,
  person: Person,
  { outside }: { outside: Pick<Outside, 'now'> },
): Promise<CheckInRow> {
  const receivedAt = outside.now()
  if (claimsTheFuture(draft.takenAt, receivedAt)) throw new Refusal(400, 'taken-in-the-future')
  const boundary = await homeBoundary(person.homeCountyId)
  if (!boundary) throw new Refusal(503, 'no-boundary')

  const place = placeOf(draft, boundary)
  const [stored] = await storeCheckIns([
    {
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
      findings: findingsOf(place),
    },
  ])
  return stored!
}

function placeOf(draft: CheckInDraft, { polygon, errorMetres }: HomeBoundary): Place {
  const fix = bestFix(draft.fixes)
  const point = inWgs84(fix, draft.datum)
  const distanceMetres = polygon.signedDistanceMetres(point)
  const { accuracyMetres } = fix
  const verdict = judgePlace(distanceMetres, accuracyMetres, errorMetres)
  return { ...point, accuracyMetres, verdict, distanceMetres }
}

const findingsOf = ({ verdict }: Place): Finding[] =>
  [findOutside(verdict), findUncertain(verdict)].filter(finding => finding !== null)

/** Who looks, and why. */
export interface Viewer {
  staffId: string
  purpose: Purpose
}

/** Makes check-ins ready to be shown; each person shown is told who looked, and why. */
export async function showCheckIns(
  rows: readonly CheckInRow[],
  { staffId, purpose }: Viewer,
  now: Date,
): Promise<CheckIn[]> {
  const [shown] = await Promise.all([
    presentCheckIns(rows),
    recordLooks(rows.map(({ personId }) => ({ staffId, personId, purpose, at: now }))),
  ])
  return shown
}

/** The same, before it is known who looks: nothing of it may leave the process yet. */
export async function presentCheckIns(rows: readonly CheckInRow[]): Promise<CheckIn[]> {
  const [people, offices] = await Promise.all([
    namesOf(rows.map(row => row.personId)),
    organisationNames(rows.map(row => row.officeId)),
  ])
  return rows.map(({ id, personId, officeId, takenAt, receivedAt, place, findings }) => ({
    id,
    personId,
    personName: people.get(personId) ?? '',
    officeName: offices.get(officeId) ?? '',
    takenAt: takenAt.toISOString(),
    receivedAt: receivedAt.toISOString(),
    place,
    findings,
  }))
}
